import type { CommonsReader } from '../../../commons/commons-index.js'
import { allowsUse } from '../../../commons/licence.js'
import { decidersOf } from '../../../commons/standing.js'
import { viewerOf } from '../../../commons/viewer.js'
import { missingIn } from '../../../holdings/complete-sheet.js'
import type { CourseRecord, VersionRecord } from '../../../holdings/course-index.js'
import { shownSheet } from '../../../holdings/edited-sheet.js'
import { fieldsNamed } from '../../../holdings/sheet-words.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both, type Sentence } from '../../../kernel/language.js'
import type { Collection } from '../collections/seen-collection.js'
import type { Submission } from './seen-submission.js'

type Check = Submission['checks'][number]

/** What is proposed, to what, and by whom. */
export interface Proposal {
  readonly collection: Collection
  readonly course: CourseRecord
  readonly version: VersionRecord
  readonly line?: string
  readonly slot?: string
  /** Courses whose title is near the same, as they were found before. */
  readonly similar: readonly string[]
}

/** Looks at all that can be looked at without a person. What failed is in the way of a submission, warnings are for those who decide. */
export async function checksOf(reader: CommonsReader, eyes: Viewer, proposal: Proposal): Promise<Check[]> {
  const checks = [
    reportCheck(proposal),
    await sheetCheck(proposal),
    licenceCheck(proposal),
    await visibilityCheck(reader, eyes, proposal),
    lineCheck(proposal),
    await slotCheck(reader, proposal),
    await duplicateCheck(reader, eyes, proposal),
    overlapCheck(proposal),
  ]
  return checks.filter((check) => check !== undefined)
}

const outcome = (
  check: Check['check'],
  result: Check['outcome'],
  detail: Sentence,
  courses?: readonly string[],
): Check => ({
  check,
  outcome: result,
  detail,
  ...(courses && { courses: [...courses] }),
})

function reportCheck({ version: { verdict } }: Proposal): Check {
  if (verdict === 'blocked')
    return outcome(
      'report',
      'failed',
      both(
        'Errors were found in the package. Mend them and add a new version.',
        'Des erreurs ont été trouvées dans le paquet. Corrigez-les et ajoutez une nouvelle version.',
      ),
    )
  if (verdict === 'warnings')
    return outcome(
      'report',
      'warning',
      both('The report of the package has warnings.', 'Le rapport du paquet contient des avertissements.'),
    )
  return outcome('report', 'passed', both('The package has no fault.', 'Le paquet est sans défaut.'))
}

async function sheetCheck({ course, version }: Proposal): Promise<Check> {
  const missing = await missingIn(shownSheet(course, version))
  const { en, fr } = fieldsNamed(missing)
  return missing.length === 0
    ? outcome('sheet', 'passed', both('The sheet is complete.', 'La fiche est complète.'))
    : outcome('sheet', 'failed', both(`The sheet lacks: ${en}.`, `Il manque à la fiche : ${fr}.`))
}

function licenceCheck({ course, version }: Proposal): Check {
  return allowsUse(shownSheet(course, version), 'share')
    ? outcome('licence', 'passed', both('The licence allows sharing.', 'La licence permet le partage.'))
    : outcome(
        'licence',
        'failed',
        both(
          'The licence does not allow sharing. Choose another, or state the allowed uses in the sheet.',
          'La licence ne permet pas le partage. Choisissez-en une autre, ou indiquez les usages permis dans la fiche.',
        ),
      )
}

/** Those who decide have to see the course; that all do whom the collection is for is for them to weigh. */
async function visibilityCheck(reader: CommonsReader, eyes: Viewer, { collection, course }: Proposal): Promise<Check> {
  const isWithdrawn = course.withdrawal !== undefined && course.withdrawal.effectiveAt <= eyes.at
  if (isWithdrawn) return outcome('visibility', 'failed', both('The course is withdrawn.', 'La formation est retirée.'))
  const isNarrow = course.visibility === 'private' || course.visibility === 'pole'
  if (course.published === undefined || course.visibility === 'private' || !(await isSeenByALead()))
    return outcome(
      'visibility',
      'failed',
      both(
        'Those who decide do not see the course. Publish it, and widen its visibility.',
        'Ceux qui décident ne voient pas la formation. Publiez-la, et élargissez sa portée.',
      ),
    )
  return isNarrow
    ? outcome(
        'visibility',
        'warning',
        both('Only some organisations see the course.', 'Seuls certains organismes voient la formation.'),
      )
    : outcome('visibility', 'passed', both('The course is seen by others.', 'La formation est vue par d’autres.'))

  async function isSeenByALead(): Promise<boolean> {
    if (!isNarrow) return true
    for (const decider of await decidersOf(reader, collection.id, eyes.at))
      if (await reader.seenCourse(await viewerOf(reader, decider, new Date(eyes.at)), course.id)) return true
    return false
  }
}

function lineCheck({ collection: { editorialLine }, line, slot }: Proposal): Check | undefined {
  const wanted = editorialLine?.wanted ?? []
  if (line !== undefined)
    return wanted.some(({ id }) => id === line)
      ? outcome('line', 'passed', both('The collection wants this.', 'La collection souhaite ceci.'))
      : outcome(
          'line',
          'failed',
          both(
            `The collection’s editorial line has no wish “${line}”.`,
            `La ligne éditoriale de la collection n’a pas de souhait « ${line} ».`,
          ),
        )
  if (wanted.length === 0 || slot !== undefined) return undefined
  return outcome(
    'line',
    'warning',
    both(
      'The submission does not say which wish of the collection it answers.',
      'La proposition ne dit pas à quel souhait de la collection elle répond.',
    ),
  )
}

async function slotCheck(reader: CommonsReader, { collection, slot }: Proposal): Promise<Check | undefined> {
  if (slot === undefined) return undefined
  const found = await reader.find('slots', slot)
  return found?.collection === collection.id && found.state === 'published'
    ? outcome('slot', 'passed', both('The slot is to be filled.', 'L’emplacement est à occuper.'))
    : outcome(
        'slot',
        'failed',
        both(
          `The collection has no slot “${slot}” to be filled.`,
          `La collection n’a pas d’emplacement « ${slot} » à occuper.`,
        ),
      )
}

async function duplicateCheck(
  reader: CommonsReader,
  eyes: Viewer,
  { collection, course, version }: Proposal,
): Promise<Check> {
  const same: string[] = []
  for (const id of await reader.seenCoursesWithTree(eyes, version.treeDigest, 100)) {
    if (id === course.id) continue
    const isOwn = (await reader.course(eyes.organisation, id)) !== undefined
    const where = { collection: collection.id, course: id, retiredAt: null }
    if (!isOwn || (await reader.count('items', where)) > 0) same.push(id)
  }
  return same.length === 0
    ? outcome(
        'duplicate',
        'passed',
        both('No other course has the same content.', 'Aucune autre formation n’a le même contenu.'),
      )
    : outcome(
        'duplicate',
        'warning',
        both('Another course has the very same content.', 'Une autre formation a exactement le même contenu.'),
        same,
      )
}

const overlapCheck = ({ similar }: Proposal): Check =>
  similar.length === 0
    ? outcome(
        'overlap',
        'passed',
        both('No other course is called like it.', 'Aucune autre formation ne porte un titre voisin.'),
      )
    : outcome(
        'overlap',
        'warning',
        both('Another course is called much the same.', 'Une autre formation porte un titre voisin.'),
        similar,
      )
