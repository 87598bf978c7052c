import { type Grammar, many, one, perhaps, type Slot } from './grammar.js'

const title = one('title', 'texts')
const description = one('description', 'texts')
const id = { id: { required: true } } as const
/** One or more `objective`, declared or referred to. */
const objectives = (type: string): Slot => ({ ...many('objective'), elements: { objective: type } })

/** The course structure of cmi5 (Quartz, first edition), section 13 of the specification. */
export const courseStructure: Grammar = {
  namespace: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
  root: 'courseStructure',
  rule: 'CMI-002',
  types: {
    courseStructure: {
      content: 'sequence',
      slots: [
        one('course'),
        perhaps('objectives', 'declaredObjectives'),
        // A structure without any AU is told once, for the whole document: CMI-033.
        { ...many('au', 'block'), missing: false },
      ],
      extensible: true,
    },
    course: { attributes: id, content: 'sequence', slots: [title, description], extensible: true },
    block: {
      attributes: id,
      content: 'sequence',
      slots: [title, description, perhaps('objectives', 'objectiveReferences'), many('au', 'block')],
      extensible: true,
    },
    au: {
      // What their values must be is told by rules of their own.
      attributes: { ...id, moveOn: {}, masteryScore: {}, launchMethod: {}, activityType: {} },
      content: 'sequence',
      slots: [
        title,
        description,
        perhaps('objectives', 'objectiveReferences'),
        one('url', 'plainText'),
        perhaps('launchParameters', 'anything'),
        perhaps('entitlementKey', 'anything'),
      ],
      extensible: true,
    },
    declaredObjectives: {
      content: 'sequence',
      slots: [objectives('declaredObjective')],
      extensible: true,
    },
    declaredObjective: { attributes: id, content: 'all', slots: [title, description], extensible: false },
    objectiveReferences: {
      content: 'sequence',
      slots: [objectives('objectiveReference')],
      extensible: true,
    },
    // Without its `idref` it points nowhere: CMI-008 says so.
    objectiveReference: { attributes: { idref: {} }, content: 'nothing', extensible: false },
    texts: { content: 'sequence', slots: [{ ...many('langstring'), missing: 'CMI-021' }], extensible: true },
    langstring: { attributes: { lang: {} }, content: 'text', extensible: true },
    plainText: { content: 'text', extensible: false },
    anything: { content: 'anything', extensible: true },
  },
}
