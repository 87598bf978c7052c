import type { Sheet } from '../../holdings/sheet-schema.js'
import type { Viewer } from '../../holdings/viewer.js'

/**
 * What reports have the database count. Everything here can take longer than 20 ms: it belongs into a survey. Organisations that are not
 * given are all of them; figures that are 0 are left out.
 */
export interface ReportReader {
  /** Names of organisations, and how many people they train. */
  named(organisations?: readonly string[]): Promise<NamedOrganisation[]>
  /** Each of these organisations with each that is above it, itself too. */
  placed(organisations?: readonly string[]): Promise<{ readonly organisation: string; readonly above: string }[]>
  /** What each organisation did and received within a period. */
  activity(period: Period, organisations?: readonly string[]): Promise<Activity[]>
  /**
   * Courses contributed for each convention of these organisations, from its first day to the one before `until`: in all (`collection` is null),
   * and in each collection that it names, those below included. As `publishedFor` counts, of all conventions at once.
   */
  contributed(until: string, organisations?: readonly string[]): Promise<Contributed[]>
  /** Published courses that are not withdrawn: how many. */
  seen(sight: Sight): Promise<number>
  /** The same of each set, and what they are. */
  coverage(sight: Sight, sets: readonly CourseSet[], by: Reached): Promise<Covered[]>
  /** The same by theme, language and format: of a set, or of all that are seen. */
  breakdown(sight: Sight, set?: CourseSet): Promise<Share[]>
  /** Slots that such a course fills. */
  filledSlots(sight: Sight): Promise<string[]>
  /** Lines that such a course answers. */
  answeredLines(sight: Sight): Promise<string[]>
  /** Courses per theme, organisation and domain, of themes that several organisations have. */
  themes(sight: Sight): Promise<ThemeCount[]>
  /** Courses of several organisations that are alike. */
  likenesses(sight: Sight): Promise<Likeness[]>
  /** How old published versions are, by organisation. */
  ages(sight: Sight, bounds: readonly [year: string, twoYears: string, threeYears: string]): Promise<Ages[]>
  licences(sight: Sight): Promise<LicenceCount[]>
  verdicts(sight: Sight): Promise<VerdictCount[]>
}

/** Days (`YYYY-MM-DD`), both included. */
export interface Period {
  readonly from?: string
  readonly to?: string
}

export interface NamedOrganisation {
  readonly id: string
  readonly name: string
  readonly population?: number
}

/** Whose published courses are looked at. */
export interface Sight {
  /** Absent: all are seen, private ones too. */
  readonly viewer?: Viewer
  /** Owners. Absent: whoever. */
  readonly organisations?: readonly string[]
  readonly at: string
}

/** Courses, named one by one, by what they are in, or by what they are about. */
export interface CourseSet {
  readonly key: string
  readonly courses: readonly string[]
  readonly collections: readonly string[]
  readonly themes: readonly string[]
}

/** Whose learners and adoptions count, and when. */
export interface Reached {
  readonly organisations?: readonly string[]
  readonly period: Period
}

/** One kind of thing that one organisation did, and how often. */
export interface Activity {
  readonly organisation: string
  readonly what: ActivityKind
  readonly count: number
}

const activityKinds = [
  'courses',
  'versions',
  'adoptionsMade',
  'adoptionsReceived',
  'derivativesMade',
  'derivativesReceived',
  'feedbackGiven',
  'feedbackReceived',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export interface Contributed {
  readonly convention: string
  readonly collection: string | null
  readonly courses: number
}

/** One figure of a set: so many courses, adopters or learners; or courses of a language, format or modality. */
export interface Covered {
  readonly key: string
  readonly what: 'courses' | 'adopters' | 'learners' | 'language' | 'format' | 'modality'
  /** Which language, format or modality. */
  readonly value: string | null
  readonly count: number
}

export interface Share {
  readonly by: 'theme' | 'language' | 'format'
  readonly value: string
  readonly courses: number
}

export interface ThemeCount {
  readonly theme: string
  readonly domain: string | null
  readonly organisation: string
  readonly courses: number
}

export interface Likeness {
  /** The same tree of files, or a title of the same words. */
  readonly by: 'package' | 'title'
  /** Of one of them; null where none of them may be named. */
  readonly title: string | null
  readonly courses: number
  readonly organisations: readonly string[]
}

export interface Ages {
  readonly organisation: string
  readonly courses: number
  /** Published within the year, the one before, the one before that, and earlier. */
  readonly first: number
  readonly second: number
  readonly third: number
  readonly older: number
  /** When the oldest one was published. */
  readonly oldest: string
  /** Adoptions of these courses, and those of an older version. */
  readonly adoptions: number
  readonly behind: number
}

export interface LicenceCount {
  readonly id: string | null
  /** Whether terms are written out. */
  readonly terms: boolean
  /** What the sheet says is allowed, or null when it does not say. */
  readonly allowedUses: NonNullable<Sheet['licence']>['allowedUses'] | null
  readonly courses: number
}

export interface VerdictCount {
  readonly organisation: string
  readonly standard: string
  readonly edition: string | null
  readonly verdict: 'clean' | 'warnings' | 'blocked'
  readonly courses: number
}
