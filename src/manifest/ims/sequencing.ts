import type { Place } from '../../kernel/place.js'
import { namespaces } from '../../standard/namespaces.js'
import type { XmlElement } from '../../xml/document.js'
import { elementsOf } from '../../xml/navigate.js'
import { attributesOf, given, trimmed } from '../placed.js'
import type { Placed } from '../value.js'

/**
 * `imsss:sequencing` of SCORM 2004 with ADL's extensions, as written: nothing is defaulted, inherited from a template or
 * resolved. Attribute values stay text, so that a rule can say what was wrong with them. Where an element stands more often
 * than it may, the model follows the first; `element` has them all.
 */
export interface Sequencing {
  readonly element: XmlElement
  readonly place: Place
  /** The first child of each name; those of ADL with its prefix: `controlMode`, `adlseq:objectives`. */
  readonly parts: ReadonlyMap<string, XmlElement>
  /** `ID` (in a collection) and `IDRef` (to a template of the collection). */
  readonly id?: Placed
  readonly idRef?: Placed
  /** `choice`, `choiceExit`, `flow`, `forwardOnly`, `useCurrentAttemptObjectiveInfo`, `useCurrentAttemptProgressInfo`. */
  readonly controlMode: Attributes
  readonly rules: readonly SequencingRule[]
  /** `attemptLimit`, `attemptAbsoluteDurationLimit` and the limits an LMS need not support. */
  readonly limitConditions: Attributes
  /** `auxiliaryResourceID` and `purpose` of each; an LMS need not support them. */
  readonly auxiliaryResources: readonly Attributes[]
  readonly rollup: Rollup
  readonly objectives: readonly SequencingObjective[]
  /** `adlseq:objectives` (4th edition): further maps of objectives that `objectives` declares, by the same id. */
  readonly furtherObjectives: readonly FurtherObjective[]
  /** `randomizationTiming`, `selectCount`, `reorderChildren`, `selectionTiming`. */
  readonly randomization: Attributes
  /** `tracked`, `completionSetByContent`, `objectiveSetByContent`. */
  readonly delivery: Attributes
  /** `adlseq:constrainedChoiceConsiderations`: `preventActivation`, `constrainChoice`. */
  readonly constrainedChoice: Attributes
  /** `adlseq:rollupConsiderations`: `requiredForSatisfied` and its like, `measureSatisfactionIfActive`. */
  readonly rollupConsiderations: Attributes
}

/** Attribute values by name. */
export type Attributes = Readonly<Record<string, Placed>>

export interface SequencingRule {
  readonly kind: 'pre' | 'post' | 'exit'
  readonly place: Place
  /** `all` or `any`. */
  readonly combination?: Placed
  /** `condition`, `operator`, `referencedObjective`, `measureThreshold` of each condition. */
  readonly conditions: readonly Attributes[]
  readonly action?: Placed
}

export interface Rollup {
  /** `rollupObjectiveSatisfied`, `rollupProgressCompletion`, `objectiveMeasureWeight`. */
  readonly settings: Attributes
  readonly rules: readonly RollupRule[]
}

export interface RollupRule {
  readonly place: Place
  /** `childActivitySet`, `minimumCount`, `minimumPercent`. */
  readonly settings: Attributes
  readonly combination?: Placed
  /** `condition` and `operator` of each condition. */
  readonly conditions: readonly Attributes[]
  readonly action?: Placed
}

export interface SequencingObjective {
  readonly primary: boolean
  readonly place: Place
  readonly id?: Placed
  readonly satisfiedByMeasure?: Placed
  readonly minNormalizedMeasure?: Placed
  /** Maps to global objectives: `targetObjectiveID`, `readSatisfiedStatus` and its likes. */
  readonly maps: readonly Attributes[]
}

export interface FurtherObjective {
  readonly place: Place
  readonly id?: Placed
  /** `targetObjectiveID`, `readRawScore`, `writeCompletionStatus` and their likes. */
  readonly maps: readonly Attributes[]
}

const { imsss, adlseq } = namespaces

export function readSequencing(element: XmlElement): Sequencing {
  const { ID, IDRef } = attributesOf(element)
  const own = (name: string) => attributesOf(first(element, imsss, name))
  const extension = (name: string) => attributesOf(first(element, adlseq, name))
  return {
    element,
    place: element.place,
    parts: readParts(element),
    ...(ID && { id: ID }),
    ...(IDRef && { idRef: IDRef }),
    controlMode: own('controlMode'),
    rules: readRules(first(element, imsss, 'sequencingRules')),
    limitConditions: own('limitConditions'),
    auxiliaryResources: all(first(element, imsss, 'auxiliaryResources'), imsss, 'auxiliaryResource').map(attributesOf),
    rollup: readRollup(first(element, imsss, 'rollupRules')),
    objectives: readObjectives(first(element, imsss, 'objectives')),
    furtherObjectives: all(first(element, adlseq, 'objectives'), adlseq, 'objective').map(readFurtherObjective),
    randomization: own('randomizationControls'),
    delivery: own('deliveryControls'),
    constrainedChoice: extension('constrainedChoiceConsiderations'),
    rollupConsiderations: extension('rollupConsiderations'),
  }
}

function readParts(element: XmlElement): Map<string, XmlElement> {
  const parts = new Map<string, XmlElement>()
  for (const child of elementsOf(element)) {
    const name =
      child.namespace === imsss ? child.name : child.namespace === adlseq ? `adlseq:${child.name}` : undefined
    if (name !== undefined && !parts.has(name)) parts.set(name, child)
  }
  return parts
}

const ruleKinds = { preConditionRule: 'pre', postConditionRule: 'post', exitConditionRule: 'exit' } as const

function readRules(parent: XmlElement | undefined): SequencingRule[] {
  return elementsOf(parent).flatMap((rule) => {
    if (!isRuleKind(rule.name)) return []
    const { action } = attributesOf(first(rule, imsss, 'ruleAction'))
    const conditions = first(rule, imsss, 'ruleConditions')
    return [
      {
        kind: ruleKinds[rule.name],
        place: rule.place,
        ...readConditions(conditions, 'ruleCondition'),
        ...(action && { action }),
      },
    ]
  })
}

const isRuleKind = (name: string): name is keyof typeof ruleKinds => Object.hasOwn(ruleKinds, name)

function readRollup(parent: XmlElement | undefined): Rollup {
  const rules = all(parent, imsss, 'rollupRule').map((rule) => {
    const { action } = attributesOf(first(rule, imsss, 'rollupAction'))
    const conditions = first(rule, imsss, 'rollupConditions')
    return {
      place: rule.place,
      settings: attributesOf(rule),
      ...readConditions(conditions, 'rollupCondition'),
      ...(action && { action }),
    }
  })
  return { settings: attributesOf(parent), rules }
}

function readConditions(parent: XmlElement | undefined, name: string) {
  const { conditionCombination } = attributesOf(parent)
  return {
    ...(conditionCombination && { combination: conditionCombination }),
    conditions: all(parent, imsss, name).map(attributesOf),
  }
}

function readObjectives(parent: XmlElement | undefined): SequencingObjective[] {
  return elementsOf(parent).flatMap((objective) => {
    if (objective.namespace !== imsss) return []
    if (objective.name !== 'primaryObjective' && objective.name !== 'objective') return []
    const { objectiveID, satisfiedByMeasure } = attributesOf(objective)
    const measure = first(objective, imsss, 'minNormalizedMeasure')
    return [
      {
        primary: objective.name === 'primaryObjective',
        place: objective.place,
        ...given('id', objectiveID),
        ...given('satisfiedByMeasure', satisfiedByMeasure),
        ...given('minNormalizedMeasure', measure && trimmed(measure)),
        maps: all(objective, imsss, 'mapInfo').map(attributesOf),
      },
    ]
  })
}

function readFurtherObjective(element: XmlElement): FurtherObjective {
  const { objectiveID } = attributesOf(element)
  return {
    place: element.place,
    ...given('id', objectiveID),
    maps: all(element, adlseq, 'mapInfo').map(attributesOf),
  }
}

const all = (parent: XmlElement | undefined, namespace: string, name: string): XmlElement[] =>
  elementsOf(parent, name).filter((element) => element.namespace === namespace)

const first = (parent: XmlElement | undefined, namespace: string, name: string): XmlElement | undefined =>
  all(parent, namespace, name)[0]
