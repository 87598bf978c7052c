import { both, type Sentence } from './language.js'

const breaks = '\\u2028\\u2029'

/** What acts on a reader's screen, or turns the text behind it around, and is not seen itself: controls and direction marks. */
const refused = {
  line: `\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f${breaks}\\u202a-\\u202e\\u2066-\\u2069`,
  text: '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069',
} as const

type WrittenFormat = keyof typeof refused

/** What a text is blank of that has nothing else: spaces, and letters without width or ink. */
const spaces =
  ' \\u00a0\\u00ad\\u034f\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180e\\u2000-\\u200d\\u202f\\u205f\\u2060-\\u2064\\u2800\\u3000\\u3164\\ufeff\\uffa0'

/** A text that is empty, for lengths are said apart, or has something besides spaces. Nothing in it is read twice. */
const written = (unseen: string, blank: string) =>
  new RegExp(`^(?:[${blank}]*[^${blank}${unseen}][^${unseen}]*)?$`, 'u')

/** Formats of what people write, as schemas name them: one line, or a text that may have line breaks and tabs. */
export const writtenFormats = {
  line: written(refused.line, spaces),
  text: written(refused.text, `\\t\\n\\r${breaks}${spaces}`),
} as const satisfies Record<WrittenFormat, RegExp>

/** What is wrong with a text that is not of such a format. */
export function writtenProblem(format: WrittenFormat, text: unknown): Sentence {
  const [found] = new RegExp(`[${refused[format]}]`, 'u').exec(String(text)) ?? []
  if (found === undefined) return both('it is blank', 'il n’y a que des espaces')
  const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
  if (/[\t\n\r\u2028\u2029]/.test(found))
    return both(
      `it is one line, and holds ${code}, a break or a tab`,
      `le texte tient en une ligne, et contient ${code}, un saut ou une tabulation`,
    )
  return both(`it holds ${code}, a control character`, `le texte contient ${code}, un caractère de contrôle`)
}
