import { type AllowedUse, usesOf } from '../holdings/licence.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'

/** What somebody wants to do with a course. */
export type Use = AllowedUse

/** Whether the licence of a sheet allows a use: `undefined` when it does not say. */
export function allowsUse({ licence }: Pick<Sheet, 'licence'>, use: Use): boolean | undefined {
  return licence && usesOf(licence)?.includes(use)
}

const uses: Readonly<Record<Use, Sentence>> = {
  share: both('sharing it', 'la partager'),
  export: both('downloading it', 'la télécharger'),
  derive: both('deriving a course from it', 'en tirer une autre formation'),
  commercial: both('commercial use', 'l’usage commercial'),
}

export const licenceForbids = ({ licence }: Pick<Sheet, 'licence'>, use: Use) =>
  new FondsError('licence-forbids', { licence: licence?.id ?? nameless, use: uses[use] })

const nameless = both('of this course', 'de cette formation')
