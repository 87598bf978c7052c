import { any, type ElementType, type Grammar, many, one, perhaps } from './grammar.js'
import { count, dateTime, decimal, duration, oneOf, type ValueType } from './values.js'

/** `1` and `0` are booleans of XML Schema, but not of the specification, and LMSs that compare words take them for false. */
export const flag = oneOf('true', 'false')

const measure = decimal(-1, 1)
const share = decimal(0, 1)
const timing = oneOf('never', 'once', 'onEachNewAttempt')
const combination = { type: oneOf('all', 'any'), rule: 'SEQ-018' }
const operator = { type: oneOf('not', 'noOp'), rule: 'SEQ-019' }

const conditions = [
  'satisfied',
  'objectiveStatusKnown',
  'objectiveMeasureKnown',
  'completed',
  'activityProgressKnown',
  'attempted',
  'attemptLimitExceeded',
  'timeLimitExceeded',
  'outsideAvailableTimeRange',
]

/** What a sequencing rule may ask: more than a rollup rule may. */
export const ruleCondition = oneOf(...conditions, 'objectiveMeasureGreaterThan', 'objectiveMeasureLessThan', 'always')

/** Exactly one `ruleConditions`, then exactly one `ruleAction` of the kind's own type. */
const ruleOf = (action: string): ElementType => ({
  content: 'sequence',
  slots: [
    one('ruleConditions', 'ruleConditions', { missing: 'SEQ-016', repeated: 'SEQ-016' }),
    one('ruleAction', action, { missing: 'SEQ-016', repeated: 'SEQ-016' }),
  ],
  extensible: false,
})

const actionOf = (...actions: readonly string[]): ElementType => ({
  attributes: { action: { required: true, type: oneOf(...actions), rule: 'SEQ-021' } },
  content: 'nothing',
  extensible: false,
})

const part = (name: string) => perhaps(name, name, { repeated: 'SEQ-010' })

const sequencing = {
  content: 'sequence',
  slots: [
    part('controlMode'),
    part('sequencingRules'),
    part('limitConditions'),
    part('auxiliaryResources'),
    part('rollupRules'),
    part('objectives'),
    part('randomizationControls'),
    part('deliveryControls'),
  ],
  extensible: true,
} as const

/** An element that is nothing but attributes, all of which may be left out. */
export const settings = (rule: string, types: Readonly<Record<string, ValueType>>): ElementType => ({
  attributes: Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type, rule }])),
  content: 'nothing',
  extensible: false,
})

const times = settings('SEQ-028', {
  attemptAbsoluteDurationLimit: duration,
  attemptExperiencedDurationLimit: duration,
  activityAbsoluteDurationLimit: duration,
  activityExperiencedDurationLimit: duration,
  beginTimeLimit: dateTime,
  endTimeLimit: dateTime,
})

const objectiveParts = [
  perhaps('minNormalizedMeasure', 'minNormalizedMeasure', { repeated: 'SEQ-039' }),
  any('mapInfo'),
]
const satisfiedByMeasure = { type: flag, rule: 'SEQ-039' }
const mapping = { type: flag, rule: 'SEQ-040' }

/** IMS Simple Sequencing 1.0, as SCORM 2004 binds it: `imsss:sequencing` of an activity. */
export const imsss: Grammar = {
  namespace: 'http://www.imsglobal.org/xsd/imsss',
  root: 'sequencing',
  rule: 'XML-014',
  types: {
    sequencingCollection: {
      content: 'sequence',
      slots: [{ elements: { sequencing: 'template' }, least: 1, most: Number.POSITIVE_INFINITY, missing: 'SEQ-002' }],
      extensible: false,
    },
    template: { ...sequencing, attributes: { ID: { required: true, rule: 'SEQ-003' }, IDRef: {} } },
    sequencing: { ...sequencing, attributes: { ID: {}, IDRef: {} } },
    controlMode: settings('SEQ-012', {
      choice: flag,
      choiceExit: flag,
      flow: flag,
      forwardOnly: flag,
      useCurrentAttemptObjectiveInfo: flag,
      useCurrentAttemptProgressInfo: flag,
    }),
    sequencingRules: {
      content: 'sequence',
      slots: [any('preConditionRule'), any('exitConditionRule'), any('postConditionRule')],
      extensible: false,
    },
    preConditionRule: ruleOf('preConditionAction'),
    exitConditionRule: ruleOf('exitConditionAction'),
    postConditionRule: ruleOf('postConditionAction'),
    preConditionAction: actionOf('skip', 'disabled', 'hiddenFromChoice', 'stopForwardTraversal'),
    exitConditionAction: actionOf('exit'),
    postConditionAction: actionOf('exitParent', 'exitAll', 'retry', 'retryAll', 'continue', 'previous'),
    ruleConditions: {
      attributes: { conditionCombination: combination },
      content: 'sequence',
      slots: [{ ...many('ruleCondition'), missing: 'SEQ-017' }],
      extensible: false,
    },
    ruleCondition: {
      attributes: {
        condition: {
          required: true,
          type: ruleCondition,
          rule: 'SEQ-020',
        },
        operator,
        // That it names an objective of the activity is SEQ-023.
        referencedObjective: {},
        measureThreshold: { type: measure, rule: 'SEQ-024' },
      },
      content: 'nothing',
      extensible: false,
    },
    limitConditions: { ...times, attributes: { attemptLimit: { type: count, rule: 'SEQ-027' }, ...times.attributes } },
    auxiliaryResources: { content: 'sequence', slots: [any('auxiliaryResource')], extensible: false },
    auxiliaryResource: {
      attributes: { auxiliaryResourceID: { required: true }, purpose: { required: true } },
      content: 'nothing',
      extensible: false,
    },
    rollupRules: {
      attributes: {
        rollupObjectiveSatisfied: { type: flag, rule: 'SEQ-030' },
        rollupProgressCompletion: { type: flag, rule: 'SEQ-030' },
        objectiveMeasureWeight: { type: share, rule: 'SEQ-030' },
      },
      content: 'sequence',
      slots: [any('rollupRule')],
      extensible: false,
    },
    rollupRule: {
      attributes: {
        childActivitySet: { type: oneOf('all', 'any', 'none', 'atLeastCount', 'atLeastPercent'), rule: 'SEQ-032' },
        minimumCount: { type: count, rule: 'SEQ-033' },
        minimumPercent: { type: share, rule: 'SEQ-033' },
      },
      content: 'sequence',
      slots: [
        one('rollupConditions', 'rollupConditions', { missing: 'SEQ-031', repeated: 'SEQ-031' }),
        one('rollupAction', 'rollupAction', { missing: 'SEQ-031', repeated: 'SEQ-031' }),
      ],
      extensible: false,
    },
    rollupConditions: {
      attributes: { conditionCombination: combination },
      content: 'sequence',
      slots: [{ ...many('rollupCondition'), missing: 'SEQ-017' }],
      extensible: false,
    },
    rollupCondition: {
      attributes: { condition: { required: true, type: oneOf(...conditions), rule: 'SEQ-034' }, operator },
      content: 'nothing',
      extensible: false,
    },
    rollupAction: {
      attributes: {
        action: {
          required: true,
          type: oneOf('satisfied', 'notSatisfied', 'completed', 'incomplete'),
          rule: 'SEQ-034',
        },
      },
      content: 'nothing',
      extensible: false,
    },
    objectives: {
      content: 'sequence',
      slots: [
        one('primaryObjective', 'primaryObjective', { missing: 'SEQ-036', repeated: 'SEQ-036' }),
        any('objective'),
      ],
      extensible: false,
      rules: { order: 'SEQ-036' },
    },
    // Without its `objectiveID` it can be rolled up all the same; where it needs one SEQ-037 says so.
    primaryObjective: {
      attributes: { objectiveID: {}, satisfiedByMeasure },
      content: 'sequence',
      slots: objectiveParts,
      extensible: false,
    },
    objective: {
      attributes: { objectiveID: { required: true, rule: 'SEQ-037' }, satisfiedByMeasure },
      content: 'sequence',
      slots: objectiveParts,
      extensible: false,
    },
    minNormalizedMeasure: { content: 'text', text: measure, extensible: false, rules: { content: 'SEQ-039' } },
    mapInfo: {
      attributes: {
        targetObjectiveID: { required: true, rule: 'SEQ-040' },
        readSatisfiedStatus: mapping,
        readNormalizedMeasure: mapping,
        writeSatisfiedStatus: mapping,
        writeNormalizedMeasure: mapping,
      },
      content: 'nothing',
      extensible: false,
    },
    randomizationControls: settings('SEQ-045', {
      randomizationTiming: timing,
      selectCount: count,
      reorderChildren: flag,
      selectionTiming: timing,
    }),
    deliveryControls: settings('SEQ-048', {
      tracked: flag,
      completionSetByContent: flag,
      objectiveSetByContent: flag,
    }),
  },
}

/** The collection of templates, in the same vocabulary. */
export const sequencingCollection: Grammar = { ...imsss, root: 'sequencingCollection' }
