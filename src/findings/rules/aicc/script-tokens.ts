export interface Token {
  readonly text: string
  readonly at: number
}

/** Signs as people write them who know other languages. */
const signs: Readonly<Record<string, string>> = {
  and: '&',
  et: '&',
  '&&': '&',
  or: '|',
  ou: '|',
  '||': '|',
  not: '~',
  non: '~',
  '!': '~',
  '==': '=',
  '!=': '<>',
}

/** The sign that a word or a wrong sign stands for. */
export const signOf = (word: string): string | undefined => {
  const key = word.toLowerCase()
  return Object.hasOwn(signs, key) ? signs[key] : undefined
}

const lexeme = /&&?|\|\|?|<>|!=|==?|[!~(){},*]|"[^"]*"?|[^\s&|~=<>(){},*"!]+|[<>]/gy
const name = /^[^&|~=<>(){},*"!]/

/** Whether a token is an identifier, or a word that could be one. */
export const isName = (text: string): boolean => name.test(text)

/** The signs and names of a statement, one after the other. */
export class Tokens {
  readonly #text: string
  #at = 0
  #next: Token | undefined

  constructor(text: string) {
    this.#text = text
    this.advance()
  }

  /** What comes next; undefined at the end. */
  get next(): Token | undefined {
    return this.#next
  }

  advance(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++
    lexeme.lastIndex = this.#at
    const text = lexeme.exec(this.#text)?.[0]
    this.#next = text === undefined ? undefined : { text, at: this.#at }
    this.#at += text?.length ?? 0
  }
}
