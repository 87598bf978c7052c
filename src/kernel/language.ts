export const languages = ['en', 'fr'] as const
/** A language that findings, problems and the CLI can speak. */
export type Language = (typeof languages)[number]

/** A sentence in every language, with `{placeholders}`. */
export type Sentence = Readonly<Record<Language, string>>

/** Fills `{name}` placeholders. An unknown placeholder is left as it stands, so that a test can find it. */
export function fill(template: string, args: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in args ? String(args[name]) : whole))
}

/**
 * A sentence in both languages. French sets a space inside « » and before : ; ! ?, at which no line may break: sentences are written
 * with ordinary spaces, which can be seen and searched for.
 */
export const both = (en: string, fr: string): Sentence => ({
  en,
  fr: fr.replace(/(?<=«) | (?=[»:;!?](?:\s|[.,)’]|$))/g, '\u00a0'),
})

/** Between what a line is about and what it says of it. */
export const colon = both(':', ' :')
