import type { Finding } from '../../../kernel/finding.js'
import type { LomTerm } from '../../../manifest/lom/lom.js'
import { isDraftTerm, type TermElement, termMeant, terms } from '../../grammar/lom-terms.js'
import type { ImsView } from '../manifest/survey.js'
import type { LomRecord } from './records.js'

const source = 'LOMv1.0'
/** What tools write that mean it: `LOM`, `LOM v1`, `lom_1.0`. */
const almostSource = /^lom[\s_-]?(?:v?[\s_-]?1(?:[._]0)?)?$/i

/**
 * LOM-008: terms that say they are of LOMv1.0 and are not, and sources that mean it and do not say so. A vocabulary of another name is
 * its author's own affair.
 */
export function* vocabularies(_view: ImsView, record: LomRecord): Iterable<Finding> {
  const told = new Set<string>()
  for (const [element, term] of termsOf(record)) {
    const finding = faultOf(element, term, record)
    if (!finding) continue
    const known = `${finding.case} ${element} ${term.source} ${term.value}`
    if (!told.has(known)) yield finding
    told.add(known)
  }
}

function faultOf(element: TermElement, term: LomTerm, { lom, profile }: LomRecord): Finding | undefined {
  const { value, place } = term
  const ims = lom.dialect === 'imsmd'
  const meant = termMeant(element, value)
  const known = meant !== undefined || (ims && isDraftTerm(element, value))
  const args = { element: element === 'recordRole' ? 'role' : element, value, source: term.source }
  const told = (which?: string, more: Finding['args'] = {}): Finding => ({
    rule: 'LOM-008',
    ...(which !== undefined && { case: which }),
    place,
    args: { ...args, ...more },
  })
  if (term.source !== source) {
    if (term.source === '') return known ? told('no-source') : undefined
    return almostSource.test(term.source) ? told('source') : undefined
  }
  // ScoLOMFR names its terms by addresses, and keeps the source of LOM for some of them.
  if (value === '' || (profile !== undefined && /^https?:\/\//.test(value))) return undefined
  if (!known) return told(undefined, { admitted: terms[element].join(', ') })
  return !ims && meant !== undefined && meant !== value ? told('spelling', { meant }) : undefined
}

function* termsOf({ lom }: LomRecord): Iterable<readonly [TermElement, LomTerm]> {
  const each = function* (element: TermElement, found: readonly (LomTerm | undefined)[]) {
    for (const term of found) if (term) yield [element, term] as const
  }
  yield* each('structure', [lom.structure])
  yield* each('aggregationLevel', [lom.aggregationLevel])
  yield* each('status', [lom.status])
  yield* each(
    'role',
    lom.contributors.map(({ role }) => role),
  )
  yield* each(
    'recordRole',
    lom.record.contributors.map(({ role }) => role),
  )
  yield* each(
    'type',
    lom.requirements.map(({ type }) => type),
  )
  yield* each(
    'name',
    lom.requirements.map(({ name }) => name),
  )
  yield* each('interactivityType', [lom.interactivityType])
  yield* each('learningResourceType', lom.learningResourceTypes)
  yield* each('interactivityLevel', [lom.interactivityLevel])
  yield* each('semanticDensity', [lom.semanticDensity])
  yield* each('intendedEndUserRole', lom.intendedEndUserRoles)
  yield* each('context', lom.contexts)
  yield* each('difficulty', [lom.difficulty])
  yield* each('cost', [lom.cost])
  yield* each('copyrightAndOtherRestrictions', [lom.copyright])
  yield* each(
    'kind',
    lom.relations.map(({ kind }) => kind),
  )
  yield* each(
    'purpose',
    lom.classifications.map(({ purpose }) => purpose),
  )
}
