import { type Grammar, many } from './grammar.js'
import { flag, settings } from './imsss.js'
import { oneOf } from './values.js'

const consideration = oneOf('always', 'ifAttempted', 'ifNotSkipped', 'ifNotSuspended')
const mapping = { type: flag, rule: 'SEQ-053' }

/** What ADL adds to the sequencing of an activity. */
export const adlseq: Omit<Grammar, 'root'> = {
  namespace: 'http://www.adlnet.org/xsd/adlseq_v1p3',
  rule: 'XML-014',
  types: {
    constrainedChoiceConsiderations: settings('SEQ-050', { preventActivation: flag, constrainChoice: flag }),
    rollupConsiderations: settings('SEQ-051', {
      requiredForSatisfied: consideration,
      requiredForNotSatisfied: consideration,
      requiredForCompleted: consideration,
      requiredForIncomplete: consideration,
      measureSatisfactionIfActive: flag,
    }),
    objectives: {
      content: 'sequence',
      slots: [{ ...many('objective'), missing: 'SEQ-052' }],
      extensible: false,
    },
    objective: {
      attributes: { objectiveID: { required: true, rule: 'SEQ-052' } },
      content: 'sequence',
      slots: [{ ...many('mapInfo'), missing: 'SEQ-052' }],
      extensible: false,
    },
    mapInfo: {
      attributes: {
        targetObjectiveID: { required: true, rule: 'SEQ-053' },
        readRawScore: mapping,
        readMinScore: mapping,
        readMaxScore: mapping,
        readCompletionStatus: mapping,
        readProgressMeasure: mapping,
        writeRawScore: mapping,
        writeMinScore: mapping,
        writeMaxScore: mapping,
        writeCompletionStatus: mapping,
        writeProgressMeasure: mapping,
      },
      content: 'nothing',
      extensible: false,
    },
  },
}

/** The extensions by the name of their element; each stands at most once in a `sequencing`. */
export const sequencingExtensions: Readonly<Record<string, Grammar>> = Object.fromEntries(
  ['constrainedChoiceConsiderations', 'rollupConsiderations', 'objectives'].map((root) => [root, { ...adlseq, root }]),
)
