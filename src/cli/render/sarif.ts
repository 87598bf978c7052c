import { packageVersion } from '../../contract/package-version.js'
import { catalogueVersion, type RuleCode, ruleOf } from '../../findings/catalogue.js'
import { explain } from '../../findings/explain.js'
import type { Report, ReportedFinding } from '../../findings/report.js'
import type { Severity } from '../../findings/rule.js'
import { rulePage } from '../../findings/rule-page.js'
import { sha256 } from '../../kernel/digest.js'
import type { Language } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { CheckedPackage } from '../checked-package.js'
import { position } from './position.js'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  fatal: 'error',
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/**
 * SARIF 2.1.0 (OASIS). A finding inside a zip stands, for tools that annotate files of a source tree, at the zip: that is a file they
 * know. The entry and the line in it are a logical location, and a related location in an artifact nested in the zip (3.24.4).
 */
export function sarif(packages: readonly CheckedPackage[], language: Language): string {
  const artifacts = new Artifacts()
  const codes = [...new Set(packages.flatMap(({ report }) => report?.findings.map(({ rule }) => rule) ?? []))].sort()
  const ruleIndex = new Map(codes.map((code, at) => [code, at]))
  const results = packages.flatMap(({ file, report }) => {
    if (!report) return []
    const fingerprints = new Fingerprints()
    return report.findings.map((finding) => ({
      ...result(finding, report, file, artifacts, language),
      ruleIndex: ruleIndex.get(finding.rule),
      partialFingerprints: { 'finding/v2': fingerprints.of(finding) },
    }))
  })
  const failures = packages.flatMap(({ file, told }) =>
    told
      ? [
          {
            level: 'error',
            message: { text: told.message },
            locations: [physical(artifacts.of(file), { startLine: 1 })],
          },
        ]
      : [],
  )
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Fonds',
            semanticVersion: packageVersion(),
            rules: codes.map((code) => ruleText(code, language)),
            properties: { catalogue: catalogueVersion },
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: failures.length === 0, toolExecutionNotifications: failures }],
        artifacts: artifacts.list,
        results,
      },
    ],
  }
  return jsonText(log, 2)
}

interface Artifact {
  readonly location: { readonly uri: string }
  readonly parentIndex?: number
}

interface Located {
  readonly uri: string
  readonly index: number
}

/** Every file a result names, once, with its place in the list. */
class Artifacts {
  readonly list: Artifact[] = []
  readonly #known = new Map<string, Located>()

  of(file: string, parent?: Located): Located {
    const key = `${parent?.index ?? ''}\0${file}`
    const known = this.#known.get(key)
    if (known) return known
    const located = { uri: parent ? entryUri(file) : fileUri(file), index: this.list.length }
    this.list.push({ location: { uri: located.uri }, ...(parent && { parentIndex: parent.index }) })
    this.#known.set(key, located)
    return located
  }
}

/** Values that change with every line added above. */
const positions: ReadonlySet<string> = new Set(['line', 'column', 'byte', 'offset'])

/** What tells the findings of one package apart, and stays when lines move: so that a reader knows one again. */
class Fingerprints {
  readonly #times = new Map<string, number>()

  of({ rule, case: particular = '', place: { file, path = '' }, args }: ReportedFinding): string {
    const values = Object.entries(args).filter(([name]) => !positions.has(name))
    const key = sha256(JSON.stringify([rule, particular, file, path, values]))
    const times = (this.#times.get(key) ?? 0) + 1
    this.#times.set(key, times)
    return `${key}:${times}`
  }
}

function result(
  finding: ReportedFinding,
  report: Report,
  file: string,
  artifacts: Artifacts,
  language: Language,
): object {
  const { rule, severity, place } = finding
  const archive = artifacts.of(file)
  const text = position(place)
  const own = place.file === report.file
  // A bare manifest is the package: its lines are the file's own.
  const bare = !own && report.file.split(/[/\\]/).at(-1) === place.file && report.treeDigest !== undefined
  const { message, fix } = explain(finding, language)
  const offset = place.byte === undefined ? {} : { byteOffset: place.byte, byteLength: 0 }
  const region = place.line === undefined ? undefined : textRegion(place.line, place.column)
  return {
    ruleId: rule,
    level: levels[severity],
    message: { text: `${own ? '' : `${printable(text)}: `}${message} ${fix}` },
    locations: [
      {
        // Annotating tools insist on a line, which a zip does not have.
        ...physical(archive, bare && region ? region : { startLine: 1, ...offset }),
        logicalLocations: [
          {
            fullyQualifiedName: own ? file : `${file}!/${text}${place.path ? ` ${place.path}` : ''}`,
            kind: place.path ? 'element' : 'resource',
          },
        ],
      },
    ],
    ...(!own && !bare && { relatedLocations: [{ id: 1, ...physical(artifacts.of(place.file, archive), region) }] }),
    properties: { severity },
  }
}

const physical = ({ uri, index }: Located, region?: object): object => ({
  physicalLocation: { artifactLocation: { uri, index }, ...(region && { region }) },
})

const textRegion = (startLine: number, startColumn?: number): object => ({
  startLine,
  ...(startColumn !== undefined && { startColumn }),
})

function ruleText(code: RuleCode, language: Language): object {
  const { title, why, fix, severity, references } = ruleOf(code)
  return {
    id: code,
    shortDescription: { text: title[language] },
    fullDescription: { text: why[language] },
    // A remedy that names values of a finding says nothing of the rule as such.
    help: { text: `${/\{\w+\}/.test(fix[language]) ? why[language] : fix[language]} ${rulePage(code)}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [code.slice(0, 3)], page: rulePage(code), ...(references.length > 0 && { references }) },
  }
}

const escaped = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

/** As a relative reference where the path is relative, so that the root of the checkout stays the reader's. */
function fileUri(file: string): string {
  const path = escaped(file.replaceAll('\\', '/').replace(/^(\.\/)+/, ''))
  return path.startsWith('/') ? `file://${path}` : path
}

/** Hostile names must not climb out of the archive in whatever resolves the reference. */
const entryUri = (path: string): string =>
  escaped(path)
    .split('/')
    .map((segment) => (/^\.+$/.test(segment) ? segment.replaceAll('.', '%2E') : segment))
    .join('/')
    .replace(/^\/+/, (slashes) => '%2F'.repeat(slashes.length))
