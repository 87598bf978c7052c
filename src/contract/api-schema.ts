/** Made from schemas/api by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * Words to find it by.
 *
 * @maxItems 100
 */
export type Keywords = string[]
/**
 * Language tags (BCP 47), such as `fr` or `en-GB`.
 *
 * @maxItems 100
 */
export type Languages = string[]
/**
 * What others may do with it, besides what a licence of that id allows to everybody.
 */
export type AllowedUses = ('share' | 'export' | 'derive' | 'commercial')[]
/**
 * Jobs that it prepares for or is of use in.
 *
 * @maxItems 200
 */
export type Jobs = string[]
/**
 * Skills that it trains.
 *
 * @maxItems 200
 */
export type Skills = string[]
/**
 * Themes that it is about.
 *
 * @maxItems 200
 */
export type Themes = string[]
/**
 * Levels that it is for.
 *
 * @maxItems 200
 */
export type Levels = string[]
/**
 * People who made it, each with their role.
 *
 * @maxItems 100
 */
export type Team = {
  person: string
  role: string
}[]
/**
 * Who paid for it.
 *
 * @maxItems 100
 */
export type Funding = string[]
/**
 * Who paid a part of it.
 *
 * @maxItems 100
 */
export type CoFinancers = string[]
/**
 * How it goes with other courses.
 *
 * @maxItems 100
 */
export type Relations = {
  /**
   * It comes before the other, is a part of it, or goes well with it.
   */
  kind: 'prerequisite-of' | 'part-of' | 'complements'
  /**
   * Id of the other course.
   */
  course: string
}[]
/**
 * Terms as SKOS JSON-LD or CSV.
 */
export type VocabularyImport = {
  /**
   * A SKOS concept scheme in JSON-LD. Nothing that it names is fetched.
   */
  skos?: {} | {}[]
  /**
   * A table with some of the columns id, notation, fr, en, synonyms-fr, synonyms-en, former, broader, kind, definition-fr, definition-en, retired, replaced-by; lists in a cell are separated by `|`. Columns that are not there leave what is.
   */
  csv?: string
  /**
   * Whether terms that are not there are given no more.
   */
  retireMissing?: boolean
  /**
   * Only say what would change.
   */
  dryRun?: boolean
} & {
  [k: string]: unknown
}

export interface ApiSchemas {
  'access-policy-change': AccessPolicyChange
  'adoption-page': AdoptionPage
  'adoption-query': AdoptionQuery
  'authorisation-server': AuthorisationServer
  'check-query': CheckQuery
  'collection-change': CollectionChange
  'collection-item-change': CollectionItemChange
  'collection-item-page': CollectionItemPage
  'collection-item-query': CollectionItemQuery
  'collection-item-retirement': CollectionItemRetirement
  'collection-list': CollectionList
  'collection-page': CollectionPage
  'collection-query': CollectionQuery
  'comment-page': CommentPage
  'comment-query': CommentQuery
  'convention-change': ConventionChange
  'convention-page': ConventionPage
  'convention-query': ConventionQuery
  'course-change': CourseChange
  'course-detail': CourseDetail
  'course-list': CourseList
  'course-page': CoursePage
  'course-query': CourseQuery
  course: Course
  'created-key': CreatedKey
  derivation: Derivation
  'derivative-page': DerivativePage
  derivative: Derivative
  'digest-list': DigestList
  dossier: Dossier
  'entry-list': EntryList
  'event-page': EventPage
  'event-query': EventQuery
  event: Event
  'feedback-page': FeedbackPage
  'grant-page': GrantPage
  'guidance-query': GuidanceQuery
  guidance: Guidance
  health: Health
  'import-job-page': ImportJobPage
  'import-job-query': ImportJobQuery
  'import-job': ImportJob
  'import-query': ImportQuery
  'import-request': ImportRequest
  'json-web-keys': JsonWebKeys
  'key-page': KeyPage
  key: Key
  'known-packages': KnownPackages
  me: Me
  'member-page': MemberPage
  'member-query': MemberQuery
  merge: Merge
  'new-adoption': NewAdoption
  'new-collection-item': NewCollectionItem
  'new-collection': NewCollection
  'new-comment': NewComment
  'new-convention': NewConvention
  'new-feedback': NewFeedback
  'new-grant': NewGrant
  'new-key': NewKey
  'new-objective': NewObjective
  'new-organisation-link': NewOrganisationLink
  'new-organisation': NewOrganisation
  'new-party': NewParty
  'new-project': NewProject
  'new-reach': NewReach
  'new-slot': NewSlot
  'new-submission': NewSubmission
  'new-term': NewTerm
  'new-vocabulary': NewVocabulary
  'no-query': NoQuery
  'notice-page': NoticePage
  'notice-query': NoticeQuery
  'oauth-error': OauthError
  'objective-change': ObjectiveChange
  'objective-page': ObjectivePage
  'open-api': OpenApi
  'organisation-change': OrganisationChange
  'organisation-link-page': OrganisationLinkPage
  'organisation-link-query': OrganisationLinkQuery
  'organisation-page': OrganisationPage
  organisation: Organisation
  'package-query': PackageQuery
  'page-query': PageQuery
  'party-page': PartyPage
  problem: Problem
  'project-change': ProjectChange
  'project-page': ProjectPage
  'project-query': ProjectQuery
  'reach-page': ReachPage
  'reach-query': ReachQuery
  'report-export-query': ReportExportQuery
  'report-list': ReportList
  'report-query': ReportQuery
  'search-page': SearchPage
  'search-query': SearchQuery
  seeding: Seeding
  'sheet-patch': SheetPatch
  'slot-change': SlotChange
  'slot-page': SlotPage
  'slot-query': SlotQuery
  'submission-checks': SubmissionChecks
  'submission-decision': SubmissionDecision
  'submission-page': SubmissionPage
  'submission-query': SubmissionQuery
  table: Table
  'tag-change': TagChange
  'tag-list': TagList
  'tag-page': TagPage
  'tag-query': TagQuery
  'tag-renamed': TagRenamed
  'tag-renaming': TagRenaming
  tag: Tag
  'term-change': TermChange
  'term-page': TermPage
  'term-query': TermQuery
  'thumbnail-query': ThumbnailQuery
  'token-request': TokenRequest
  token: Token
  'update-decision': UpdateDecision
  'version-detail': VersionDetail
  version: Version
  'visibility-change': VisibilityChange
  'vocabulary-change': VocabularyChange
  'vocabulary-export-query': VocabularyExportQuery
  'vocabulary-import': VocabularyImport
  'vocabulary-imported': VocabularyImported
  'vocabulary-page': VocabularyPage
  'vocabulary-query': VocabularyQuery
  withdrawal: Withdrawal
  'report/report': ReportLine
  'report/diff': DiffLine
  'sheet/sheet': Sheet
  'commons/access-policy': AccessPolicy
  'commons/adoption': Adoption
  'commons/collection-item': CollectionItem
  'commons/collection': Collection
  'commons/comment': Comment
  'commons/convention': Convention
  'commons/feedback': Feedback
  'commons/grant': Grant
  'commons/member': Member
  'commons/notice': Notice
  'commons/objective': Objective
  'commons/organisation-link': OrganisationLink
  'commons/party': Party
  'commons/project': Project
  'commons/reach': Reach
  'commons/slot': Slot
  'commons/submission': Submission
  'commons/term': Term
  'commons/vocabulary': Vocabulary
}
/**
 * A JSON merge patch of the policy. A stricter one has to be announced before.
 */
export interface AccessPolicyChange {
  /**
   * Who sees what is shared: every organisation, those with a convention, or those that also keep their commitments.
   */
  policy?: 'open' | 'members' | 'contributors'
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
  } | null
}
/**
 * A page of adoptions.
 */
export interface AdoptionPage {
  /**
   * Adoptions.
   */
  items: Adoption[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which adoptions.
 */
export interface AdoptionQuery {
  /**
   * Those that your organisation made (unless said otherwise), or those of its own courses.
   */
  side?: 'made' | 'received'
  /**
   * Of this course.
   */
  course?: string
  /**
   * In this state.
   */
  state?: 'current' | 'update-available' | 'update-declined' | 'withdrawn' | 'ended'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * RFC 8414.
 */
export interface AuthorisationServer {
  /**
   * Who signs tokens: their `iss`.
   */
  issuer: string
  /**
   * Where tokens are had.
   */
  token_endpoint: string
  /**
   * Where the keys are that tokens are signed with.
   */
  jwks_uri: string
  /**
   * `client_credentials`.
   */
  grant_types_supported: string[]
  /**
   * Permissions that can be asked for.
   */
  scopes_supported: string[]
  /**
   * How a client may say who it is.
   */
  token_endpoint_auth_methods_supported: string[]
  /**
   * Algorithms of assertions.
   */
  token_endpoint_auth_signing_alg_values_supported: string[]
  [k: string]: unknown
}
/**
 * How to judge.
 */
export interface CheckQuery {
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * LMSs that the package is meant for.
   */
  for?: ('moodle' | 'ilias' | 'scorm-cloud' | 'blackboard' | 'chamilo')[]
  /**
   * What findings call the package; Content-Disposition of the request is used unless given.
   */
  fileName?: string
}
/**
 * A JSON merge patch of a collection.
 */
export interface CollectionChange {
  /**
   * Your own name of it, unique in your organisation.
   */
  externalId?: string | null
  /**
   * As people know it.
   */
  name?: string
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
  } | null
  /**
   * What it is about.
   */
  description?: string | null
  /**
   * Collection that it is part of.
   */
  parent?: string | null
  /**
   * Whether every organisation sees it and may propose to it.
   */
  shared?: boolean
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
  } | null
  /**
   * Where it is to go.
   */
  orientations?: string | null
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
  } | null
  /**
   * Whether it is closed.
   */
  retired?: boolean
}
/**
 * A JSON merge patch of an item.
 */
export interface CollectionItemChange {
  /**
   * Following: the published version, whichever it is. Pinned: one version.
   */
  mode?: 'following' | 'pinned'
  /**
   * Number of the pinned version.
   */
  version?: number | null
  /**
   * Whether it is shown first.
   */
  featured?: boolean
  /**
   * Place in the collection.
   */
  position?: number
  /**
   * Slot that it fills.
   */
  slot?: string | null
}
/**
 * A page of items of a collection.
 */
export interface CollectionItemPage {
  /**
   * Items of a collection.
   */
  items: CollectionItem[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which items.
 */
export interface CollectionItemQuery {
  /**
   * Only those shown first.
   */
  featured?: boolean
  /**
   * Also those of the collections below.
   */
  below?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * How a course is taken out of a collection.
 */
export interface CollectionItemRetirement {
  /**
   * Why; whoever proposed the course is told.
   */
  reason?: string
}
/**
 * Collections.
 */
export interface CollectionList {
  /**
   * Collections.
   */
  items: Collection[]
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
 * A page of collections.
 */
export interface CollectionPage {
  /**
   * Collections.
   */
  items: Collection[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * Which collections.
 */
export interface CollectionQuery {
  /**
   * Right below this one.
   */
  parent?: string
  /**
   * Led by this organisation.
   */
  lead?: string
  /**
   * Also those that are closed.
   */
  retired?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A page of comments.
 */
export interface CommentPage {
  /**
   * Comments.
   */
  items: Comment[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which comments.
 */
export interface CommentQuery {
  /**
   * Id of the collection, slot, submission or project.
   */
  subject: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A JSON merge patch of a convention.
 */
export interface ConventionChange {
  /**
   * What it is called.
   */
  title?: string
  /**
   * Number of the document.
   */
  reference?: string | null
  /**
   * Whether it also covers those below the organisation in the graph.
   */
  covers?: 'organisation' | 'organisation-and-below'
  /**
   * First day.
   */
  startsOn?: string
  /**
   * Last day; open unless given.
   */
  endsOn?: string | null
  /**
   * What was agreed.
   */
  terms?: string | null
  /**
   * What the organisation promised to contribute: all that was promised before, by id, and what is new.
   *
   * @maxItems 100
   *
   * Items: What was promised.
   */
  commitments?: {
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
}
/**
 * A page of conventions.
 */
export interface ConventionPage {
  /**
   * Conventions.
   */
  items: Convention[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which conventions.
 */
export interface ConventionQuery {
  /**
   * Of this organisation.
   */
  organisation?: string
  /**
   * In this state today.
   */
  state?: 'planned' | 'active' | 'ended'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A JSON merge patch of a course.
 */
export interface CourseChange {
  /**
   * Null takes it away.
   */
  externalId?: string | null
}
/**
 * A course, its sheet and its versions.
 */
export interface CourseDetail {
  /**
   * `crs_…`.
   */
  id: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * That of its sheet.
   */
  title: string
  /**
   * Id.
   */
  organisation: string
  /**
   * Words that you put on it.
   */
  tags: string[]
  /**
   * Names.
   */
  collections: string[]
  /**
   * How many there are.
   */
  versions: number
  /**
   * Number of the published version.
   */
  published?: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Who sees its published versions.
   */
  visibility?: 'private' | 'pole' | 'shared' | 'public'
  /**
   * Where it came from, for ever.
   */
  derivedFrom?: {
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
     * Title of the course at that time.
     */
    title: string
    /**
     * Id.
     */
    organisation: string
    /**
     * Name of the organisation at that time.
     */
    organisationName: string
    /**
     * Who made it.
     */
    producer?: string
    /**
     * People who made it.
     *
     * @maxItems 1000
     */
    team?: string[]
    /**
     * Its licence.
     */
    licence?: string
  }
  /**
   * That it is withdrawn, or will be.
   */
  withdrawal?: {
    /**
     * Why.
     */
    reason?: string
    /**
     * When that was said.
     */
    announcedAt: string
    /**
     * From when.
     */
    effectiveAt: string
    /**
     * Who said it.
     */
    by: string
  }
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When its first version was added.
   */
  createdAt: string
  /**
   * When it last changed.
   */
  updatedAt: string
  sheet: Sheet
  /**
   * What words of the sheet mean, by the vocabularies of their field.
   */
  terms?: {
    /**
     * Field that vocabularies are of.
     */
    field: 'skills' | 'jobs' | 'themes' | 'levels' | 'domains' | 'keywords'
    /**
     * As it stands in the sheet.
     */
    written: string
    /**
     * Id of the term.
     */
    term: string
    /**
     * Id of its vocabulary.
     */
    vocabulary: string
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
  }[]
  /**
   * Fields of the sheet that a person wrote.
   */
  edited: string[]
  /**
   * When others could first see a version.
   */
  firstPublishedAt?: string
  /**
   * When others could first see the newest of those that they ever saw.
   */
  lastPublishedAt?: string
  /**
   * In the order of their numbers.
   */
  history: Version[]
}
/**
 * What a course says of itself. Durations are minutes.
 */
export interface Sheet {
  /**
   * As people will look for it.
   */
  title: string
  /**
   * One line that makes one want to take it.
   */
  catchphrase?: string
  /**
   * What it is about.
   */
  description?: string
  /**
   * What learners can do afterwards. Rich text: plain, or HTML of few tags.
   */
  goals?: string
  /**
   * What it holds, and how it goes. Rich text as `goals`.
   */
  content?: string
  keywords?: Keywords
  languages?: Languages
  /**
   * `transverse`: of use to every trade; `trade`: of one.
   */
  domain?: 'transverse' | 'trade'
  /**
   * Online, with a teacher present, or both.
   */
  modality?: 'online' | 'blended' | 'presence'
  /**
   * Minutes with others in a room.
   */
  presenceMinutes?: number
  /**
   * Minutes online.
   */
  remoteMinutes?: number
  /**
   * Whether it ends with a certificate.
   */
  certifying?: boolean
  /**
   * By its SPDX id or as Etalab-2.0; another one by its terms, its rights holder and what it allows.
   */
  licence?: {
    /**
     * SPDX id, Etalab-2.0, or `LicenseRef-` and a name of your own; whatever its letter case.
     */
    id?: string
    terms?: string
    rightsHolder?: string
    allowedUses?: AllowedUses
  }
  /**
   * What learners need to know or have before.
   */
  prerequisites?: string
  /**
   * For whom it is made.
   */
  audience?: string
  jobs?: Jobs
  skills?: Skills
  themes?: Themes
  levels?: Levels
  /**
   * Who made it.
   */
  producer?: {
    name: string
    shortName?: string
    /**
     * Address of its logo, https.
     */
    logo?: string
    contact?: string
  }
  /**
   * Where it comes from: what it was made of, by whom, for whom.
   */
  provenance?: string
  team?: Team
  funding?: Funding
  coFinancers?: CoFinancers
  relations?: Relations
  /**
   * SHA-256 of an image in the blob store.
   */
  thumbnail?: string
  /**
   * Address of a short film about it, https.
   */
  teaser?: string
  /**
   * What a human resources system calls it.
   */
  humanResourcesId?: string
  /**
   * What is known of its accessibility.
   */
  accessibility?: string
  /**
   * What other systems call it, by system.
   */
  externalIds?: {
    [k: string]: string
  }
}
/**
 * One immutable version of a course.
 */
export interface Version {
  /**
   * `ver_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * 1, 2, 3… within the course.
   */
  number: number
  /**
   * Title that the package gives.
   */
  title: string
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Of the package’s bytes.
   */
  sha256: string
  /**
   * Of its files, however they were zipped.
   */
  treeDigest: string
  /**
   * Bytes.
   */
  size: number
  /**
   * How many files the package has.
   */
  entries: number
  /**
   * What came of checking it when it was kept.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  /**
   * What is new in it, as its sender said.
   */
  notes: string
  /**
   * When others could first see it.
   */
  publishedAt?: string
  /**
   * When it was added.
   */
  createdAt: string
}
/**
 * Courses.
 */
export interface CourseList {
  /**
   * Courses.
   */
  items: Course[]
}
/**
 * A course in short.
 */
export interface Course {
  /**
   * `crs_…`.
   */
  id: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * That of its sheet.
   */
  title: string
  /**
   * Id.
   */
  organisation: string
  /**
   * Words that you put on it.
   */
  tags: string[]
  /**
   * Names.
   */
  collections: string[]
  /**
   * How many there are.
   */
  versions: number
  /**
   * Number of the published version.
   */
  published?: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Who sees its published versions.
   */
  visibility?: 'private' | 'pole' | 'shared' | 'public'
  derivedFrom?: DerivedFrom
  /**
   * That it is withdrawn, or will be.
   */
  withdrawal?: {
    /**
     * Why.
     */
    reason?: string
    /**
     * When that was said.
     */
    announcedAt: string
    /**
     * From when.
     */
    effectiveAt: string
    /**
     * Who said it.
     */
    by: string
  }
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When its first version was added.
   */
  createdAt: string
  /**
   * When it last changed.
   */
  updatedAt: string
}
/**
 * Where it came from, for ever.
 */
export interface DerivedFrom {
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
   * Title of the course at that time.
   */
  title: string
  /**
   * Id.
   */
  organisation: string
  /**
   * Name of the organisation at that time.
   */
  organisationName: string
  /**
   * Who made it.
   */
  producer?: string
  /**
   * People who made it.
   *
   * @maxItems 1000
   */
  team?: string[]
  /**
   * Its licence.
   */
  licence?: string
}
/**
 * A page of courses.
 */
export interface CoursePage {
  /**
   * Courses.
   */
  items: Course[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * Which courses, and which page of them.
 */
export interface CourseQuery {
  /**
   * Courses that have this tag, letter case and accents aside.
   */
  tag?: string
  /**
   * Courses of the collection of this name, letter case and accents aside.
   */
  collection?: string
  /**
   * Courses of this standard.
   */
  standard?: 'scorm12' | 'scorm2004' | 'cmi5' | 'tincan' | 'aicc'
  /**
   * Beginnings of words.
   */
  text?: string
  /**
   * Exactly this external id.
   */
  externalId?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A key that was made.
 */
export interface CreatedKey {
  /**
   * `key_…`.
   */
  id: string
  /**
   * Id.
   */
  organisation: string
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * If given, it may do only these of what its roles allow.
   */
  scopes?: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.describe'
    | 'organisations.manage'
    | 'commons.read'
    | 'commons.take-part'
    | 'commons.decide'
    | 'commons.manage'
    | 'metrics.read'
  )[]
  /**
   * Whether it opens with a secret or with a signature.
   */
  kind: 'secret' | 'signature'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
  createdBy: Agent
  /**
   * When it lets nobody in any more.
   */
  expiresAt?: string
  /**
   * When it was revoked; absent while it stands.
   */
  revokedAt?: string
  /**
   * To about an hour.
   */
  lastUsedAt?: string
  /**
   * What to send. Shown once.
   */
  secret?: string
}
/**
 * Who did it.
 */
export interface Agent {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * What the new course is called.
 */
export interface Derivation {
  /**
   * Your own name of it.
   */
  externalId?: string
  /**
   * Its title.
   */
  title?: string
}
/**
 * A page of derivatives.
 */
export interface DerivativePage {
  /**
   * Derivatives.
   */
  items: Derivative[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * A course derived from another.
 */
export interface Derivative {
  /**
   * Id.
   */
  course: string
  /**
   * Its title.
   */
  title: string
  /**
   * Whose it is.
   */
  organisation: string
  /**
   * Number of the version that it came from.
   */
  from: number
  /**
   * When.
   */
  createdAt: string
}
/**
 * Digests of packages.
 */
export interface DigestList {
  /**
   * SHA-256 of packages, in hexadecimal.
   *
   * @minItems 1
   * @maxItems 10000
   */
  sha256: [string, ...string[]]
}
/**
 * All that was found out about the inside of a package when it was kept, as it is kept. `format` changes when its shape does.
 */
export interface Dossier {
  format: 1
  /**
   * Of the package’s bytes.
   */
  sha256: string
  standard: DossierStandard
  /**
   * In the order of the archive.
   */
  entries: DossierEntry[]
  manifest?: DossierManifest
  report: DossierReport
}
export interface DossierStandard {
  name: string
  edition?: string
  manifestPath?: string
  /**
   * Folder that the course stands in; empty for the top.
   */
  root: string
}
/**
 * A file or folder, and where its bytes lie in the archive.
 */
export interface DossierEntry {
  path: string
  directory: boolean
  /**
   * Left by an operating system.
   */
  litter: boolean
  /**
   * Of the zip: 0 stored, 8 deflate.
   */
  method: number
  crc32: number
  compressedSize: number
  size: number
  /**
   * Of the first byte of the stored content; -1 when it could not be found.
   */
  dataOffset: number
  /**
   * As the zip says, without a time zone.
   */
  modified: string
  sha256?: string
}
/**
 * Outline of the manifest, where it could be read: its activities as a tree, what they open, how they are completed.
 */
export interface DossierManifest {
  standard: string
  edition?: string
  file: string
  identifier?: string
  version?: string
  titles: {}[]
  tree: {}[]
  resources: {}[]
  objectives: string[]
  counts: {}
}
/**
 * What was found, without sentences; GET …/report has them.
 */
export interface DossierReport {
  catalogue: string
  policy: string
  scope: string
  verdict: string
  findings: {}[]
}
/**
 * The files inside a package.
 */
export interface EntryList {
  /**
   * Files, in the order of the package.
   */
  items: Entry[]
}
/**
 * A file inside a package.
 */
export interface Entry {
  path: string
  /**
   * Bytes.
   */
  size: number
  /**
   * Bytes as they lie in the package.
   */
  storedSize: number
  sha256?: string
  /**
   * As the zip says, without a time zone.
   */
  modified?: string
  /**
   * Left by an operating system.
   */
  litter?: boolean
}
/**
 * A page of the log.
 */
export interface EventPage {
  /**
   * Events, oldest first.
   */
  items: Event[]
  /**
   * Cursor behind the last event, also when there is nothing there yet.
   */
  next: string
  /**
   * Whether there is more already.
   */
  more: boolean
}
/**
 * One row of the log.
 */
export interface Event {
  /**
   * In the order of what happened, without gaps on the platform.
   */
  sequence: number
  /**
   * Id.
   */
  organisation: string
  /**
   * What happened, such as `version.published`.
   */
  kind: string
  /**
   * When.
   */
  at: string
  agent: Agent1
  /**
   * Id of what it is about, where that is no course.
   */
  subject?: string
  /**
   * Id.
   */
  course?: string
  /**
   * Id.
   */
  version?: string
  /**
   * What else there is to say of it, such as the tag that was added.
   */
  details?: {
    [k: string]: string | number
  }
}
/**
 * Who did it.
 */
export interface Agent1 {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * Which events.
 */
export interface EventQuery {
  /**
   * Id of a course: what happened to it and to its versions.
   */
  course?: string
  /**
   * Id of the key, organisation or course that it is about.
   */
  subject?: string
  /**
   * Only events of this kind.
   */
  kind?:
    | 'organisation.created'
    | 'organisation.changed'
    | 'key.created'
    | 'key.revoked'
    | 'course.created'
    | 'course.described'
    | 'course.renamed'
    | 'version.added'
    | 'version.published'
    | 'version.withdrawn'
    | 'course.tagged'
    | 'course.untagged'
    | 'course.collected'
    | 'course.uncollected'
    | 'course.shared'
    | 'course.derived'
    | 'course.withdrawal-announced'
    | 'course.adopted'
    | 'adoption.updated'
    | 'adoption.declined'
    | 'adoption.ended'
    | 'feedback.given'
    | 'grant.created'
    | 'grant.revoked'
    | 'link.created'
    | 'link.ended'
    | 'convention.created'
    | 'convention.changed'
    | 'policy.changed'
    | 'vocabulary.created'
    | 'vocabulary.changed'
    | 'vocabulary.deleted'
    | 'vocabulary.imported'
    | 'term.created'
    | 'term.changed'
    | 'term.merged'
    | 'tag.renamed'
    | 'collection.created'
    | 'collection.changed'
    | 'party.named'
    | 'party.ended'
    | 'slot.created'
    | 'slot.changed'
    | 'slots.published'
    | 'item.added'
    | 'item.changed'
    | 'item.retired'
    | 'comment.added'
    | 'submission.created'
    | 'submission.accepted'
    | 'submission.refused'
    | 'submission.superseded'
    | 'submission.withdrawn'
    | 'project.created'
    | 'project.changed'
    | 'objective.created'
    | 'objective.changed'
    | 'reach.recorded'
  /**
   * Id of the key that it came through.
   */
  key?: string
  /**
   * For an operator: only those of this organisation.
   */
  organisation?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A page of feedback.
 */
export interface FeedbackPage {
  /**
   * Feedback.
   */
  items: Feedback[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * A page of grants.
 */
export interface GrantPage {
  /**
   * Grants.
   */
  items: Grant[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * For which collection.
 */
export interface GuidanceQuery {
  /**
   * Collection whose own texts count before the usual ones.
   */
  collection?: string
}
/**
 * What to do at each step.
 */
export interface Guidance {
  /**
   * Steps.
   *
   * @maxItems 1000
   *
   * Items: A step.
   */
  items: {
    /**
     * Which.
     */
    step: 'propose' | 'review' | 'accept' | 'refuse' | 'publish' | 'adopt' | 'withdraw' | 'project'
    /**
     * What to do.
     */
    text: string
    /**
     * Whether the collection says it itself.
     */
    own: boolean
  }[]
}
/**
 * How it is.
 */
export interface Health {
  /**
   * `ok`.
   */
  status: 'ok'
  /**
   * Version of Fonds.
   */
  version?: string
}
/**
 * A page of import jobs.
 */
export interface ImportJobPage {
  /**
   * Jobs.
   */
  items: ImportJob[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * An import that was asked for.
 */
export interface ImportJob {
  /**
   * `job_…`.
   */
  id: string
  /**
   * RUNNING until it ended; ERROR: see `problem`.
   */
  status: 'RUNNING' | 'COMPLETE' | 'ERROR'
  /**
   * What is being done.
   */
  stage: 'queued' | 'receiving' | 'reading' | 'checking' | 'keeping' | 'finished'
  progress: JobProgress
  /**
   * It was stopped before it kept anything.
   */
  cancelled?: boolean
  /**
   * It will be stopped.
   */
  cancelling?: boolean
  /**
   * What findings call the package.
   */
  fileName: string
  /**
   * Where the package came from: sent, or fetched from a URL.
   */
  source: 'upload' | 'url'
  /**
   * It is checked, and nothing is kept.
   */
  dryRun?: boolean
  result?: ImportResult
  problem?: Problem
  report?: ReportLine
  /**
   * When it was asked for.
   */
  createdAt: string
  /**
   * When it was begun.
   */
  startedAt?: string
  /**
   * When it ended, in whatever way.
   */
  finishedAt?: string
}
/**
 * Bytes done and to do in this stage; `total` is 0 where nobody knows.
 */
export interface JobProgress {
  done: number
  total: number
}
/**
 * What came of it.
 */
export interface ImportResult {
  /**
   * `duplicate`: the version already holds this package. `acceptable`: a dry run that would have added it.
   */
  outcome: 'added' | 'duplicate' | 'acceptable'
  /**
   * What the duplicate has in common: all bytes, or all files, zipped otherwise.
   */
  same?: 'bytes' | 'tree'
  /**
   * The stored package of the duplicate was lost, and is back.
   */
  restored?: boolean
  newCourse?: boolean
  course?: Course
  version?: Version
}
/**
 * Why a request failed (RFC 9457).
 */
export interface Problem {
  /**
   * Address of the page that explains the code.
   */
  type: string
  /**
   * What kind of problem it is, in a few words.
   */
  title: string
  /**
   * Status of the answer.
   */
  status: number
  /**
   * What happened and what to do about it.
   */
  detail: string
  /**
   * Names this one occurrence: the id of the request.
   */
  instance?: string
  /**
   * Stable name.
   */
  code: string
  /**
   * Of a request that does not fit the description: every fault, at most 20.
   */
  errors?: FieldError[]
  /**
   * Address of the import job.
   */
  job?: string
  report?: ReportLine
  /**
   * Values that the sentence names.
   */
  args?: {
    [k: string]: unknown
  }
}
/**
 * What is wrong with one value.
 */
export interface FieldError {
  in: 'body' | 'query' | 'path' | 'header'
  /**
   * JSON pointer into the body, or the name of the parameter.
   */
  pointer: string
  /**
   * Keyword of the schema.
   */
  code: string
  detail: string
}
/**
 * All findings of one package under one policy.
 */
export interface ReportLine {
  /**
   * The package, as it was named.
   */
  file: string
  /**
   * Digest of the package's bytes.
   */
  sha256: string
  /**
   * Digest of its files, however they were zipped. Absent when one could not be read.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan`, `aicc`, or the neighbour it was taken for.
   */
  standard: string
  /**
   * Whether packages of this standard are kept here. A neighbour is not, whatever its verdict.
   */
  kept: boolean
  edition?: string
  /**
   * How sure the standard is.
   */
  confidence: 'certain' | 'likely' | 'guess'
  /**
   * `blocked`: the policy refuses the package.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  policy: 'strict' | 'standard' | 'lenient'
  scope: 'conformance' | 'full'
  /**
   * LMSs that the package was judged for, when some were named.
   */
  receivers?: ('moodle' | 'ilias' | 'scorm-cloud' | 'blackboard' | 'chamilo')[]
  /**
   * Version of the rules.
   */
  catalogue: string
  /**
   * Every finding counted, also those that are not listed.
   */
  counts: {
    fatal: number
    error: number
    warning: number
    info: number
  }
  /**
   * Worst first.
   */
  findings: FindingLine[]
  /**
   * Rules with more findings than are listed.
   */
  repeats: {
    rule: string
    shown: number
    total: number
  }[]
}
/**
 * One rule broken at one place.
 */
export interface FindingLine {
  /**
   * Code of the rule.
   */
  rule: string
  severity: 'fatal' | 'error' | 'warning' | 'info'
  /**
   * Which case of the rule, where it has several.
   */
  case?: string
  /**
   * Path inside the package, or the package's own name for a fault of the archive itself.
   */
  file: string
  /**
   * From 1.
   */
  line?: number
  /**
   * From 1, in UTF-16 units.
   */
  column?: number
  /**
   * Offset in the archive.
   */
  byte?: number
  /**
   * The node inside the file: `manifest/resources/resource[2]`.
   */
  path?: string
  /**
   * The rule in a few words.
   */
  title: string
  /**
   * What was found.
   */
  message: string
  /**
   * What to do about it.
   */
  fix: string
  /**
   * Clauses the rule enforces.
   */
  references: string[]
  /**
   * Page of the documentation that explains the rule, seen from the root of Fonds.
   */
  page: string
  /**
   * Values named by the message, whole.
   */
  args: {
    [k: string]: string | number | boolean
  }
}
/**
 * Which jobs.
 */
export interface ImportJobQuery {
  /**
   * Jobs in this state.
   */
  status?: 'RUNNING' | 'COMPLETE' | 'ERROR'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * What to do with the package.
 */
export interface ImportQuery {
  /**
   * Add as the next version of this course: an id or an external id.
   */
  course?: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * Whether a course that has this externalId already gets a new version. If not, that is the problem `course-exists`.
   */
  mayCreateNewVersion?: boolean
  /**
   * Check and say what would happen, keep nothing.
   */
  dryRun?: boolean
  /**
   * Publish the version at once. Needs the permission courses.publish.
   */
  publish?: boolean
  /**
   * What is new in this version.
   */
  notes?: string
  /**
   * Tags for the course.
   *
   * @maxItems 100
   */
  tags?: string[]
  /**
   * Names of collections to put the course into; made when there is none.
   *
   * @maxItems 100
   */
  collections?: string[]
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * What findings call the package.
   */
  fileName?: string
}
/**
 * Where the package is, and what to do with it.
 */
export interface ImportRequest {
  /**
   * An upload that is complete, or where to fetch it.
   */
  source: {
    /**
     * Id of an upload.
     */
    upload?: string
    /**
     * https, of a public host.
     */
    url?: string
  }
  /**
   * What the digest of the package must be.
   */
  sha256?: string
  /**
   * Add as the next version of this course: an id or an external id.
   */
  course?: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * Whether a course that has this externalId already gets a new version. If not, that is the problem `course-exists`.
   */
  mayCreateNewVersion?: boolean
  /**
   * Check and say what would happen, keep nothing.
   */
  dryRun?: boolean
  /**
   * Publish the version at once. Needs the permission courses.publish.
   */
  publish?: boolean
  /**
   * What is new in this version.
   */
  notes?: string
  /**
   * Tags for the course.
   *
   * @maxItems 100
   */
  tags?: string[]
  /**
   * Names of collections to put the course into; made when there is none.
   *
   * @maxItems 100
   */
  collections?: string[]
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * What findings call the package.
   */
  fileName?: string
}
/**
 * Public keys (RFC 7517).
 */
export interface JsonWebKeys {
  /**
   * JSON Web Keys.
   */
  keys: {
    [k: string]: unknown
  }[]
}
/**
 * A page of keys.
 */
export interface KeyPage {
  /**
   * Keys.
   */
  items: Key[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * A credential, without what it opens with.
 */
export interface Key {
  /**
   * `key_…`.
   */
  id: string
  /**
   * Id.
   */
  organisation: string
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * If given, it may do only these of what its roles allow.
   */
  scopes?: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.describe'
    | 'organisations.manage'
    | 'commons.read'
    | 'commons.take-part'
    | 'commons.decide'
    | 'commons.manage'
    | 'metrics.read'
  )[]
  /**
   * Whether it opens with a secret or with a signature.
   */
  kind: 'secret' | 'signature'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
  createdBy: Agent2
  /**
   * When it lets nobody in any more.
   */
  expiresAt?: string
  /**
   * When it was revoked; absent while it stands.
   */
  revokedAt?: string
  /**
   * To about an hour.
   */
  lastUsedAt?: string
}
/**
 * Who did it.
 */
export interface Agent2 {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * Packages that are here, and those that are not.
 */
export interface KnownPackages {
  /**
   * Those that your organisation has.
   */
  known: KnownPackage[]
  /**
   * Those that it has not: send them.
   */
  missing: string[]
}
/**
 * A package that is here.
 */
export interface KnownPackage {
  sha256: string
  /**
   * Id.
   */
  course: string
  /**
   * Id.
   */
  version: string
}
/**
 * Whom the credential makes you.
 */
export interface Me {
  organisation: Organisation
  /**
   * What the log calls you.
   */
  name: string
  /**
   * Id.
   */
  key?: string
  /**
   * What the credential may do, by role.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * What it may do, one by one: roles and scopes taken together.
   */
  permissions: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.describe'
    | 'organisations.manage'
    | 'commons.read'
    | 'commons.take-part'
    | 'commons.decide'
    | 'commons.manage'
    | 'metrics.read'
  )[]
}
/**
 * Whose courses they are.
 */
export interface Organisation {
  /**
   * `org_…`.
   */
  id: string
  /**
   * Its own name, unique on the platform.
   */
  externalId?: string
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
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A page of members.
 */
export interface MemberPage {
  /**
   * Members.
   */
  items: Member[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which members.
 */
export interface MemberQuery {
  /**
   * What kind of body it is.
   */
  kind?: 'ministry' | 'pole' | 'operator' | 'school' | 'directorate' | 'company' | 'other'
  /**
   * Of this pole.
   */
  pole?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * Into what.
 */
export interface Merge {
  /**
   * Id of the term that stays.
   */
  into: string
}
/**
 * That your organisation uses a version.
 */
export interface NewAdoption {
  /**
   * Id of the version, or course and number.
   */
  version: string
  /**
   * How it came to be used.
   */
  via?: 'pull' | 'export' | 'mirror' | 'dispatch' | 'declaration'
  /**
   * What for.
   */
  note?: string
}
/**
 * A course of your own, to be put into a collection of your own.
 */
export interface NewCollectionItem {
  /**
   * Course.
   */
  course: string
  /**
   * Following: the published version, whichever it is. Pinned: one version.
   */
  mode?: 'following' | 'pinned'
  /**
   * Number of the pinned version.
   */
  version?: number
  /**
   * Whether it is shown first.
   */
  featured?: boolean
  /**
   * Place in the collection.
   */
  position?: number
  /**
   * Slot that it fills.
   */
  slot?: string
}
/**
 * A collection.
 */
export interface NewCollection {
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
  shared?: boolean
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
}
/**
 * A comment.
 */
export interface NewComment {
  /**
   * Id of the collection, slot, submission or project.
   */
  subject: string
  /**
   * What is to be said.
   */
  text: string
}
/**
 * A convention.
 */
export interface NewConvention {
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
  covers?: 'organisation' | 'organisation-and-below'
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
  commitments?: {
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
}
/**
 * Feedback on a version, or a note on how it was reused.
 */
export interface NewFeedback {
  /**
   * What it is.
   */
  kind: 'feedback' | 'reuse-note'
  /**
   * What is to be said.
   */
  text: string
  /**
   * From 1 to 5; not of a course of your own.
   */
  rating?: number
}
/**
 * Leave for one organisation to see a course.
 */
export interface NewGrant {
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
}
/**
 * A key to be made.
 */
export interface NewKey {
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do. Nobody gives a role that they have not.
   *
   * @minItems 1
   */
  roles: [
    'reader' | 'designer' | 'publisher' | 'administrator' | 'operator',
    ...('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  ]
  /**
   * Leaves only these of what the roles allow.
   *
   * @minItems 1
   */
  scopes?: [
    (
      | 'courses.read'
      | 'courses.write'
      | 'courses.publish'
      | 'packages.check'
      | 'events.read'
      | 'keys.manage'
      | 'organisations.read'
      | 'organisations.describe'
      | 'organisations.manage'
      | 'commons.read'
      | 'commons.take-part'
      | 'commons.decide'
      | 'commons.manage'
      | 'metrics.read'
    ),
    ...(
      | 'courses.read'
      | 'courses.write'
      | 'courses.publish'
      | 'packages.check'
      | 'events.read'
      | 'keys.manage'
      | 'organisations.read'
      | 'organisations.describe'
      | 'organisations.manage'
      | 'commons.read'
      | 'commons.take-part'
      | 'commons.decide'
      | 'commons.manage'
      | 'metrics.read'
    )[]
  ]
  /**
   * A year from now unless given.
   */
  expiresAt?: string
  /**
   * Public half of a key pair (JSON Web Key; EC P-256, Ed25519 or RSA): the client signs, and there is no secret.
   */
  publicKey?: {
    kty: 'EC' | 'OKP' | 'RSA'
    [k: string]: unknown
  }
}
/**
 * An objective.
 */
export interface NewObjective {
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
}
/**
 * A link between two organisations.
 */
export interface NewOrganisationLink {
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
   * What a member is in a pole, `member` unless given: an observer is listed, and sees nothing that is for the pole.
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
}
/**
 * An organisation to be made.
 */
export interface NewOrganisation {
  /**
   * As people know it.
   */
  name: string
  /**
   * Your own name of it, unique on the platform.
   */
  externalId?: string
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
}
/**
 * What an organisation is to be in a collection.
 */
export interface NewParty {
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
}
/**
 * A project.
 */
export interface NewProject {
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
  state?: 'planned' | 'under-way' | 'done' | 'abandoned'
}
/**
 * How many people your organisation trained with a course. The same period again replaces the figure.
 */
export interface NewReach {
  /**
   * Course.
   */
  course: string
  /**
   * How many people took it.
   */
  learners: number
  /**
   * First day; not to come.
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
}
/**
 * A slot.
 */
export interface NewSlot {
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
}
/**
 * A version to be proposed to a collection.
 */
export interface NewSubmission {
  /**
   * Collection.
   */
  collection: string
  /**
   * Id of the version, or course and number.
   */
  version: string
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
}
/**
 * A term.
 */
export interface NewTerm {
  /**
   * Its code.
   */
  notation?: string
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
   * Id or code of the term above it.
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
}
/**
 * A vocabulary.
 */
export interface NewVocabulary {
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
}
/**
 * An operation without parameters.
 */
export interface NoQuery {}
/**
 * A page of notices.
 */
export interface NoticePage {
  /**
   * Notices.
   */
  items: Notice[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which notices.
 */
export interface NoticeQuery {
  /**
   * Only what was not read.
   */
  unread?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * An error of RFC 6749 §5.2.
 */
export interface OauthError {
  /**
   * Code of RFC 6749, such as `invalid_client`.
   */
  error: string
  /**
   * What is wrong, in English.
   */
  error_description?: string
}
/**
 * A JSON merge patch of an objective.
 */
export interface ObjectiveChange {
  /**
   * What is to be reached.
   */
  title?: {
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
  description?: string | null
  /**
   * How many people are to be trained.
   */
  population?: number | null
  /**
   * By when.
   */
  dueOn?: string | null
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
   * Whether it is closed.
   */
  ended?: boolean
}
/**
 * A page of objectives.
 */
export interface ObjectivePage {
  /**
   * Objectives.
   */
  items: Objective[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * An OpenAPI 3.1 document.
 */
export interface OpenApi {
  openapi: string
  info: {
    [k: string]: unknown
  }
  paths: {
    [k: string]: unknown
  }
  [k: string]: unknown
}
/**
 * A JSON merge patch of an organisation.
 */
export interface OrganisationChange {
  /**
   * As people know it.
   */
  name?: string
  /**
   * Its own name, unique on the platform; null takes it away.
   */
  externalId?: string | null
  /**
   * What kind of body it is.
   */
  kind?: 'ministry' | 'pole' | 'operator' | 'school' | 'directorate' | 'company' | 'other' | null
  /**
   * Initials or short name.
   */
  shortName?: string | null
  /**
   * What it does.
   */
  description?: string | null
  /**
   * Whom to ask.
   *
   * @maxItems 50
   */
  contacts?:
    | {
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
    | null
  /**
   * How many people it trains.
   */
  population?: number | null
  /**
   * What it wants to share and to take, and what it does not.
   */
  editorialLine?: {
    /**
     * What it wants.
     */
    wanted?: string | null
    /**
     * What it does not.
     */
    unwanted?: string | null
  } | null
}
/**
 * A page of links between organisations.
 */
export interface OrganisationLinkPage {
  /**
   * Links between organisations.
   */
  items: OrganisationLink[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which links.
 */
export interface OrganisationLinkQuery {
  /**
   * Links at either end of this organisation.
   */
  organisation?: string
  /**
   * Also those that ended.
   */
  ended?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A page of organisations.
 */
export interface OrganisationPage {
  /**
   * Organisations.
   */
  items: Organisation[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * What a package is downloaded for.
 */
export interface PackageQuery {
  /**
   * How a package of another organisation comes to be used: an LMS pulls it (`pull`, unless given), somebody takes it along as a file (`export`), or another repository keeps a copy (`mirror`).
   */
  via?: 'pull' | 'export' | 'mirror'
}
/**
 * Which page.
 */
export interface PageQuery {
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A page of parties.
 */
export interface PartyPage {
  /**
   * Parties.
   */
  items: Party[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * A JSON merge patch of a project.
 */
export interface ProjectChange {
  /**
   * What it is to be called.
   */
  title?: string
  /**
   * What it is to be.
   */
  description?: string | null
  /**
   * Who carries it.
   */
  holder?: {
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
  } | null
  /**
   * Collection that it is for.
   */
  collection?: string | null
  /**
   * Slot that it is to fill.
   */
  slot?: string | null
  /**
   * When work begins.
   */
  startsOn?: string | null
  /**
   * When it should be there.
   */
  dueOn?: string | null
  /**
   * Where it stands.
   */
  state?: 'planned' | 'under-way' | 'done' | 'abandoned'
  /**
   * Course that it became; with it, the project is done.
   */
  course?: string
}
/**
 * A page of projects.
 */
export interface ProjectPage {
  /**
   * Projects.
   */
  items: Project[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which projects.
 */
export interface ProjectQuery {
  /**
   * For this collection.
   */
  collection?: string
  /**
   * Where it stands.
   */
  state?: 'planned' | 'under-way' | 'done' | 'abandoned'
  /**
   * That became this course.
   */
  course?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A page of figures of learners.
 */
export interface ReachPage {
  /**
   * Figures of learners.
   */
  items: Reach[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which figures.
 */
export interface ReachQuery {
  /**
   * Of this course.
   */
  course?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * Of what, over what period, and in what form.
 */
export interface ReportExportQuery {
  /**
   * A table, or a chart.
   */
  format: 'csv' | 'svg'
  /**
   * Of this organisation and all below it.
   */
  organisation?: string
  /**
   * Of this collection and those below.
   */
  collection?: string
  /**
   * Of this objective.
   */
  objective?: string
  /**
   * First day of the period.
   */
  from?: string
  /**
   * Last day of the period.
   */
  to?: string
}
/**
 * Reports that there are.
 */
export interface ReportList {
  /**
   * Reports.
   *
   * @maxItems 1000
   *
   * Items: A report.
   */
  items: {
    /**
     * Which.
     */
    report: 'balance' | 'coverage' | 'gaps' | 'overlap' | 'freshness' | 'licences' | 'conformance' | 'access'
    /**
     * What it is called.
     */
    title: string
    /**
     * What it tells.
     */
    summary: string
  }[]
}
/**
 * Of what, and over what period.
 */
export interface ReportQuery {
  /**
   * Of this organisation and all below it.
   */
  organisation?: string
  /**
   * Of this collection and those below.
   */
  collection?: string
  /**
   * Of this objective.
   */
  objective?: string
  /**
   * First day of the period.
   */
  from?: string
  /**
   * Last day of the period.
   */
  to?: string
}
/**
 * What was found.
 */
export interface SearchPage {
  /**
   * Courses.
   */
  items: Course[]
  /**
   * How many there are in all.
   */
  total: number
  /**
   * How many of them there are by each value; a facet that is filtered by counts as if it were not.
   */
  facets?: {
    [k: string]: {
      /**
       * As it is filtered by.
       */
      value: string
      /**
       * As it is shown.
       */
      label?: string
      /**
       * How many.
       */
      count: number
    }[]
  }
  /**
   * What may have been meant, where little was found.
   *
   * @maxItems 10
   */
  suggestions?:
    | []
    | [string]
    | [string, string]
    | [string, string, string]
    | [string, string, string, string]
    | [string, string, string, string, string]
    | [string, string, string, string, string, string]
    | [string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string]
    | [string, string, string, string, string, string, string, string, string, string]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * What to look for. Values of one facet are alternatives; facets narrow one another.
 */
export interface SearchQuery {
  /**
   * Words that title, catchphrase, description, goals, keywords and terms hold; the last may be begun. In quotation marks, a phrase.
   */
  q?: string
  /**
   * Any of these, by standard.
   *
   * @maxItems 50
   */
  standard?: string[]
  /**
   * Any of these, by organisation.
   *
   * @maxItems 50
   */
  organisation?: string[]
  /**
   * Any of these, by collection.
   *
   * @maxItems 50
   */
  collection?: string[]
  /**
   * Any of these, by tag.
   *
   * @maxItems 50
   */
  tag?: string[]
  /**
   * Any of these, by language.
   *
   * @maxItems 50
   */
  language?: string[]
  /**
   * Any of these, by domain.
   *
   * @maxItems 50
   */
  domain?: string[]
  /**
   * Any of these, by modality.
   *
   * @maxItems 50
   */
  modality?: string[]
  /**
   * Any of these, by licence.
   *
   * @maxItems 50
   */
  licence?: string[]
  /**
   * Any of these, by skill.
   *
   * @maxItems 50
   */
  skill?: string[]
  /**
   * Any of these, by job.
   *
   * @maxItems 50
   */
  job?: string[]
  /**
   * Any of these, by theme.
   *
   * @maxItems 50
   */
  theme?: string[]
  /**
   * Any of these, by level.
   *
   * @maxItems 50
   */
  level?: string[]
  /**
   * Any of these, by certifying.
   *
   * @maxItems 50
   */
  certifying?: string[]
  /**
   * Any of these, by verdict.
   *
   * @maxItems 50
   */
  verdict?: string[]
  /**
   * Facets to count.
   *
   * @maxItems 20
   */
  facets?:
    | []
    | [
        | 'standard'
        | 'organisation'
        | 'collection'
        | 'tag'
        | 'language'
        | 'domain'
        | 'modality'
        | 'licence'
        | 'skill'
        | 'job'
        | 'theme'
        | 'level'
        | 'certifying'
        | 'verdict'
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
    | [
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        ),
        (
          | 'standard'
          | 'organisation'
          | 'collection'
          | 'tag'
          | 'language'
          | 'domain'
          | 'modality'
          | 'licence'
          | 'skill'
          | 'job'
          | 'theme'
          | 'level'
          | 'certifying'
          | 'verdict'
        )
      ]
  /**
   * In what order.
   */
  sort?: 'relevance' | 'recent' | 'title'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * Which list.
 */
export interface Seeding {
  /**
   * The list of national collections.
   */
  list: 'national'
}
/**
 * A JSON merge patch (RFC 7396) of a sheet. `null` gives a field back to the package, and takes away a member of one.
 */
export interface SheetPatch {
  title?: string | null
  catchphrase?: string | null
  description?: string | null
  goals?: string | null
  content?: string | null
  keywords?: Keywords | null
  languages?: Languages | null
  domain?: ('transverse' | 'trade') | null
  modality?: ('online' | 'blended' | 'presence') | null
  presenceMinutes?: number | null
  remoteMinutes?: number | null
  certifying?: boolean | null
  licence?: {
    id?: string | null
    terms?: string | null
    rightsHolder?: string | null
    allowedUses?: AllowedUses | null
  } | null
  prerequisites?: string | null
  audience?: string | null
  jobs?: Jobs | null
  skills?: Skills | null
  themes?: Themes | null
  levels?: Levels | null
  producer?: {
    name?: string | null
    shortName?: string | null
    contact?: string | null
    logo?: string | null
  } | null
  provenance?: string | null
  team?: Team | null
  funding?: Funding | null
  coFinancers?: CoFinancers | null
  relations?: Relations | null
  teaser?: string | null
  humanResourcesId?: string | null
  accessibility?: string | null
  externalIds?: {
    [k: string]: string | null
  } | null
}
/**
 * A JSON merge patch of a slot.
 */
export interface SlotChange {
  /**
   * What is to stand here.
   */
  title?: string
  /**
   * What is meant.
   */
  description?: string | null
  /**
   * Slot that it is part of.
   */
  parent?: string | null
  /**
   * Place among its neighbours.
   */
  position?: number
  /**
   * By when it should be filled.
   */
  dueOn?: string | null
  /**
   * Whether it is wanted no more.
   */
  retired?: boolean
}
/**
 * A page of slots.
 */
export interface SlotPage {
  /**
   * Slots.
   */
  items: Slot[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which slots.
 */
export interface SlotQuery {
  /**
   * Only those that nothing fills.
   */
  gaps?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * What a submission would meet.
 */
export interface SubmissionChecks {
  /**
   * Whether it would be refused at once: one of the checks failed.
   */
  blocked: boolean
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
}
/**
 * What is decided.
 */
export interface SubmissionDecision {
  /**
   * Take it, or not.
   */
  decision: 'accept' | 'refuse'
  /**
   * Why; needed to refuse.
   */
  reason?: string
  /**
   * Following: the published version, whichever it is. Pinned: one version.
   */
  mode?: 'following' | 'pinned'
  /**
   * Number of the pinned version.
   */
  version?: number
  /**
   * Whether it is shown first.
   */
  featured?: boolean
  /**
   * Place in the collection.
   */
  position?: number
  /**
   * Slot that it fills.
   */
  slot?: string
}
/**
 * A page of submissions.
 */
export interface SubmissionPage {
  /**
   * Submissions.
   */
  items: Submission[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which submissions.
 */
export interface SubmissionQuery {
  /**
   * Those that your organisation made, or those that it has to decide.
   */
  side?: 'made' | 'received'
  /**
   * To this collection.
   */
  collection?: string
  /**
   * In this state.
   */
  state?: 'pending' | 'accepted' | 'refused' | 'superseded' | 'withdrawn'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A report.
 */
export interface Table {
  /**
   * Which.
   */
  report: 'balance' | 'coverage' | 'gaps' | 'overlap' | 'freshness' | 'licences' | 'conformance' | 'access'
  /**
   * What it is called.
   */
  title: string
  /**
   * Of whom and when, for people.
   */
  subtitle: string
  /**
   * When it was made.
   */
  at: string
  /**
   * Of what.
   */
  query: {
    [k: string]: string
  }
  /**
   * Columns.
   *
   * @maxItems 1000
   *
   * Items: A column.
   */
  columns: {
    /**
     * Its name in the rows.
     */
    name: string
    /**
     * What it is called.
     */
    heading: string
    /**
     * What it holds.
     */
    kind: 'text' | 'number' | 'share' | 'date'
  }[]
  /**
   * Rows.
   *
   * @maxItems 100000
   *
   * Items: A row.
   */
  rows: {
    [k: string]: string | number | null
  }[]
  /**
   * The whole.
   */
  totals?: {
    [k: string]: string | number | null
  }
}
/**
 * Tags and collections to add and remove.
 */
export interface TagChange {
  /**
   * Ids or external ids.
   *
   * @minItems 1
   * @maxItems 1000
   */
  courses: [string, ...string[]]
  /**
   * Tags to add.
   *
   * @maxItems 100
   */
  add?: string[]
  /**
   * Tags to take away.
   *
   * @maxItems 100
   */
  remove?: string[]
  /**
   * Names of collections; made when there is none.
   *
   * @maxItems 100
   */
  collect?: string[]
  /**
   * Names of collections to take the courses out of.
   *
   * @maxItems 100
   */
  uncollect?: string[]
}
/**
 * The tags of a course.
 */
export interface TagList {
  /**
   * All that the course will have.
   *
   * @maxItems 200
   */
  tags: string[]
}
/**
 * A page of tags.
 */
export interface TagPage {
  /**
   * Tags.
   */
  items: Tag[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * A free tag.
 */
export interface Tag {
  /**
   * As it is written most.
   */
  tag: string
  /**
   * Courses that have it, and that you see.
   */
  courses: number
}
/**
 * Which tags.
 */
export interface TagQuery {
  /**
   * Beginning of a tag.
   */
  q?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * What that changed.
 */
export interface TagRenamed {
  /**
   * Courses of yours that have it.
   */
  courses: number
}
/**
 * A tag, and what it is to be.
 */
export interface TagRenaming {
  /**
   * The tag.
   */
  from: string
  /**
   * What it becomes; one that is there takes it in.
   */
  to: string
}
/**
 * A JSON merge patch of a term.
 */
export interface TermChange {
  /**
   * Its code.
   */
  notation?: string | null
  /**
   * What it is called.
   */
  label?: {
    /**
     * In French.
     */
    fr?: string | null
    /**
     * In English.
     */
    en?: string | null
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
    fr?: string[] | null
    /**
     * In English.
     *
     * @maxItems 100
     */
    en?: string[] | null
  } | null
  /**
   * Id or code of the term above it.
   */
  broader?: string | null
  /**
   * What kind of term it is, such as know-how.
   */
  kind?: string | null
  /**
   * What it means.
   */
  definition?: {
    /**
     * In French.
     */
    fr?: string | null
    /**
     * In English.
     */
    en?: string | null
  } | null
  /**
   * Whether it is given no more.
   */
  retired?: boolean
}
/**
 * A page of terms.
 */
export interface TermPage {
  /**
   * Terms.
   */
  items: Term[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
 * Which terms.
 */
export interface TermQuery {
  /**
   * Beginning of a label, a synonym or a code.
   */
  q?: string
  /**
   * Right below this term.
   */
  broader?: string
  /**
   * Also those that are given no more.
   */
  retired?: boolean
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * Which thumbnail.
 */
export interface ThumbnailQuery {
  /**
   * SHA-256 of one that the sheet of the course or of a version names; the one of now unless given.
   */
  sha256?: string
}
/**
 * A request for an access token (RFC 6749 §4.4). Parameters that are not known are ignored, as §3.2 demands.
 */
export interface TokenRequest {
  /**
   * `client_credentials`.
   */
  grant_type: string
  /**
   * Permissions with spaces between; all of the key unless given.
   */
  scope?: string
  /**
   * Id of the key, unless it is sent by HTTP Basic.
   */
  client_id?: string
  /**
   * Secret of the key, likewise.
   */
  client_secret?: string
  /**
   * `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
   */
  client_assertion_type?: string
  /**
   * A JWT that the key signed (RFC 7523).
   */
  client_assertion?: string
  /**
   * What the token is for (RFC 8707); this interface unless given.
   */
  resource?: string
  [k: string]: unknown
}
/**
 * An access token (RFC 6749 §5.1).
 */
export interface Token {
  /**
   * What to send as `Authorization: Bearer …`.
   */
  access_token: string
  /**
   * How to send it.
   */
  token_type: 'Bearer'
  /**
   * Seconds.
   */
  expires_in: number
  /**
   * Permissions that it has, with spaces between.
   */
  scope: string
}
/**
 * What becomes of the newer version.
 */
export interface UpdateDecision {
  /**
   * Take it, or stay with the one in use.
   */
  decision: 'accept' | 'decline'
  /**
   * Why.
   */
  reason?: string
}
/**
 * A version, with what its package says of itself.
 */
export interface VersionDetail {
  /**
   * `ver_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * 1, 2, 3… within the course.
   */
  number: number
  /**
   * Title that the package gives.
   */
  title: string
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Of the package’s bytes.
   */
  sha256: string
  /**
   * Of its files, however they were zipped.
   */
  treeDigest: string
  /**
   * Bytes.
   */
  size: number
  /**
   * How many files the package has.
   */
  entries: number
  /**
   * What came of checking it when it was kept.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  /**
   * What is new in it, as its sender said.
   */
  notes: string
  /**
   * When it was added.
   */
  createdAt: string
  /**
   * When others could first see it.
   */
  publishedAt?: string
  sheet: Sheet
  publishedSheet?: Sheet1
  /**
   * Whether it is the published version of its course.
   */
  published: boolean
  derivedFrom?: DerivedFrom
}
/**
 * What a course says of itself. Durations are minutes.
 */
export interface Sheet1 {
  /**
   * As people will look for it.
   */
  title: string
  /**
   * One line that makes one want to take it.
   */
  catchphrase?: string
  /**
   * What it is about.
   */
  description?: string
  /**
   * What learners can do afterwards. Rich text: plain, or HTML of few tags.
   */
  goals?: string
  /**
   * What it holds, and how it goes. Rich text as `goals`.
   */
  content?: string
  keywords?: Keywords
  languages?: Languages
  /**
   * `transverse`: of use to every trade; `trade`: of one.
   */
  domain?: 'transverse' | 'trade'
  /**
   * Online, with a teacher present, or both.
   */
  modality?: 'online' | 'blended' | 'presence'
  /**
   * Minutes with others in a room.
   */
  presenceMinutes?: number
  /**
   * Minutes online.
   */
  remoteMinutes?: number
  /**
   * Whether it ends with a certificate.
   */
  certifying?: boolean
  /**
   * By its SPDX id or as Etalab-2.0; another one by its terms, its rights holder and what it allows.
   */
  licence?: {
    /**
     * SPDX id, Etalab-2.0, or `LicenseRef-` and a name of your own; whatever its letter case.
     */
    id?: string
    terms?: string
    rightsHolder?: string
    allowedUses?: AllowedUses
  }
  /**
   * What learners need to know or have before.
   */
  prerequisites?: string
  /**
   * For whom it is made.
   */
  audience?: string
  jobs?: Jobs
  skills?: Skills
  themes?: Themes
  levels?: Levels
  /**
   * Who made it.
   */
  producer?: {
    name: string
    shortName?: string
    /**
     * Address of its logo, https.
     */
    logo?: string
    contact?: string
  }
  /**
   * Where it comes from: what it was made of, by whom, for whom.
   */
  provenance?: string
  team?: Team
  funding?: Funding
  coFinancers?: CoFinancers
  relations?: Relations
  /**
   * SHA-256 of an image in the blob store.
   */
  thumbnail?: string
  /**
   * Address of a short film about it, https.
   */
  teaser?: string
  /**
   * What a human resources system calls it.
   */
  humanResourcesId?: string
  /**
   * What is known of its accessibility.
   */
  accessibility?: string
  /**
   * What other systems call it, by system.
   */
  externalIds?: {
    [k: string]: string
  }
}
/**
 * Who is to see a course.
 */
export interface VisibilityChange {
  /**
   * Who sees its published versions.
   */
  visibility: 'private' | 'pole' | 'shared' | 'public'
}
/**
 * A JSON merge patch of a vocabulary.
 */
export interface VocabularyChange {
  /**
   * Your own name of it, unique in your organisation.
   */
  externalId?: string | null
  /**
   * What it is called.
   */
  title?: {
    /**
     * In French.
     */
    fr?: string | null
    /**
     * In English.
     */
    en?: string | null
  }
  /**
   * What it is for.
   */
  description?: string | null
  /**
   * The field of the sheet that it gives words to.
   */
  field?: 'skills' | 'jobs' | 'themes' | 'levels' | 'domains' | 'keywords'
}
/**
 * In what form.
 */
export interface VocabularyExportQuery {
  /**
   * SKOS JSON-LD, or a table.
   */
  format?: 'skos' | 'csv'
}
/**
 * What an import changed.
 */
export interface VocabularyImported {
  /**
   * Terms that are new.
   */
  added: number
  /**
   * Terms that changed.
   */
  changed: number
  /**
   * Terms that stayed.
   */
  unchanged: number
  /**
   * Terms that are given no more.
   */
  retired: number
}
/**
 * A page of vocabularies.
 */
export interface VocabularyPage {
  /**
   * Vocabularies.
   */
  items: Vocabulary[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
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
/**
 * Which vocabularies.
 */
export interface VocabularyQuery {
  /**
   * The field of the sheet that it gives words to.
   */
  field?: 'skills' | 'jobs' | 'themes' | 'levels' | 'domains' | 'keywords'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * Why and when a course is withdrawn.
 */
export interface Withdrawal {
  /**
   * Why.
   */
  reason?: string
  /**
   * Days that those who use it have left.
   */
  noticeDays?: number
}
/**
 * The line of `fonds diff --json`: whether a package may take the place of another while learners are under way.
 */
export interface DiffLine {
  /**
   * `same`: the same files, however they were zipped. `breaking`: not without harm to what learners have begun.
   */
  verdict: 'same' | 'compatible' | 'breaking'
  before: ComparedLine
  after: ComparedLine
  /**
   * What breaks first. At most 100 of one kind.
   */
  changes: ChangeLine[]
  /**
   * Changes of each kind, also those that are not listed.
   */
  counts: {
    [k: string]: number
  }
  /**
   * Files by the SHA-256 of their content, the manifest aside.
   */
  files: {
    added: number
    removed: number
    changed: number
    same: number
  }
}
export interface ComparedLine {
  /**
   * As it was named: a file, or a version.
   */
  name: string
  sha256: string
  /**
   * Digest of its files, however they were zipped.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  standard: string
  edition?: string
  /**
   * What `check` says of it.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
}
export interface ChangeLine {
  kind:
    | 'unreadable'
    | 'blocked'
    | 'standard'
    | 'edition'
    | 'identifier'
    | 'version'
    | 'added'
    | 'removed'
    | 'moved'
    | 'reordered'
    | 'title'
    | 'launchGone'
    | 'launchNew'
    | 'launch'
    | 'launchRenamed'
    | 'parameters'
    | 'data'
    | 'method'
    | 'scormType'
    | 'hidden'
    | 'completion'
    | 'prerequisites'
    | 'objectives'
    | 'sequencing'
  /**
   * Whether it breaks what learners have under way.
   */
  breaking: boolean
  /**
   * Kind of the activity it is about.
   */
  activity?: 'organization' | 'item' | 'course' | 'block' | 'au' | 'activity'
  /**
   * Of the activity: what an LMS keeps its tracks under.
   */
  identifier?: string
  /**
   * Of the activity.
   */
  title?: string
  /**
   * Which term of the completion, or which parts of the sequencing, with commas.
   */
  term?: string
  /**
   * As written; empty where there was nothing.
   */
  before?: string
  after?: string
  /**
   * The change in the reader's language.
   */
  message: string
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
