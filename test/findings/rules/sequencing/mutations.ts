import { type Span, spansOf } from '../cmi/mutations.js'

/** One change of a manifest, and the one rule that must tell of it. */
export interface Mutation {
  /** `spoil controlMode@flow`: the same for every place where it can be made. */
  readonly what: string
  readonly xml: string
  readonly rule: string
}

/** By element and attribute, or by element for all its attributes: the rule that tells of a value that is none. */
const spoiled: Readonly<Record<string, string>> = {
  'imsss:controlMode': 'SEQ-012',
  'imsss:ruleConditions@conditionCombination': 'SEQ-018',
  'imsss:rollupConditions@conditionCombination': 'SEQ-018',
  'imsss:ruleCondition@operator': 'SEQ-019',
  'imsss:rollupCondition@operator': 'SEQ-019',
  'imsss:ruleCondition@condition': 'SEQ-020',
  'imsss:ruleCondition@referencedObjective': 'SEQ-023',
  'imsss:ruleCondition@measureThreshold': 'SEQ-024',
  'imsss:ruleAction@action': 'SEQ-021',
  'imsss:limitConditions@attemptLimit': 'SEQ-027',
  'imsss:limitConditions@attemptAbsoluteDurationLimit': 'SEQ-028',
  'imsss:rollupRules': 'SEQ-030',
  'imsss:rollupRule@childActivitySet': 'SEQ-032',
  'imsss:rollupRule@minimumCount': 'SEQ-033',
  'imsss:rollupRule@minimumPercent': 'SEQ-033',
  'imsss:rollupCondition@condition': 'SEQ-034',
  'imsss:rollupAction@action': 'SEQ-034',
  'imsss:primaryObjective@satisfiedByMeasure': 'SEQ-039',
  'imsss:objective@satisfiedByMeasure': 'SEQ-039',
  'imsss:mapInfo@readSatisfiedStatus': 'SEQ-040',
  'imsss:mapInfo@readNormalizedMeasure': 'SEQ-040',
  'imsss:mapInfo@writeNormalizedMeasure': 'SEQ-040',
  'imsss:randomizationControls': 'SEQ-045',
  'imsss:deliveryControls': 'SEQ-048',
  'adlseq:constrainedChoiceConsiderations': 'SEQ-050',
  'adlseq:rollupConsiderations': 'SEQ-051',
  'adlseq:objective@objectiveID': 'SEQ-052',
  'adlseq:mapInfo@readRawScore': 'SEQ-053',
  'adlseq:mapInfo@writeRawScore': 'SEQ-053',
  'adlseq:mapInfo@writeMinScore': 'SEQ-053',
  'adlseq:mapInfo@writeMaxScore': 'SEQ-053',
}

/** The rule that tells of an attribute that is not there, or under another name. */
const needed: Readonly<Record<string, string>> = {
  'imsss:ruleCondition@condition': 'SEQ-020',
  'imsss:ruleAction@action': 'SEQ-021',
  'imsss:rollupCondition@condition': 'SEQ-034',
  'imsss:rollupAction@action': 'SEQ-034',
  'adlseq:objective@objectiveID': 'SEQ-052',
}

/** The rule that tells of an element that stands twice; for others there may be several. */
const doubled: Readonly<Record<string, string>> = {
  'imsss:controlMode': 'SEQ-010',
  'imsss:sequencingRules': 'SEQ-010',
  'imsss:limitConditions': 'SEQ-010',
  'imsss:rollupRules': 'SEQ-010',
  'imsss:objectives': 'SEQ-010',
  'imsss:randomizationControls': 'SEQ-010',
  'imsss:deliveryControls': 'SEQ-010',
  'adlseq:constrainedChoiceConsiderations': 'SEQ-010',
  'adlseq:rollupConsiderations': 'SEQ-010',
  'adlseq:objectives': 'SEQ-010',
  'imsss:ruleConditions': 'SEQ-016',
  'imsss:ruleAction': 'SEQ-016',
  'imsss:rollupConditions': 'SEQ-031',
  'imsss:rollupAction': 'SEQ-031',
  'imsss:minNormalizedMeasure': 'SEQ-039',
}

const dropped: Readonly<Record<string, string>> = {
  'imsss:ruleConditions': 'SEQ-016',
  'imsss:ruleAction': 'SEQ-016',
  'imsss:rollupConditions': 'SEQ-031',
  'imsss:rollupAction': 'SEQ-031',
}

/** Of elements whose parent needs at least one of them. */
const lastOne: Readonly<Record<string, string>> = {
  'imsss:ruleCondition': 'SEQ-017',
  'imsss:rollupCondition': 'SEQ-017',
  'adlseq:mapInfo': 'SEQ-052',
}

const cut = (xml: string, start: number, end: number, by = '') => xml.slice(0, start) + by + xml.slice(end)

/** Every change of the sequencing of a manifest that has one consequence, and one only. */
export function* sequencingMutations(xml: string): Iterable<Mutation> {
  for (const span of spansOf(xml)) {
    const { name, start, end, parent } = span
    if (!/^(?:imsss|adlseq):/.test(name)) continue
    const text = xml.slice(start, end)
    const change = (kind: string, by: string, rule: string | undefined) =>
      rule ? [{ what: `${kind} ${name}`, xml: cut(xml, start, end, by), rule }] : []
    yield* change('double', text + text, doubled[name])
    yield* change('drop', '', dropped[name])
    const alone = parent?.children.length === 1
    yield* change('drop the last', '', alone ? lastOne[name] : undefined)
    // A self-closing element keeps its slash.
    yield* change(
      'misplace',
      `<imsss:deliveryControls/>${text}`,
      parent && inner.has(parent.name) ? 'SEQ-011' : undefined,
    )
    for (const attribute of span.attributes) yield* ofAttribute(xml, span, attribute)
  }
}

/** Elements in which deliveryControls may not stand. */
const inner = new Set(['imsss:sequencingRules', 'imsss:ruleConditions', 'imsss:objectives', 'adlseq:objectives'])

function* ofAttribute(xml: string, span: Span, { name, start, end }: Span['attributes'][number]): Iterable<Mutation> {
  const key = `${span.name}@${name}`
  const rule = spoiled[key] ?? spoiled[span.name]
  if (rule) yield { what: `spoil ${key}`, xml: cut(xml, start, end, `${name}="~"`), rule }
  const missing = needed[key]
  if (missing) yield { what: `drop ${key}`, xml: cut(xml, start, end), rule: missing }
}
