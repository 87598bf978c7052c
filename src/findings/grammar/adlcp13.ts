import { namespaces } from '../../standard/namespaces.js'
import { type ElementType, type Grammar, many } from './grammar.js'
import { boolean, decimal, oneOf, upTo, uri } from './values.js'

/** Characters of launch data that every LMS takes. */
const launchData = 4000

const types = {
  timeLimitAction: {
    content: 'text',
    text: oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
    extensible: false,
  },
  dataFromLMS: { content: 'text', text: upTo(launchData), extensible: false },
  // What the text may be depends on the edition and on the attributes: rules outside the grammar tell it.
  completionThreshold: {
    attributes: {
      completedByMeasure: { type: boolean, rule: 'S04-012' },
      minProgressMeasure: { type: decimal(0, 1), rule: 'S04-012' },
      progressWeight: { type: decimal(0, 1), rule: 'S04-012' },
    },
    content: 'text',
    extensible: false,
  },
  data: { content: 'sequence', slots: [{ ...many('map'), missing: 'S04-016' }], extensible: false },
  map: {
    attributes: {
      targetID: { required: true, type: uri, rule: 'S04-016' },
      readSharedData: { type: boolean, rule: 'S04-018' },
      writeSharedData: { type: boolean, rule: 'S04-018' },
    },
    content: 'nothing',
    extensible: false,
  },
  location: { content: 'text', extensible: false },
} as const satisfies Record<string, ElementType>

const grammar = (root: keyof typeof types, content?: string): Grammar => ({
  namespace: namespaces.adlcp,
  root,
  types,
  rule: 'XML-014',
  ...(content !== undefined && { rules: { content } }),
})

/**
 * ADL's elements of content packaging in SCORM 2004, each of which stands among those of others: by name. The 4th edition is a
 * superset of the earlier ones but for `completionThreshold`; what came with it is told where it is used earlier (S04-030).
 */
export const adlcp13: ReadonlyMap<string, Grammar> = new Map([
  ['timeLimitAction', grammar('timeLimitAction', 'S04-008')],
  ['dataFromLMS', grammar('dataFromLMS', 'S04-010')],
  ['completionThreshold', grammar('completionThreshold')],
  ['data', grammar('data')],
  ['location', grammar('location')],
])
