import { both, type Sentence } from './language.js'

/** Why a text is no JSON. @param cause what the parser threw, which speaks English only. */
export function jsonFault(text: string, cause: unknown): Sentence {
  const said = cause instanceof Error ? cause.message : String(cause)
  if (/end of JSON/.test(said)) return both(said, 'il s’arrête avant la fin')
  const [, token] = /^Unexpected token '([^\ud800-\udfff])', /.exec(said) ?? []
  if (token !== undefined) return both(said, `« ${token} » n’y est pas à sa place`)
  const [, position] = / at position (\d+)/.exec(said) ?? []
  return both(said, position === undefined ? 'il est mal formé' : `il est mal formé ${placeOf(text, Number(position))}`)
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n')
  return `à la ligne ${lines.length}, colonne ${(lines.at(-1) ?? '').length + 1}`
}

/** The same as a sentence about the text. */
export function notJson(text: string, cause: unknown): Sentence {
  const { en, fr } = jsonFault(text, cause)
  return both(`it is not JSON (${en})`, `ce n’est pas du JSON (${fr})`)
}
