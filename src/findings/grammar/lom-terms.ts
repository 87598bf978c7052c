/** A vocabulary of LOM by the name of its element, as IEEE 1484.12.1 lists it. */
export type TermElement = keyof typeof terms

const levels = ['very low', 'low', 'medium', 'high', 'very high']
const yesOrNo = ['yes', 'no']

/** The vocabularies of LOMv1.0. */
export const terms = {
  structure: ['atomic', 'collection', 'networked', 'hierarchical', 'linear'],
  aggregationLevel: ['1', '2', '3', '4'],
  status: ['draft', 'final', 'revised', 'unavailable'],
  role: [
    'author',
    'publisher',
    'unknown',
    'initiator',
    'terminator',
    'validator',
    'editor',
    'graphical designer',
    'technical implementer',
    'content provider',
    'technical validator',
    'educational validator',
    'script writer',
    'instructional designer',
    'subject matter expert',
  ],
  /** `role` of who contributed to the record itself. */
  recordRole: ['creator', 'validator'],
  type: ['operating system', 'browser'],
  name: [
    'pc-dos',
    'ms-windows',
    'macos',
    'unix',
    'multi-os',
    'none',
    'any',
    'netscape communicator',
    'ms-internet explorer',
    'opera',
    'amaya',
  ],
  interactivityType: ['active', 'expositive', 'mixed'],
  learningResourceType: [
    'exercise',
    'simulation',
    'questionnaire',
    'diagram',
    'figure',
    'graph',
    'index',
    'slide',
    'table',
    'narrative text',
    'exam',
    'experiment',
    'problem statement',
    'self assessment',
    'lecture',
  ],
  interactivityLevel: levels,
  semanticDensity: levels,
  intendedEndUserRole: ['teacher', 'author', 'learner', 'manager'],
  context: ['school', 'higher education', 'training', 'other'],
  difficulty: ['very easy', 'easy', 'medium', 'difficult', 'very difficult'],
  cost: yesOrNo,
  copyrightAndOtherRestrictions: yesOrNo,
  kind: [
    'ispartof',
    'haspart',
    'isversionof',
    'hasversion',
    'isformatof',
    'hasformat',
    'references',
    'isreferencedby',
    'isbasedon',
    'isbasisfor',
    'requires',
    'isrequiredby',
  ],
  purpose: [
    'discipline',
    'idea',
    'prerequisite',
    'educational objective',
    'accessibility restrictions',
    'educational level',
    'skill level',
    'security level',
    'competency',
  ],
} as const satisfies Record<string, readonly string[]>

/** What IMS Meta-data 1.2 took from the drafts of LOM, and the final LOMv1.0 dropped. */
const draftTerms: Readonly<Partial<Record<TermElement, readonly string[]>>> = {
  structure: ['mixed', 'branched', 'parceled'],
  interactivityType: ['undefined'],
  // So spelled in the draft.
  learningResourceType: ['self assesment'],
  name: ['other', 'microsoft internet explorer'],
  context: [
    'primary education',
    'secondary education',
    'university first cycle',
    'university second cycle',
    'university postgrade',
    'technical school first cycle',
    'technical school second cycle',
    'professional formation',
    'continuous formation',
    'vocational training',
  ],
}

/** A term without what IMS's documents and tools write in more than one way: `NarrativeText`, `Narrative Text`. */
const plain = (term: string): string => term.toLowerCase().replace(/[\s_-]+/g, '')

const spellings = new Map(
  Object.entries<readonly string[]>(terms).map(([element, values]) => [
    element,
    new Map(values.map((value) => [plain(value), value])),
  ]),
)
const drafts = new Map(Object.entries(draftTerms).map(([element, values]) => [element, new Set(values.map(plain))]))

/** The longest value that somebody could mean for a term. */
const longest = 200

/** The term of LOMv1.0 that a value is, or was meant for by all but letter case, spaces and hyphens. */
export const termMeant = (element: TermElement, value: string): string | undefined =>
  value.length > longest ? undefined : spellings.get(element)?.get(plain(value))

/** Whether a value is a term of the drafts that IMS Meta-data 1.2 goes by. */
export const isDraftTerm = (element: TermElement, value: string): boolean =>
  value.length <= longest && drafts.get(element)?.has(plain(value)) === true
