import type { ExaminedPackage } from '../findings/examined-package.js'
import { colon, type Language } from '../kernel/language.js'
import { jsonText } from '../kernel/printable.js'
import type { CheckedPackage } from './checked-package.js'
import type { Told } from './problem.js'
import type { PackagePart } from './render/html/report-page.js'
import type { Look } from './terminal.js'
import { counted, nouns } from './wording.js'

export const checkFormats = ['text', 'json', 'sarif', 'junit', 'html'] as const
export type CheckFormat = (typeof checkFormats)[number]

/** How one format puts the packages of a check into lines. */
export interface CheckWriter {
  /** Whether the format itself says why a package could not be checked. */
  readonly tellsProblems: boolean
  /** A package that was judged, and can still be read. `file` is the name that the user gave. */
  judged(file: string, examined: ExaminedPackage): Promise<readonly string[]>
  unread(file: string, told: Told): Promise<readonly string[]>
  end(): Promise<readonly string[]>
}

export interface WriterOptions {
  readonly quiet: boolean
  /** How many packages there will be. */
  readonly packages: number
  readonly look: Look
}

/** Modules are loaded while the first package is read. */
export const checkWriters: Readonly<Record<CheckFormat, (options: WriterOptions) => CheckWriter>> = {
  text: textWriter,
  json: jsonWriter,
  sarif: ({ look: { language } }) =>
    documentWriter(
      import('./render/sarif.js').then(({ sarif }) => sarif),
      language,
    ),
  html: htmlWriter,
  junit: ({ look: { language } }) =>
    documentWriter(
      import('./render/junit.js').then(({ junit }) => junit),
      language,
    ),
}

function jsonWriter({ look: { language } }: WriterOptions): CheckWriter {
  const rendering = import('../contract/report-line.js')
  return {
    tellsProblems: true,
    judged: async (file, { report }) => [jsonText((await rendering).reportLine(report, file, language))],
    unread: async (file, { code, message }) => [jsonText({ file, problem: { code, message } })],
    end: async () => [],
  }
}

/** Of formats that are one document for all packages. */
function documentWriter(
  rendering: Promise<(packages: readonly CheckedPackage[], language: Language) => string>,
  language: Language,
): CheckWriter {
  const all: CheckedPackage[] = []
  const keep = async (checked: CheckedPackage) => {
    all.push(checked)
    return []
  }
  return {
    tellsProblems: true,
    judged: (file, { report }) => keep({ file, report }),
    unread: (file, told) => keep({ file, told }),
    end: async () => [(await rendering)(all, language)],
  }
}

/** Each package is in words before the next is opened: of its inside nothing stays in memory. */
function htmlWriter({ look: { language }, packages }: WriterOptions): CheckWriter {
  const rendering = import('./render/html/report-page.js')
  const looking = import('./render/html/look-inside.js')
  const parts: PackagePart[] = []
  let written = 0
  return {
    tellsProblems: true,
    async judged(file, examined) {
      const { longestPage, packagePart } = await rendering
      const inside = await (await looking).lookInside(file, examined)
      const part = packagePart(inside, parts.length + 1, packages, language)
      const fits = written + part.body.length <= longestPage
      parts.push(fits ? part : { ...part, body: '' })
      if (fits) written += part.body.length
      return []
    },
    async unread(file, { message }) {
      parts.push({ file, told: message, body: '' })
      return []
    },
    end: async () => [(await rendering).reportPage(parts, language)],
  }
}

function textWriter({ quiet, packages, look }: WriterOptions): CheckWriter {
  const totals = { clean: 0, warnings: 0, notKept: 0, blocked: 0, unread: 0 }
  const rendering = import('./render/report-text.js')
  const quoting = import('../findings/quote-lines.js')
  let apart = true
  return {
    tellsProblems: false,
    async judged(file, { report, container }) {
      const { findingsQuoted, judgementOf, reportText, verdictLine } = await rendering
      const lines = quiet
        ? [verdictLine(report, file, look)]
        : reportText(report, file, look, await (await quoting).quoteLines(container, findingsQuoted(report)))
      totals[judgementOf(report)]++
      // Clean packages follow each other line by line; one with findings stands apart.
      const long = lines.length > 1
      const shown = [...(long && !apart ? [''] : []), ...lines, ...(long && packages > 1 ? [''] : [])]
      apart = long
      return shown
    },
    async unread() {
      totals.unread++
      return []
    },
    async end() {
      return packages > 1 ? [...(apart ? [] : ['']), totalLine(totals, look)] : []
    },
  }
}

const totalWords = {
  clean: { en: ['clean', 'clean'], fr: ['sans défaut', 'sans défaut'] },
  warnings: { en: ['with warnings', 'with warnings'], fr: ['avec des avertissements', 'avec des avertissements'] },
  notKept: { en: ['not kept here', 'not kept here'], fr: ['non conservé ici', 'non conservés ici'] },
  blocked: { en: ['blocked', 'blocked'], fr: ['bloqué', 'bloqués'] },
  unread: { en: ['could not be read', 'could not be read'], fr: ['illisible', 'illisibles'] },
} as const

/** `12 packages: 8 clean, 3 with warnings, 1 blocked`. */
function totalLine(totals: Readonly<Record<keyof typeof totalWords, number>>, look: Look): string {
  const { language } = look
  const keys = Object.keys(totalWords) as (keyof typeof totalWords)[]
  const parts = keys.filter((key) => totals[key] > 0).map((key) => counted(totals[key], totalWords[key], language))
  const all = keys.reduce((sum, key) => sum + totals[key], 0)
  return `${look.paint('strong', counted(all, nouns.package, language))}${colon[language]} ${parts.join(', ')}`
}
