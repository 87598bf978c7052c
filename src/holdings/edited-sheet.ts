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

/** RFC 7396 §2. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged = new Map(isObject(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch))
    if (value === null) merged.delete(name)
    else merged.set(name, mergePatch(merged.get(name), value))
  return Object.fromEntries(merged)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
