/**
 * What a cmi5 course structure is made of, as a table: `departures.ts` reads a document against it. The rules about the values
 * inside (identifiers, addresses, vocabularies) are not here.
 */

export interface Grammar {
  readonly namespace: string
  readonly root: string
  /** The type of the root is `types[root]`; the others are named by the slots. */
  readonly types: Readonly<Record<string, ElementType>>
}

/** What one kind of element may hold. */
export interface ElementType {
  /** Attributes without a namespace, and whether they must be there. */
  readonly attributes?: Readonly<Record<string, 'required' | 'optional'>>
  /**
   * - `sequence`: elements, in the order of the slots.
   * - `all`: the same elements in any order.
   * - `text`: characters only.
   * - `anything`: not looked into.
   * - `nothing`: empty.
   */
  readonly content: 'sequence' | 'all' | 'text' | 'anything' | 'nothing'
  readonly slots?: readonly Slot[]
  /** True where elements of other namespaces may follow the slots, and attributes of other namespaces are admitted. */
  readonly extensible: boolean
}

/** One position in an element: which elements may stand there, and how many times. */
export interface Slot {
  /** Name of each admitted element, and the name of its type. */
  readonly elements: Readonly<Record<string, string>>
  readonly least: 0 | 1
  readonly most: 1 | 'any'
  /** The rule that speaks of an empty slot, where it has one of its own. */
  readonly emptyIs?: string
}

const one = (name: string, type = name): Slot => ({ elements: { [name]: type }, least: 1, most: 1 })
const perhaps = (name: string, type = name): Slot => ({ elements: { [name]: type }, least: 0, most: 1 })
const many = (...names: readonly string[]): Slot => ({
  elements: Object.fromEntries(names.map((name) => [name, name])),
  least: 1,
  most: 'any',
})

const title = one('title', 'texts')
const description = one('description', 'texts')
const id = { id: 'required' } as const

/** The course structure of cmi5 (Quartz, first edition), section 13 of the specification. */
export const courseStructure: Grammar = {
  namespace: 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd',
  root: 'courseStructure',
  types: {
    courseStructure: {
      content: 'sequence',
      slots: [
        one('course'),
        perhaps('objectives', 'declaredObjectives'),
        { ...many('au', 'block'), emptyIs: 'CMI-033' },
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
      attributes: {
        ...id,
        moveOn: 'optional',
        masteryScore: 'optional',
        launchMethod: 'optional',
        activityType: 'optional',
      },
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
      slots: [{ elements: { objective: 'declaredObjective' }, least: 1, most: 'any' }],
      extensible: true,
    },
    declaredObjective: { attributes: id, content: 'all', slots: [title, description], extensible: false },
    objectiveReferences: {
      content: 'sequence',
      slots: [{ elements: { objective: 'objectiveReference' }, least: 1, most: 'any' }],
      extensible: true,
    },
    // Without its `idref` it points nowhere: CMI-008 says so.
    objectiveReference: { attributes: { idref: 'optional' }, content: 'nothing', extensible: false },
    texts: { content: 'sequence', slots: [{ ...many('langstring'), emptyIs: 'CMI-021' }], extensible: true },
    langstring: { attributes: { lang: 'optional' }, content: 'text', extensible: true },
    plainText: { content: 'text', extensible: false },
    anything: { content: 'anything', extensible: true },
  },
}
