/** Made from schemas/commons by scripts/generate-types.mjs. Change the schema, not this file. */

export interface RecordSchemas {
  'access-policy': AccessPolicy
  adoption: Adoption
  'collection-item': CollectionItem
  collection: Collection
  comment: Comment
  convention: Convention
  feedback: Feedback
  grant: Grant
  member: Member
  notice: Notice
  objective: Objective
  'organisation-link': OrganisationLink
  party: Party
  project: Project
  reach: Reach
  slot: Slot
  submission: Submission
  term: Term
  vocabulary: Vocabulary
}
/**
 * Who sees what is shared.
 */
export interface AccessPolicy {
  /**
   * Who sees what is shared: every organisation, those with a convention, or those that also keep their commitments.
   */
  policy: 'open' | 'members' | 'contributors'
  /**
   * What is to come: reported, and not enforced yet.
   */
  announced?: {
    /**
     * The policy to come.
     */
    policy: 'open' | 'members' | 'contributors'
    /**
     * From when.
     */
    from?: string
  }
  /**
   * Counts its changes.
   */
  revision: number
}
/**
 * That an organisation uses a course of another.
 */
export interface Adoption {
  /**
   * `adp_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * Whose course it is.
   */
  owner: string
  /**
   * Who uses it.
   */
  adopter: string
  /**
   * How it came to be used.
   */
  via: 'pull' | 'export' | 'mirror' | 'dispatch' | 'declaration'
  /**
   * Number of the version in use.
   */
  synced: number
  /**
   * Number of the newest version that was declined.
   */
  declined?: number
  /**
   * What for.
   */
  note?: string
  /**
   * Since when that version is in use.
   */
  syncedAt: string
  /**
   * When it ended.
   */
  endedAt?: string
  /**
   * Title of the course.
   */
  title?: string
  /**
   * Number of the version that is published now.
   */
  available?: number
  /**
   * Where it stands.
   */
  state?: 'current' | 'update-available' | 'update-declined' | 'withdrawn' | 'ended'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A course in a collection, by reference.
 */
export interface CollectionItem {
  /**
   * `itm_…`.
   */
  id: string
  /**
   * Id.
   */
  collection: string
  /**
   * Id.
   */
  course: string
  /**
   * Following: the published version, whichever it is. Pinned: one version.
   */
  mode: 'following' | 'pinned'
  /**
   * Number of the pinned version.
   */
  version?: number
  /**
   * Whether it is shown first.
   */
  featured: boolean
  /**
   * Place in the collection.
   */
  position?: number
  /**
   * Slot that it fills.
   */
  slot?: string
  /**
   * Submission that brought it.
   */
  submission?: string
  /**
   * When it was taken out.
   */
  retiredAt?: string
  /**
   * Why it was taken out.
   */
  reason?: string
  /**
   * Title of the course.
   */
  title?: string
  /**
   * Number of the version that is shown.
   */
  number?: number
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A shared thematic set of courses.
 */
export interface Collection {
  /**
   * `col_…`.
   */
  id: string
  /**
   * Whose it is.
   */
  organisation: string
  /**
   * Your own name of it, unique in your organisation.
   */
  externalId?: string
  /**
   * As people know it.
   */
  name: string
  /**
   * Its name in each language.
   */
  names?: {
    /**
     * In French.
     */
    fr?: string
    /**
     * In English.
     */
    en?: string
  }
  /**
   * What it is about.
   */
  description?: string
  /**
   * Collection that it is part of.
   */
  parent?: string
  /**
   * Whether every organisation sees it and may propose to it.
   */
  shared: boolean
  /**
   * What the collection wants, and what it does not.
   */
  editorialLine?: {
    /**
     * What it wants; a submission answers one of these.
     *
     * @maxItems 100
     *
     * Items: One wish.
     */
    wanted?: {
      /**
       * `lin_…`; made unless given.
       */
      id?: string
      /**
       * What is meant.
       */
      text: string
    }[]
    /**
     * What it does not want.
     *
     * @maxItems 100
     *
     * Items: One exclusion.
     */
    unwanted?: {
      /**
       * `lin_…`; made unless given.
       */
      id?: string
      /**
       * What is meant.
       */
      text: string
    }[]
  }
  /**
   * Where it is to go.
   */
  orientations?: string
  /**
   * Place among its neighbours.
   */
  position?: number
  /**
   * What to do at each step.
   */
  guidance?: {
    /**
     * At the step `propose`.
     */
    propose?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `review`.
     */
    review?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `accept`.
     */
    accept?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `refuse`.
     */
    refuse?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `publish`.
     */
    publish?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `adopt`.
     */
    adopt?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `withdraw`.
     */
    withdraw?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * At the step `project`.
     */
    project?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
  }
  /**
   * Since when its slots are public.
   */
  slotsPublishedAt?: string
  /**
   * Since when it is closed.
   */
  retiredAt?: string
  /**
   * Ids of those who lead it.
   *
   * @maxItems 1000
   */
  leads?: string[]
  /**
   * Courses in it that you see.
   */
  items?: number
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * What an organisation says.
 */
export interface Comment {
  /**
   * `cmm_…`.
   */
  id: string
  /**
   * Id of the collection, slot, submission or project.
   */
  subject: string
  /**
   * Who says it.
   */
  organisation: string
  /**
   * Name of the person or key.
   */
  by: string
  /**
   * What is to be said.
   */
  text: string
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A dated agreement that gives an organisation its access, and records what it promised to contribute.
 */
export interface Convention {
  /**
   * `cnv_…`.
   */
  id: string
  /**
   * Who signed.
   */
  organisation: string
  /**
   * What it is called.
   */
  title: string
  /**
   * Number of the document.
   */
  reference?: string
  /**
   * Whether it also covers those below the organisation in the graph.
   */
  covers: 'organisation' | 'organisation-and-below'
  /**
   * First day.
   */
  startsOn: string
  /**
   * Last day; open unless given.
   */
  endsOn?: string
  /**
   * What was agreed.
   */
  terms?: string
  /**
   * What the organisation promised to contribute.
   *
   * @maxItems 100
   *
   * Items: What was promised.
   */
  commitments: {
    /**
     * `cmt_…`; made unless given.
     */
    id?: string
    /**
     * How many courses.
     */
    count: number
    /**
     * Collection that they are for.
     */
    collection?: string
    /**
     * By when.
     */
    dueOn: string
    /**
     * From which day on it is asked no more.
     */
    endedOn?: string
    /**
     * What is meant.
     */
    note?: string
  }[]
  /**
   * Where it stands today.
   */
  state?: 'planned' | 'active' | 'ended'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * What an organisation says of a version that it uses.
 */
export interface Feedback {
  /**
   * `fbk_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * Id.
   */
  version: string
  /**
   * Number of the version.
   */
  number: number
  /**
   * Who says it.
   */
  organisation: string
  /**
   * What it is.
   */
  kind: 'feedback' | 'reuse-note'
  /**
   * What is to be said.
   */
  text: string
  /**
   * From 1 to 5.
   */
  rating?: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * Leave for one organisation to see a course.
 */
export interface Grant {
  /**
   * `grt_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * Who may see the course, and all below them.
   */
  organisation: string
  /**
   * Until when.
   */
  expiresAt?: string
  /**
   * Why.
   */
  reason?: string
  /**
   * When it was taken back.
   */
  revokedAt?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * An organisation of the commons, as the others see it.
 */
export interface Member {
  /**
   * `org_…`.
   */
  id: string
  /**
   * As people know it.
   */
  name: string
  /**
   * What kind of body it is.
   */
  kind?: 'ministry' | 'pole' | 'operator' | 'school' | 'directorate' | 'company' | 'other'
  /**
   * Initials or short name.
   */
  shortName?: string
  /**
   * What it does.
   */
  description?: string
  /**
   * Whom to ask.
   *
   * @maxItems 50
   *
   * Items: A person.
   */
  contacts?: {
    /**
     * Name.
     */
    name: string
    /**
     * E-mail address.
     */
    email?: string
    /**
     * What they do.
     */
    role?: string
  }[]
  /**
   * How many people it trains.
   */
  population?: number
  /**
   * What it wants to share and to take, and what it does not.
   */
  editorialLine?: {
    /**
     * What it wants.
     */
    wanted?: string
    /**
     * What it does not.
     */
    unwanted?: string
  }
  /**
   * Ids of the poles that it is in.
   *
   * @maxItems 1000
   */
  poles: string[]
  /**
   * Whether a convention covers it today.
   */
  hasConvention: boolean
  /**
   * Courses that it published for others.
   */
  contributions: number
  /**
   * Courses of others that it uses.
   */
  adoptions: number
  /**
   * Collections that it leads.
   *
   * @maxItems 1000
   */
  leads: string[]
}
/**
 * Something that an organisation should know.
 */
export interface Notice {
  /**
   * `ntc_…`.
   */
  id: string
  /**
   * Who is told.
   */
  organisation: string
  /**
   * What it is about.
   */
  kind:
    | 'update-available'
    | 'withdrawal-announced'
    | 'course-withdrawn'
    | 'submission-received'
    | 'submission-accepted'
    | 'submission-refused'
    | 'adopted'
    | 'derived'
    | 'feedback'
    | 'comment'
    | 'grant'
    | 'party-named'
    | 'party-ended'
    | 'item-retired'
    | 'project-planned'
  /**
   * Id of what it is about.
   */
  subject: string
  /**
   * Id of the course.
   */
  course?: string
  /**
   * What there is to say.
   */
  details?: {
    [k: string]: string | number
  }
  /**
   * When it was read.
   */
  readAt?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A policy goal that courses and collections serve.
 */
export interface Objective {
  /**
   * `obj_…`.
   */
  id: string
  /**
   * Whose it is.
   */
  organisation: string
  /**
   * What is to be reached.
   */
  title: {
    /**
     * In French.
     */
    fr?: string
    /**
     * In English.
     */
    en?: string
  }
  /**
   * What is meant.
   */
  description?: string
  /**
   * How many people are to be trained.
   */
  population?: number
  /**
   * By when.
   */
  dueOn?: string
  /**
   * Collections that serve it.
   *
   * @maxItems 200
   */
  collections?: string[]
  /**
   * Courses that serve it.
   *
   * @maxItems 1000
   */
  courses?: string[]
  /**
   * Themes that serve it.
   *
   * @maxItems 200
   */
  themes?: string[]
  /**
   * Whether every organisation that takes part sees it; else its own, and those above and below it.
   */
  shared?: boolean
  /**
   * Since when it is closed.
   */
  endedAt?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * How an organisation belongs to another.
 */
export interface OrganisationLink {
  /**
   * `lnk_…`.
   */
  id: string
  /**
   * Organisation that belongs to the other, or is supervised by it.
   */
  from: string
  /**
   * The other organisation: pole, supervisor, or whole.
   */
  to: string
  /**
   * How they are bound.
   */
  kind: 'member-of' | 'supervised-by' | 'part-of'
  /**
   * What a member is in a pole: an observer is listed, and sees nothing that is for the pole.
   */
  role?: 'carrier' | 'member' | 'observer'
  /**
   * First day that it counts; from its making on unless given.
   */
  startsOn?: string
  /**
   * Last day that it counts; without end unless given.
   */
  endsOn?: string
  /**
   * When somebody ended it, before its last day.
   */
  endedAt?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * What an organisation is in a collection.
 */
export interface Party {
  /**
   * `pty_…`.
   */
  id: string
  /**
   * Id.
   */
  collection: string
  /**
   * Who.
   */
  organisation: string
  /**
   * Lead: decides. Stakeholder: comments. Delegate: decides for a lead, for a time.
   */
  role: 'lead' | 'stakeholder' | 'delegate'
  /**
   * Until when.
   */
  expiresAt?: string
  /**
   * Organisation that named it.
   */
  grantedBy: string
  /**
   * When that ended.
   */
  endedAt?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A course that is not made yet.
 */
export interface Project {
  /**
   * `prj_…`.
   */
  id: string
  /**
   * Whose it is.
   */
  organisation: string
  /**
   * What it is to be called.
   */
  title: string
  /**
   * What it is to be.
   */
  description?: string
  /**
   * Who carries it.
   */
  holder: {
    /**
     * Name.
     */
    name: string
    /**
     * E-mail address.
     */
    email?: string
    /**
     * What they do.
     */
    role?: string
  }
  /**
   * Who accompanies them.
   */
  support?: {
    /**
     * Name.
     */
    name: string
    /**
     * E-mail address.
     */
    email?: string
    /**
     * What they do.
     */
    role?: string
  }
  /**
   * Collection that it is for.
   */
  collection?: string
  /**
   * Slot that it is to fill.
   */
  slot?: string
  /**
   * When work begins.
   */
  startsOn?: string
  /**
   * When it should be there.
   */
  dueOn?: string
  /**
   * Where it stands.
   */
  state: 'planned' | 'under-way' | 'done' | 'abandoned'
  /**
   * Course that it became.
   */
  course?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * How many people an organisation trained with a course.
 */
export interface Reach {
  /**
   * `rch_…`.
   */
  id: string
  /**
   * Course.
   */
  course: string
  /**
   * How many people took it.
   */
  learners: number
  /**
   * First day.
   */
  from: string
  /**
   * Last day.
   */
  to: string
  /**
   * Where the figure is from.
   */
  source?: string
  /**
   * Who trained them.
   */
  organisation: string
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A place of a collection that a course is to fill.
 */
export interface Slot {
  /**
   * `slt_…`.
   */
  id: string
  /**
   * Id.
   */
  collection: string
  /**
   * What is to stand here.
   */
  title: string
  /**
   * What is meant.
   */
  description?: string
  /**
   * Slot that it is part of.
   */
  parent?: string
  /**
   * Place among its neighbours.
   */
  position?: number
  /**
   * By when it should be filled.
   */
  dueOn?: string
  /**
   * Draft until the slots are published.
   */
  state: 'draft' | 'published' | 'retired'
  /**
   * Ids of the courses that fill it, and that you see.
   *
   * @maxItems 1000
   */
  courses?: string[]
  /**
   * Ids of the projects that are to fill it.
   *
   * @maxItems 1000
   */
  projects?: string[]
  /**
   * Whether it is published and nothing fills it.
   */
  gap?: boolean
  /**
   * How many comments there are.
   */
  comments?: number
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A version proposed to a collection.
 */
export interface Submission {
  /**
   * `sbm_…`.
   */
  id: string
  /**
   * Id.
   */
  collection: string
  /**
   * Who proposes.
   */
  organisation: string
  /**
   * Id.
   */
  course: string
  /**
   * Id.
   */
  version: string
  /**
   * Number of the version.
   */
  number: number
  /**
   * Id of what the collection wants that this answers.
   */
  line?: string
  /**
   * Id of the slot that it is to fill.
   */
  slot?: string
  /**
   * What to tell those who decide.
   */
  message?: string
  /**
   * Where it stands.
   */
  state: 'pending' | 'accepted' | 'refused' | 'superseded' | 'withdrawn'
  /**
   * What was looked at.
   *
   * @maxItems 1000
   *
   * Items: Something that was looked at.
   */
  checks: {
    /**
     * What was looked at.
     */
    check: 'report' | 'sheet' | 'licence' | 'visibility' | 'line' | 'duplicate' | 'overlap' | 'slot'
    /**
     * What came of it.
     */
    outcome: 'passed' | 'warning' | 'failed'
    /**
     * What was found.
     */
    detail?: {
      /**
       * In French.
       */
      fr?: string
      /**
       * In English.
       */
      en?: string
    }
    /**
     * Ids of the courses concerned.
     *
     * @maxItems 1000
     */
    courses?: string[]
  }[]
  /**
   * What was decided.
   */
  decision?: {
    /**
     * Why.
     */
    reason?: string
    /**
     * Lead that decided.
     */
    organisation: string
    /**
     * Name of the person or key.
     */
    by: string
    /**
     * When.
     */
    at: string
  }
  /**
   * Id of the submission that it takes the place of.
   */
  supersedes?: string
  /**
   * Title of the course.
   */
  title?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A term of a vocabulary.
 */
export interface Term {
  /**
   * `trm_…`.
   */
  id: string
  /**
   * Id.
   */
  vocabulary: string
  /**
   * Its code.
   */
  notation?: string
  /**
   * What it is called where it was imported from, as a SKOS concept.
   */
  iri?: string
  /**
   * What it is called.
   */
  label: {
    /**
     * In French.
     */
    fr?: string
    /**
     * In English.
     */
    en?: string
  }
  /**
   * Other words for it.
   */
  synonyms?: {
    /**
     * In French.
     *
     * @maxItems 100
     */
    fr?: string[]
    /**
     * In English.
     *
     * @maxItems 100
     */
    en?: string[]
  }
  /**
   * Id of the term above it.
   */
  broader?: string
  /**
   * What kind of term it is, such as know-how.
   */
  kind?: string
  /**
   * What it means.
   */
  definition?: {
    /**
     * In French.
     */
    fr?: string
    /**
     * In English.
     */
    en?: string
  }
  /**
   * What it was called before: texts that say so still mean it.
   *
   * @maxItems 1000
   */
  formerLabels?: string[]
  /**
   * Id of the term that it was merged into.
   */
  replacedBy?: string
  /**
   * Since when it is given no more.
   */
  retiredAt?: string
  /**
   * Courses that have it or a term below it, and that you see.
   */
  uses?: number
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A controlled list of terms.
 */
export interface Vocabulary {
  /**
   * `voc_…`.
   */
  id: string
  /**
   * Whose it is.
   */
  organisation: string
  /**
   * Your own name of it, unique in your organisation.
   */
  externalId?: string
  /**
   * What it is called.
   */
  title: {
    /**
     * In French.
     */
    fr?: string
    /**
     * In English.
     */
    en?: string
  }
  /**
   * What it is for.
   */
  description?: string
  /**
   * The field of the sheet that it gives words to.
   */
  field: 'skills' | 'jobs' | 'themes' | 'levels' | 'domains' | 'keywords'
  /**
   * When it was deleted; what was tagged with it stays.
   */
  deletedAt?: string
  /**
   * How many terms there are.
   */
  terms?: number
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
