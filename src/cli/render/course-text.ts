import type { Withdrawal } from '../../holdings/course-index.js'
import { sheetWords } from '../../holdings/sheet-words.js'
import type { Visibility } from '../../holdings/viewer.js'
import { systemClock } from '../../kernel/clock.js'
import { both, type Language, type Sentence } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { CourseDetail, CourseSummary } from '../../repository/repository.js'
import { wordOf } from '../commons/words.js'
import type { Look } from '../terminal.js'
import { bytes, counted, moment, nouns, say, standardName } from '../wording.js'
import { table } from './table.js'
import { wrap } from './wrap.js'

/** What a person types to name a course: their own id for it where there is one. */
export const referenceOf = ({ id, externalId }: Pick<CourseSummary, 'id' | 'externalId'>): string => externalId ?? id

const headings = {
  reference: both('Reference', 'Référence'),
  title: both('Title', 'Titre'),
  standard: both('Standard', 'Standard'),
  versions: both('Versions', 'Versions'),
  published: both('Published', 'Publiée'),
  tags: both('Tags', 'Étiquettes'),
  collections: both('Collections', 'Collections'),
  updated: both('Changed', 'Modifiée'),
  number: both('Version', 'Version'),
  verdict: both('Verdict', 'Verdict'),
  size: both('Size', 'Taille'),
  added: both('Added', 'Ajoutée'),
  notes: both('Notes', 'Notes'),
}

/** Courses as a table; the columns that matter least go first where the terminal is narrow. */
export function coursesTable(courses: readonly CourseSummary[], look: Look): string[] {
  const { language } = look
  return table(
    [
      { head: headings.reference[language], of: (course: CourseSummary) => referenceOf(course), keeps: 9 },
      { head: headings.title[language], of: ({ title }) => title, keeps: 8, shrinks: 24 },
      { head: headings.standard[language], of: (course) => standardName(course, language), keeps: 5 },
      { head: headings.versions[language], of: ({ versions }) => String(versions), keeps: 6, right: true },
      { head: headings.published[language], of: ({ published }) => (published ? `@${published}` : '–'), keeps: 7 },
      { head: headings.tags[language], of: ({ tags }) => tags.join(', '), keeps: 3, shrinks: 10 },
      { head: headings.collections[language], of: ({ collections }) => collections.join(', '), keeps: 2, shrinks: 12 },
      { head: headings.updated[language], of: ({ updatedAt }) => moment(updatedAt, language), keeps: 1 },
    ],
    courses,
    look,
  )
}

/** What stands in place of a table of courses that were looked for. */
export const noneFound = both('No course matches.', 'Aucune formation ne correspond.')

const more = both('More: the same command with --cursor {next}', 'Suite : la même commande avec --cursor {next}')

export const nextPageText = (next: string, language: Language): string => say(more, language, { next: printable(next) })

const verdicts = {
  clean: both('clean', 'sans défaut'),
  warnings: both('warnings', 'avertissements'),
  blocked: both('blocked', 'bloqué'),
}

/** What is shown of a course besides what it says itself. */
interface Besides {
  /** Number of the version that was asked for: an arrow points at it. */
  readonly asked?: number | undefined
  /** How many organisations use it, for those who may know. */
  readonly adoptions?: number | undefined
}

/** The sheet of a course, where it stands, and all its versions. */
export function courseText(course: CourseDetail, look: Look, { asked, adoptions }: Besides = {}): string[] {
  const { language } = look
  const facts: [string, string][] = [
    [say(both('Id', 'Identifiant'), language), course.id],
    ...optional(say(both('External id', 'Identifiant externe'), language), course.externalId),
    [headings.standard[language], standardName(course, language)],
    [
      headings.published[language],
      course.published ? `@${course.published}` : say(both('no version', 'aucune version'), language),
    ],
    ...standing(course, adoptions, language),
    ...optional(headings.tags[language], course.tags.join(', ')),
    ...optional(headings.collections[language], course.collections.join(', ')),
    ...sheetFacts(course, look),
  ]
  const label = Math.max(...facts.map(([name]) => name.length)) + 2
  const lines = facts.flatMap(([name, value]) => {
    const [first = '', ...rest] = wrap(printable(value), ' '.repeat(label), look.width)
    return [look.paint('faint', name.padEnd(label)) + first.trimStart(), ...rest]
  })
  const history = table(
    [
      {
        head: headings.number[language],
        of: ({ number }: CourseDetail['history'][number]) =>
          `@${number}${number === course.published ? ' ●' : ''}${number === asked ? ' ←' : ''}`,
        keeps: 9,
      },
      { head: headings.verdict[language], of: ({ verdict }) => verdicts[verdict][language], keeps: 8 },
      { head: headings.standard[language], of: (version) => standardName(version, language), keeps: 3 },
      { head: headings.size[language], of: ({ size }) => bytes(size, language), keeps: 5, right: true },
      { head: headings.added[language], of: ({ createdAt }) => moment(createdAt, language), keeps: 6 },
      { head: headings.notes[language], of: ({ notes }) => notes, keeps: 7, shrinks: 16 },
    ],
    course.history,
    look,
  )
  // Of another’s course that was withdrawn there is no history.
  return [look.paint('strong', printable(course.title)), '', ...lines, ...(history.length > 1 ? ['', ...history] : [])]
}

const words = {
  withdrawn: both('Withdrawn', 'Dépubliée'),
  visibility: both('Visibility', 'Portée'),
  adoptions: both('In use at', 'Réutilisée par'),
  derivedFrom: both('Derived from', 'Adaptée de'),
}

/** As the domain calls them. */
const visibilityWords: Readonly<Record<Visibility, Sentence>> = {
  private: both('private: your organisation only', 'privée : votre organisme seul'),
  pole: both('pole: the poles that its organisation stands in', 'pôle : les pôles dont relève son organisme'),
  shared: both('shared: every organisation that takes part', 'partagée : tout organisme qui prend part'),
  public: both('public: everybody', 'publique : tout le monde'),
}

const since = both('since {date}', 'depuis le {date}')
const from = both('from {date} on, announced {announced}', 'à partir du {date}, annoncé le {announced}')

/** Whether it is withdrawn, who sees it, who uses it, and where it came from. */
function standing(
  { withdrawal, visibility, derivedFrom }: CourseDetail,
  adoptions: number | undefined,
  language: Language,
): [string, string][] {
  return [
    ...optional(words.withdrawn[language], withdrawal && withdrawalText(withdrawal, language)),
    [words.visibility[language], visibilityWords[visibility][language]],
    ...optional(
      words.adoptions[language],
      adoptions === undefined ? undefined : counted(adoptions, nouns.organisation, language),
    ),
    ...optional(
      words.derivedFrom[language],
      derivedFrom && `${derivedFrom.title} @${derivedFrom.number} · ${derivedFrom.organisationName}`,
    ),
  ]
}

/** From when it holds, and why; of one that is still to come, also when it was announced. */
function withdrawalText({ announcedAt, effectiveAt, reason }: Withdrawal, language: Language): string {
  const sentence = effectiveAt > systemClock.now().toISOString() ? from : since
  const [date, announced] = [effectiveAt, announcedAt].map((at) => moment(at, language))
  return [say(sentence, language, { date, announced }), ...(reason ? [reason] : [])].join(' · ')
}

const domainWords = {
  transverse: both('transverse: of use to every trade', 'transverse : utile à tous les métiers'),
  trade: both('trade: of use to one', 'métier : utile à l’un d’eux'),
}

const relationWords = {
  'prerequisite-of': both('prerequisite of', 'prérequis de'),
  'part-of': both('part of', 'partie de'),
  complements: both('complements', 'complète'),
}

const there = both('yes: `fonds thumbnail show`', 'oui : `fonds thumbnail show`')

/** What the sheet says beyond the title. */
function sheetFacts({ sheet }: CourseDetail, { language }: Look): [string, string][] {
  const values: Readonly<Record<keyof typeof sheetWords, string | number | undefined>> = {
    catchphrase: sheet.catchphrase,
    description: sheet.description,
    goals: sheet.goals,
    content: sheet.content,
    keywords: sheet.keywords?.join(', '),
    languages: sheet.languages?.join(', '),
    domain: sheet.domain && domainWords[sheet.domain][language],
    modality: sheet.modality && (wordOf('modality', sheet.modality, language) ?? sheet.modality),
    presenceMinutes: sheet.presenceMinutes,
    remoteMinutes: sheet.remoteMinutes,
    prerequisites: sheet.prerequisites,
    audience: sheet.audience,
    licence: sheet.licence?.id ?? sheet.licence?.terms,
    producer: sheet.producer?.name,
    team: sheet.team?.map(({ person, role }) => `${person} (${role})`).join(', '),
    relations: sheet.relations?.map(({ kind, course }) => `${relationWords[kind][language]} ${course}`).join(', '),
    thumbnail: sheet.thumbnail && there[language],
  }
  return (Object.keys(sheetWords) as (keyof typeof sheetWords)[]).flatMap((key) =>
    optional(sheetWords[key][language], values[key]?.toString().replace(/\s+/g, ' ')),
  )
}

const optional = (name: string, value: string | undefined): [string, string][] => (value ? [[name, value]] : [])
