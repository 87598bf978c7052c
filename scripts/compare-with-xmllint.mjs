/**
 * Compares the grammar of Fonds with the official schemas, as far as packages carry them:
 *
 *     node scripts/compare-with-xmllint.mjs <folder of packages>…
 *
 * Official schemas found in the packages are put into a temporary folder, one set for each edition; xmllint holds each manifest to the set
 * of its edition; the errors of the same kind that Fonds finds under `strict` stand beside it. Documents on which the two disagree are
 * printed, with what each of them said. `docs/grammar.md` explains every kind of disagreement. Wants `npm run build` and xmllint
 * (libxml2); fetches nothing.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { bufferSource } from '#dist/container/buffer-source.js'
import { explain } from '#dist/findings/explain.js'
import { officialDocuments } from '#dist/findings/rules/xml/official-documents.js'
import { examinePackage } from '#dist/repository/check-package.js'

/**
 * Rules, and cases of rules, of what a schema may say too: structure, names, types and lengths of values.
 */
const schemaRules = new RegExp(
  `^(?:${[
    'XML-0(?:0[789]|14)/',
    'MAN-0(?:0[1235678]|1[139]|21|28|30|42|45|52)/',
    'MAN-01[67]/several',
    'MAN-035/broken',
    'MAN-049/nameless',
    'MAN-0(?:18|29)/long',
    'MAN-027/length',
    'MAN-047/missing',
    'S12-0(?:0[34567]|13|15|19|20|23)/',
    'S12-002/prefix',
    'S04-0(?:0[234589]|1[012368]|30)/',
    'NAV-00[123]/',
    'SEQ-',
    'LOM-0(?:0[289]|10)/',
  ].join('|')})`,
)

/** Characters of a line: schemas quote values whole. */
const longestLine = 240

const folders = process.argv.slice(2)
const temporary = mkdtempSync(join(tmpdir(), 'fonds-schemas-'))

async function compare() {
  const packages = []
  for (const path of packagesBelow()) {
    const read = await readPackage(path)
    if (read) packages.push(read)
  }
  let [same, objected] = [0, 0]
  for (const [edition, schema] of writeSchemas(packages)) {
    for (const { name, manifest, findings } of packages.filter((one) => one.edition === edition)) {
      const errors = await xmllint(schema, manifest)
      if (errors.length > 0) objected++
      if (errors.length > 0 === findings.length > 0) {
        same++
        continue
      }
      console.log(`\n${name} (${edition}): ${errors.length > 0 ? 'only xmllint objects' : 'only Fonds objects'}`)
      for (const line of new Set([...errors, ...findings])) console.log(`  ${line.slice(0, longestLine)}`)
    }
  }
  console.log(`\n${packages.length} manifests, the same verdict on ${same}; xmllint objects to ${objected}`)
}

function packagesBelow() {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.zip'))
      .sort()
      .map((path) => join(folder, path)),
  )
}

/**
 * What a package brings to the comparison; undefined where it has no manifest of SCORM that can be read.
 * @param {string} path
 */
async function readPackage(path) {
  const { container, standard, report } = await examinePackage(bufferSource(readFileSync(path), path), {
    policy: 'strict',
    scope: 'conformance',
  })
  const entry = container.entry(standard.manifestPath ?? '')
  if (!/^scorm/.test(standard.name) || !standard.document?.whole || !entry) return undefined
  /** @type {Map<string, string>} */
  const schemas = new Map()
  for (const [name, digests] of Object.entries(officialDocuments)) {
    const found = container.entry(standard.root + name)
    if (found?.sha256 !== undefined && digests.includes(found.sha256))
      schemas.set(name, new TextDecoder().decode(await container.read(found)))
  }
  return {
    name: path,
    edition: editionOf(standard),
    manifest: await container.read(entry),
    schemas,
    findings: report.findings
      .filter(({ severity, place }) => (severity === 'error' || severity === 'fatal') && place.file === entry.path)
      .filter(({ rule, case: which }) => schemaRules.test(`${rule}/${which ?? ''}`))
      .map((finding) => `Fonds: ${finding.rule}, line ${finding.place.line}: ${explain(finding, 'en').message}`),
  }
}

/**
 * Editions that are measured by one set of schemas. Those of the 2nd edition differ from those of the 3rd by `persistState` alone, and hardly
 * any package carries them.
 * @param {{ name: string, edition?: string }} standard
 */
const editionOf = ({ name, edition }) =>
  name === 'scorm12' ? 'SCORM 1.2' : edition === '4th' ? 'SCORM 2004 4th Edition' : 'SCORM 2004 2nd and 3rd Edition'

/** @typedef {NonNullable<Awaited<ReturnType<typeof readPackage>>>} Package */

/**
 * For each edition, of each schema the copy that most packages of it have, and one that brings them together.
 * @param {readonly Package[]} packages
 * @returns {Map<string, string>} edition → path of that schema
 */
function writeSchemas(packages) {
  const everywhere = mostFrequent(packages)
  const found = new Map()
  for (const edition of new Set(packages.map((one) => one.edition))) {
    const schemas = mostFrequent(packages.filter((one) => one.edition === edition))
    // Schemas of SCORM 2004 name this one by an address on the web.
    for (const shared of ['xml.xsd', 'ims_xml.xsd'])
      if (!schemas.has(shared)) schemas.set(shared, everywhere.get(shared) ?? '')
    const target = join(temporary, edition.replace(/\W+/g, '-'))
    const imports = []
    for (const [name, text] of schemas) {
      mkdirSync(dirname(join(target, name)), { recursive: true })
      writeFileSync(join(target, name), corrected(text))
      const namespace = /targetNamespace\s*=\s*"([^"]+)"/.exec(text)?.[1]
      if (!name.includes('/') && !/^imsss_v1p0\w/.test(name) && namespace && !/XML\/1998/.test(namespace))
        imports.push(`<xs:import namespace="${namespace}" schemaLocation="${name}"/>`)
    }
    const all = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`
    writeFileSync(join(target, 'all.xsd'), all)
    found.set(edition, join(target, 'all.xsd'))
    console.log(`${edition}: ${[...schemas.keys()].join(', ')}`)
  }
  return found
}

/** @param {readonly Package[]} packages */
function mostFrequent(packages) {
  /** @type {Map<string, Map<string, number>>} */
  const counts = new Map()
  for (const { schemas } of packages)
    for (const [name, text] of schemas) {
      const texts = counts.get(name) ?? new Map()
      counts.set(name, texts.set(text, (texts.get(text) ?? 0) + 1))
    }
  const best = [...counts].map(([name, texts]) => [name, [...texts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? ''])
  return new Map(/** @type {[string, string][]} */ (best))
}

/**
 * `ims_xml.xsd` takes the namespace of XML for its default one, which XML forbids; libxml2 reports each use of it as an error (S12-021).
 * @param {string} text
 */
const corrected = (text) => text.replace(/\sxmlns\s*=\s*"http:\/\/www\.w3\.org\/XML\/1998\/namespace"/, '')

/**
 * What xmllint objects to in a manifest.
 * @param {string} schema
 * @param {Uint8Array} manifest
 * @returns {Promise<string[]>}
 */
async function xmllint(schema, manifest) {
  const file = join(temporary, 'manifest', 'imsmanifest.xml')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, manifest)
  const xml = pathToFileURL(join(dirname(schema), 'xml.xsd')).href
  const uris = ['http://www.w3.org/2001/xml.xsd', 'http://www.w3.org/2001/03/xml.xsd'].flatMap((uri) => [
    `<uri name="${uri}" uri="${xml}"/>`,
    `<system systemId="${uri}" uri="${xml}"/>`,
  ])
  const catalog = join(temporary, 'catalog.xml')
  writeFileSync(catalog, `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${uris.join('')}</catalog>`)
  const { stderr, code } = await promisify(execFile)('xmllint', ['--noout', '--nonet', '--schema', schema, file], {
    env: { ...process.env, XML_CATALOG_FILES: catalog },
    maxBuffer: 64 * 1024 * 1024,
  }).then(
    (done) => ({ ...done, code: 0 }),
    (error) => error,
  )
  const said = stderr
    .split('\n')
    .filter((/** @type {string} */ line) => /validity error/.test(line))
    .map(
      (/** @type {string} */ line) =>
        `xmllint: ${line.replace(/^.*imsmanifest\.xml:(\d+):.*?validity error : /, 'line $1: ')}`,
    )
  if (code === 1) return [`xmllint cannot read it: ${stderr.split('\n')[0]}`]
  // 3 and 4 say that the document does not follow the schema; the others, that nothing was compared.
  if (code !== 0 && code !== 3 && code !== 4) throw new Error(stderr)
  return said
}

try {
  await compare()
} finally {
  rmSync(temporary, { recursive: true })
}
