import { namespaces } from '../../standard/namespaces.js'
import { any, type Grammar, perhaps } from './grammar.js'
import { oneOf } from './values.js'

const controlsOf2nd = ['abandon', 'continue', 'exit', 'previous'] as const
const controlsSince3rd = [...controlsOf2nd, 'abandonAll', 'exitAll', 'suspendAll'] as const

const grammar = (controls: readonly string[]): Grammar => ({
  namespace: namespaces.adlnav,
  root: 'presentation',
  types: {
    presentation: {
      content: 'sequence',
      slots: [perhaps('navigationInterface', 'navigationInterface', { repeated: 'NAV-002' })],
      extensible: false,
    },
    navigationInterface: { content: 'sequence', slots: [any('hideLMSUI')], extensible: false },
    hideLMSUI: { content: 'text', text: oneOf(...controls), extensible: false },
  },
  rule: 'XML-014',
  rules: { content: 'NAV-003' },
})

const ofThe2nd = grammar(controlsOf2nd)
const sinceThe3rd = grammar(controlsSince3rd)

/** `adlnav:presentation` of an edition of SCORM 2004: the 3rd brought more controls that can be hidden. */
export const adlnav = (edition: string | undefined): Grammar => (edition === '2nd' ? ofThe2nd : sinceThe3rd)
