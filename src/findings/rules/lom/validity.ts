import type { Finding } from '../../../kernel/finding.js'
import { imsmd } from '../../grammar/imsmd.js'
import { lom as lomGrammar } from '../../grammar/lom.js'
import { grammarFindings } from '../../grammar/tell.js'
import type { ImsView } from '../manifest/survey.js'
import type { LomRecord } from './records.js'

/** What the schemas of both dialects let pass, or another rule tells of. */
const spared = {
  // IMS's categories are of mixed content.
  imsmd: new Set(['text']),
  // Elements of others may stand anywhere; LOM-013 names them.
  lom: new Set(['extension', 'extension-attribute']),
}

/**
 * LOM-002: a record against the grammar of its dialect, and its dialect against the edition of SCORM. LOM-009, LOM-010: language codes,
 * dates and durations, each wrong value once for a record.
 */
export function* validity(view: ImsView, record: LomRecord): Iterable<Finding> {
  const { lom } = record
  const { standard } = view.manifest
  const grammar = lom.dialect === 'lom' ? lomGrammar : imsmd
  const earlier = standard === 'scorm2004' && lom.dialect === 'imsmd'
  if (earlier) {
    const args = { namespace: lom.element.namespace, expected: lomGrammar.namespace, edition: '2004' }
    yield { rule: 'LOM-002', case: 'edition', place: lom.place, args }
  }
  // The vocabulary of a record of SCORM 1.2 is a matter of S12-022 and S12-023.
  const namespaceTold = earlier || standard === 'scorm12'
  const told = new Set<string>()
  for (const finding of grammarFindings(lom.element, grammar)) {
    const { case: kind = '', args } = finding
    // Rules of values tell of values alone: what else is wrong with such an element is the schema's.
    const rule = kind === 'value' || kind === 'content' ? finding.rule : 'LOM-002'
    if (spared[lom.dialect].has(kind) || (namespaceTold && finding.place === lom.place && kind === 'namespace'))
      continue
    if (record.profile !== undefined && isFrench(finding)) continue
    if (rule !== 'LOM-002') {
      const value = `${rule} ${args.value}`
      if (told.has(value)) continue
      told.add(value)
      yield { ...finding, case: kind === 'value' ? 'attribute' : args.value === '' ? 'empty' : 'element' }
    } else yield { ...finding, rule }
  }
}

/** What ScoLOMFR adds to elements of LOM itself: the `label` of a term, and languages named by the address of their code. */
const isFrench = ({ rule, case: kind, args }: Finding): boolean =>
  (rule === 'LOM-002' && kind === 'unknown' && /(?:^|:)label$/.test(String(args.element))) ||
  (rule === 'LOM-009' && /^https?:\/\//.test(String(args.value)))
