import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'

/** What cannot be done as things stand. */
export const conflict = (en: string, fr: string) => new FondsError('state-conflict', { problem: both(en, fr) })

/** What cannot be meant. */
export const invalid = (name: string, en: string, fr: string) =>
  new FondsError('value-invalid', { name, problem: both(en, fr) })
