import { mergePatch } from '../kernel/merge-patch.js'
import type { CourseRecord } from './course-index.js'
import type { Sheet } from './sheet-schema.js'

/** Replaces fields of a sheet, and members of a field that has some; `null` takes away. */
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

/**
 * The sheet of a course once a patch was applied to it, still to be checked, and the fields of it that a person wrote. A field that is
 * given back has what `own` says.
 */
export function patchedSheet(
  { sheet, edited }: Pick<CourseRecord, 'sheet' | 'edited'>,
  own: Sheet,
  patch: SheetPatch,
): { readonly sheet: unknown; readonly edited: readonly string[] } {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined)
  const back = given.flatMap(([field, value]) => (value === null ? [field] : []))
  const written = given.filter(([, value]) => value !== null)
  const from = withEdited(own, { sheet, edited: edited.filter((field) => !back.includes(field)) })
  const fields = new Set([...edited, ...written.map(([field]) => field)])
  for (const field of back) fields.delete(field)
  return { sheet: mergePatch(from, Object.fromEntries(written)), edited: [...fields].sort() }
}
