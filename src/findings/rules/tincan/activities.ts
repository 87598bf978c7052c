import type { TincanActivity } from '../../../manifest/tincan/tincan-manifest.js'
import type { LanguageText } from '../../../manifest/value.js'

/** The words a sentence names an activity by: its name, else its id, else its line. */
export function nameOf({ names, id, place }: TincanActivity): string {
  return names.find(({ text }) => text !== '')?.text || id?.value.trim() || `${place.file}:${place.line}`
}

export const filled = (texts: readonly LanguageText[]): LanguageText[] => texts.filter(({ text }) => text !== '')
