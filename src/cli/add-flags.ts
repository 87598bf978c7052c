import { basename, extname } from 'node:path'
import type { PolicyName } from '../findings/policy.js'
import { both } from '../kernel/language.js'
import type { NamedPackage } from './package-files.js'
import { UsageError } from './usage-error.js'

export interface AddFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly jobs: number
  readonly report: readonly string[]
  readonly course?: string
  readonly externalId?: string
  readonly externalIdFromName?: boolean
  readonly notes?: string
  readonly tag: readonly string[]
  readonly collection: readonly string[]
  readonly publish?: boolean
  readonly dryRun?: boolean
  readonly policy?: PolicyName
  readonly pageText?: boolean
  /** A table with a row for each package. */
  readonly sheets?: string
}

const onlyOne = both(
  '{flag} is for one package, and {count} are named. Add them one by one; --external-id-from-name names each after its file.',
  '{flag} vaut pour un seul paquet, et il y en a {count}. Ajoutez-les un par un ; --external-id-from-name nomme chacun d’après son fichier.',
)
const oneName = both(
  '{first} and {second} would both be “{id}”, versions of one course. Rename one, or add them one after the other.',
  '{first} et {second} seraient tous deux « {id} », versions d’une seule formation. Renommez l’un, ou ajoutez-les l’un après l’autre.',
)
const inTable = both(
  '{flag} and --sheets exclude each other: the table says it of each package.',
  '{flag} et --sheets s’excluent : le tableau le dit de chaque paquet.',
)

/** @throws {UsageError} for what cannot be said of these packages. */
export function assertAddFlags(files: readonly NamedPackage[], flags: AddFlags): void {
  for (const [flag, given] of [
    ['--course', flags.course],
    ['--external-id', flags.externalId],
  ] as const) {
    if (given !== undefined && flags.sheets !== undefined) throw new UsageError(inTable, { flag })
    if (given !== undefined && files.length > 1) throw new UsageError(onlyOne, { flag, count: files.length })
  }
  if (flags.externalIdFromName) assertNamesDiffer(files)
}

/** Files of one name in several folders would become versions of one course, in no order. */
function assertNamesDiffer(files: readonly NamedPackage[]): void {
  const seen = new Map<string, string>()
  for (const { file } of files) {
    const id = idFromName(file)
    const first = seen.get(id)
    if (first !== undefined) throw new UsageError(oneName, { id, first, second: file })
    seen.set(id, file)
  }
}

/** The external id that a package has of its file. */
export const idFromName = (file: string): string => basename(file, extname(file))
