import { mergePatch } from '../kernel/merge-patch.js'
import type { CourseRecord, VersionRecord } from './course-index.js'
import type { Sheet } from './sheet-schema.js'

/** Replaces fields of a sheet, and members of a field that has some; `null` takes away. */
export type SheetChange = Patch<Sheet>

/** What anybody may write: the thumbnail is named only by what sends it, for a digest alone would name any blob. */
export type SheetPatch = Patch<Omit<Sheet, 'thumbnail'>>

type Patch<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Name in keyof T]?: Patch<T[Name]> | null }
    : T

/** What a package says of its course, and over it the fields that a person wrote. */
export function withEdited(own: Sheet, { sheet, edited }: Pick<CourseRecord, 'sheet' | 'edited'>): Sheet {
  const written = Object.entries(sheet).filter(([field]) => edited.includes(field))
  return { ...own, ...Object.fromEntries(written) }
}

/** Who made a version, and of what: said once, when it is published. */
const attribution = ['team', 'producer', 'provenance'] as const satisfies readonly (keyof Sheet)[]

/** What others see as the sheet of a version: what its package says, over it what a person wrote, and who made it as it was published. */
export function shownSheet(course: Pick<CourseRecord, 'sheet' | 'edited'>, version: VersionRecord): Sheet {
  const { title, ...now } = withEdited(version.sheet, course)
  const { publishedSheet: frozen } = version
  if (!frozen) return { title, ...now }
  for (const field of attribution) delete now[field]
  const lasting = Object.fromEntries(Object.entries(frozen).filter(([field]) => isAttribution(field)))
  return { title, ...now, ...lasting }
}

const isAttribution = (field: string): boolean => attribution.some((name) => name === field)

/**
 * The sheet of a course once a patch was applied to it, still to be checked, and the fields of it that a person wrote. A field that is
 * given back has what `own` says.
 */
export function patchedSheet(
  { sheet, edited }: Pick<CourseRecord, 'sheet' | 'edited'>,
  own: Sheet,
  patch: SheetChange,
): { readonly sheet: unknown; readonly edited: readonly string[] } {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const back = given.flatMap(([field, value]) => (value === null ? [field] : []))
  const written = given.filter(([, value]) => value !== null)
  const from = withEdited(own, { sheet, edited: edited.filter((field) => !back.includes(field)) })
  const fields = new Set([...edited, ...written.map(([field]) => field)])
  for (const field of back) fields.delete(field)
  return { sheet: mergePatch(from, Object.fromEntries(written)), edited: [...fields].sort() }
}
