import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { Sheet } from './sheet-schema.js'

export type Licence = NonNullable<Sheet['licence']>
export type AllowedUse = NonNullable<Licence['allowedUses']>[number]

const everything: readonly AllowedUse[] = ['share', 'export', 'derive', 'commercial']

/** Licences that allow everything, by their SPDX ids; Etalab-2.0 as people write it. The Creative Commons are below. */
const free = [
  ...[
    '0BSD',
    'AFL-3.0',
    'AGPL-3.0-only',
    'AGPL-3.0-or-later',
    'Apache-2.0',
    'Artistic-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
  ],
  ...['BSL-1.0', 'CC0-1.0', 'CC-PDDC', 'CECILL-2.0', 'CECILL-2.1', 'CECILL-B', 'CECILL-C', 'ECL-2.0', 'EPL-2.0'],
  ...['etalab-1.0', 'Etalab-2.0', 'EUPL-1.1', 'EUPL-1.2', 'GFDL-1.2-only', 'GFDL-1.2-or-later', 'GFDL-1.3-only'],
  ...['GFDL-1.3-or-later', 'GPL-2.0-only', 'GPL-2.0-or-later', 'GPL-3.0-only', 'GPL-3.0-or-later', 'ISC', 'LAL-1.3'],
  ...['LGPL-2.1-only', 'LGPL-2.1-or-later', 'LGPL-3.0-only', 'LGPL-3.0-or-later', 'MIT', 'MIT-0', 'MPL-2.0'],
  ...['ODbL-1.0', 'ODC-By-1.0', 'OFL-1.1', 'OGL-UK-3.0', 'PDDL-1.0', 'Unlicense', 'WTFPL', 'Zlib'],
]

const known = new Map(free.map((id) => [id.toLowerCase(), id]))

/** `CC-BY-NC-SA-3.0-FR`: the six, in their versions and, before the fourth, in those of a country. */
const creativeCommons = /^CC-BY(-NC)?(-SA|-ND)?-(?:4\.0|(?:[123]\.0|2\.5)(?:-[A-Z]{2,3})?)$/
/** How SPDX lets one name a licence that is not on its list. */
const ownName = /^LicenseRef-([A-Za-z0-9.-]+)$/i

/** All that is kept for whoever made it. */
const allRightsReserved = 'LicenseRef-All-Rights-Reserved'

/**
 * A licence with its id as it is written, for letter case does not matter (SPDX specification, annex D).
 *
 * @throws {FondsError} `value-invalid` for an id that is not known here.
 */
export function licenceOf(licence: Licence): Licence {
  if (licence.id === undefined) return licence
  const id = canonical(licence.id)
  if (id !== undefined) return id === licence.id ? licence : { ...licence, id }
  throw new FondsError('value-invalid', {
    name: 'sheet/licence/id',
    problem: both(
      `“${licence.id}” is not among the licences known here: give an SPDX id such as CC-BY-SA-4.0, or Etalab-2.0, or ${allRightsReserved}; another one with “terms”, “rightsHolder” and “allowedUses”, and no id or one as LicenseRef-Name`,
      `« ${licence.id} » ne fait pas partie des licences connues ici : indiquez un identifiant SPDX, comme CC-BY-SA-4.0, ou Etalab-2.0, ou ${allRightsReserved} ; pour une autre, donnez « terms », « rightsHolder » et « allowedUses », sans identifiant ou avec LicenseRef-Nom`,
    ),
  })
}

function canonical(id: string): string | undefined {
  const found = known.get(id.toLowerCase())
  if (found !== undefined) return found
  if (creativeCommons.test(id.toUpperCase())) return id.toUpperCase()
  if (id.toLowerCase() === allRightsReserved.toLowerCase()) return allRightsReserved
  const [, name] = ownName.exec(id) ?? []
  return name === undefined ? undefined : `LicenseRef-${name}`
}

/** What a licence allows to everybody, and what its sheet allows besides; undefined when neither says anything. */
export function usesOf({ id, allowedUses }: Licence): readonly AllowedUse[] | undefined {
  const own = id === undefined ? undefined : usesById(id)
  return own || allowedUses ? [...new Set([...(own ?? []), ...(allowedUses ?? [])])] : undefined
}

function usesById(id: string): readonly AllowedUse[] | undefined {
  if (known.has(id.toLowerCase())) return everything
  if (id === allRightsReserved) return []
  const found = creativeCommons.exec(id)
  if (!found) return undefined
  const [, nonCommercial, change] = found
  return everything.filter((use) => !(use === 'commercial' && nonCommercial) && !(use === 'derive' && change === '-ND'))
}
