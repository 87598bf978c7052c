import { type Language, languages } from '../kernel/language.js'

/** The language that Accept-Language prefers among those we speak (RFC 9110 §12.5.4). */
export function preferredLanguage(header: string | undefined, fallback: Language): Language {
  if (header === undefined) return fallback
  let best: { language: Language; weight: number } | undefined
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.trim().split(';')
    const primary = range.trim().toLowerCase().split('-')[0]
    const weight = Number(/^\s*q=([\d.]+)\s*$/.exec(parameters.join(';'))?.[1] ?? 1)
    const language = primary === '*' ? fallback : languages.find((known) => known === primary)
    if (language && weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? fallback
}
