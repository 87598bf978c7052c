import type { CommonsWriter } from '../../commons/commons-index.js'
import { allowsUse, licenceForbids } from '../../commons/licence.js'
import type { CommonsRecords, RecordReader } from '../../commons/records.js'
import { missingIn } from '../../holdings/complete-sheet.js'
import type { CourseRecord, VersionRecord } from '../../holdings/course-index.js'
import { shownSheet } from '../../holdings/edited-sheet.js'
import type { Sheet } from '../../holdings/sheet-schema.js'
import { fieldsNamed } from '../../holdings/sheet-words.js'
import { FondsError } from '../../kernel/errors.js'
import type { Ids } from '../../kernel/ids.js'

/** Whether others see what is published of a course. */
export async function isOpen(reader: RecordReader, course: CourseRecord, at: string): Promise<boolean> {
  return course.visibility !== 'private' || (await grantsInForce(reader, course.id, at)).length > 0
}

/** Leave to see a course that was not taken back and has not expired. */
export async function grantsInForce(
  reader: RecordReader,
  course: string,
  at: string,
): Promise<CommonsRecords['grants'][]> {
  const grants = await reader.list('grants', { where: { course, revokedAt: null } })
  return grants.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > at)
}

/**
 * What others see says all that they need to know, and its licence lets them see it.
 *
 * @throws {FondsError} `sheet-incomplete`, `licence-forbids`.
 */
export async function assertShareable(sheet: Sheet): Promise<void> {
  const missing = await missingIn(sheet)
  if (missing.length > 0) throw new FondsError('sheet-incomplete', { fields: fieldsNamed(missing) })
  if (!allowsUse(sheet, 'share')) throw licenceForbids(sheet, 'share')
}

/**
 * Others see this version of a course. From the first time on, it stays theirs to read, its sheet of that moment says who made it, and it
 * counts for its organisation. What was published for nobody but the own organisation is none of this.
 *
 * @throws {FondsError} as `assertShareable`.
 */
export async function showToOthers(
  writer: CommonsWriter,
  ids: Ids,
  course: CourseRecord,
  version: VersionRecord,
  at: string,
): Promise<void> {
  const sheet = shownSheet(course, version)
  await assertShareable(sheet)
  await writer.markPublished(version.id, sheet, at)
  if ((await writer.count('contributions', { version: version.id })) > 0) return
  const { id, organisation, visibility } = course
  await writer.put('contributions', {
    id: ids.next('ctb'),
    organisation,
    course: id,
    version: version.id,
    number: version.number,
    visibility: visibility === 'private' ? 'granted' : visibility,
    createdAt: at,
  })
}
