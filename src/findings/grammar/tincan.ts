import { namespaces } from '../../standard/namespaces.js'
import { any, type Grammar, perhaps } from './grammar.js'

/** What xAPI says of a question in the definition of its activity. */
export const interactionParts = [
  'interactionType',
  'correctResponsePatterns',
  'choices',
  'scale',
  'source',
  'target',
  'steps',
] as const

/**
 * `tincan.xml`, after its schema as far as a public copy shows it, the packaging rules in Rustici's `lms_lrs.md`, and the files of authoring
 * tools. What questions and extensions hold is for the LRS and not looked into; nor are providers.
 */
export const tincan: Grammar = {
  namespace: namespaces.tincan,
  root: 'tincan',
  rule: 'TIN-004',
  types: {
    // That nothing is described at all is told once, for the whole document: TIN-009.
    tincan: { content: 'sequence', slots: [any('activities')], extensible: false },
    activities: {
      content: 'all',
      slots: [any('activity'), perhaps('provider', 'anything')],
      extensible: false,
    },
    activity: {
      // Their absence and their values are told by rules of their own.
      attributes: { id: {}, type: {} },
      content: 'sequence',
      slots: [
        inLanguages('name'),
        inLanguages('description'),
        inLanguages('launch'),
        inLanguages('resource'),
        {
          ...any(...interactionParts),
          elements: Object.fromEntries(interactionParts.map((name) => [name, 'anything'])),
        },
        perhaps('extensions', 'anything'),
      ],
      extensible: false,
    },
    // As the schema writes it, and as its documentation does.
    text: { attributes: { lang: {}, 'xml:lang': {} }, content: 'text', extensible: false },
    anything: { content: 'anything', extensible: true },
  },
}

function inLanguages(name: string) {
  return { ...any(name), elements: { [name]: 'text' } }
}
