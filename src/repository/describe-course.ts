import { isDeepStrictEqual } from 'node:util'
import type { CommonsWriter } from '../commons/commons-index.js'
import { allowsUse } from '../commons/licence.js'
import { checkedSheet } from '../holdings/checked-sheet.js'
import { missingIn } from '../holdings/complete-sheet.js'
import type { CourseRecord } from '../holdings/course-index.js'
import { courseOf, shownVersionOf } from '../holdings/courses.js'
import { patchedSheet, type SheetChange, type SheetPatch } from '../holdings/edited-sheet.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import { FondsError } from '../kernel/errors.js'
import { assertShareable, isOpen } from './commons/opened-course.js'
import { assertExternalId } from './names.js'
import type { RepositoryStores } from './passing-stores.js'
import type { CourseDetail } from './repository.js'
import { assertRevision } from './revision.js'
import { courseDetail } from './show-course.js'

/**
 * Changes what a course says of itself. What changes nothing is not recorded.
 *
 * @throws {FondsError} `course-unknown`, `value-invalid`, `precondition-failed`; `sheet-incomplete` and `licence-forbids` where others see it.
 */
export function describeCourse(
  stores: RepositoryStores,
  reference: string,
  patch: SheetPatch,
  revision?: number,
): Promise<CourseDetail> {
  return change(stores, reference, revision, (writer, course, at) => describe(writer, course, patch, at))
}

/** The same as a part of a change. */
export async function describe(
  writer: CommonsWriter,
  course: CourseRecord,
  patch: SheetChange,
  at: string,
): Promise<void> {
  const { sheet: own } = await shownVersionOf(writer, course)
  const trimmed = typeof patch.title === 'string' ? { ...patch, title: patch.title.trim() } : patch
  const { sheet: patched, edited } = patchedSheet(course, own, trimmed)
  const sheet = await checkedSheet(patched)
  const fields = Object.keys(patch).filter((field) => differs(field, course, { sheet, edited }))
  if (fields.length === 0) return
  if (await isOpen(writer, course, at)) await assertNoWorse(course.sheet, sheet)
  const { id, organisation } = course
  await writer.updateCourse(id, { sheet, edited, updatedAt: at })
  await writer.record({
    organisation,
    kind: 'course.described',
    at,
    course: id,
    details: { fields: fields.join(' ') },
  })
}

/**
 * Gives a course another external id, or none.
 *
 * @throws {FondsError} `course-unknown`, `value-invalid`, `external-id-taken`, `precondition-failed`.
 */
export function renameCourse(
  stores: RepositoryStores,
  reference: string,
  externalId: string | null,
  revision?: number,
): Promise<CourseDetail> {
  return change(stores, reference, revision, async (writer, course, at) => {
    const { id, organisation, externalId: before } = course
    if ((before ?? null) === externalId) return
    if (externalId !== null) {
      assertExternalId(externalId)
      if (await writer.course(organisation, externalId)) throw new FondsError('external-id-taken', { externalId })
    }
    await writer.updateCourse(id, { externalId, updatedAt: at })
    const details = { ...(before !== undefined && { before }), ...(externalId !== null && { externalId }) }
    await writer.record({ organisation, kind: 'course.renamed', at, course: id, details })
  })
}

function change(
  { index, clock, organisation }: RepositoryStores,
  reference: string,
  revision: number | undefined,
  work: (writer: CommonsWriter, course: CourseRecord, at: string) => Promise<void>,
): Promise<CourseDetail> {
  return index.transact(async (writer) => {
    const course = await courseOf(writer, organisation, reference)
    assertRevision(course.revision, revision)
    await work(writer, course, clock.now().toISOString())
    return courseDetail(writer, await courseOf(writer, organisation, course.id), clock.now())
  })
}

/** What others need to find in a sheet is not taken away; what it lacks already may be filled in bit by bit. */
async function assertNoWorse(before: Sheet, after: Sheet): Promise<void> {
  const lacked = await missingIn(before)
  const lacks = await missingIn(after)
  const forbids = allowsUse(before, 'share') && !allowsUse(after, 'share')
  if (forbids || lacks.some((field) => !lacked.includes(field))) await assertShareable(after)
}

interface Described {
  readonly sheet: Sheet
  readonly edited: readonly string[]
}

/** Whether a field has another value, or became a person's, or the package's again. */
const differs = (field: string, before: Described, after: Described): boolean =>
  !isDeepStrictEqual(fieldOf(before.sheet, field), fieldOf(after.sheet, field)) ||
  before.edited.includes(field) !== after.edited.includes(field)

const fieldOf = (sheet: Sheet, field: string): unknown => new Map<string, unknown>(Object.entries(sheet)).get(field)
