import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(sep).join('/'))

/** Imports of our own files, by file, as paths below `src/`. */
const imports = new Map(
  files.map((file) => {
    const source = readFileSync(join(root, file), 'utf8')
    const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1])
    return [file, specifiers.map((to) => normalize(join(dirname(file), to)).replace(/\.js$/, '.ts'))]
  }),
)

const stages = [
  'kernel',
  'xml',
  'container',
  'standard',
  'manifest',
  'content',
  'findings',
  'holdings',
  'commons',
  'contract',
  'outbound',
  'repository',
  'client',
]
const doors = ['cli', 'http']
/** What package.json exports. */
const doorsOfPackage = ['index.ts', 'client/index.ts', 'client/node.ts']
/** Interfaces that an adapter implements, and the data their methods pass. */
const ports =
  /^(container\/byte-source|holdings\/(blob-store|course-index|course-search|event-log|search-text|sheet-schema|viewer)|commons\/(commons-index|records|record-schemas|reports\/report-reader|roles)|outbound\/fetcher|repository\/(job|upload|answer)-store)\.ts$/

const folder = (file: string) => (file.includes('/') ? file.split('/')[0] : '')

/** Why `from` may not import `to`; undefined when it may. */
function objection(from: string, to: string): string | undefined {
  const [here, there] = [folder(from), folder(to)]
  if (here === there)
    return here === 'adapters' && from.split('/')[1] !== to.split('/')[1] ? 'another adapter' : undefined
  if (here === '') return undefined
  if (there === '') return /^(cli\/(main|open)|http\/main)/.test(from) ? undefined : 'the composition root'
  if (here === 'adapters') return there === 'kernel' || ports.test(to) ? undefined : 'neither a port nor the kernel'
  if (there === 'adapters') return 'an adapter'
  // A command starts the server, as the server's own start does.
  if (from === 'cli/open.ts' && to === 'http/main.ts') return undefined
  if (doors.includes(here)) return doors.includes(there) ? 'another door' : undefined
  return stages.indexOf(there) < stages.indexOf(here) ? undefined : 'a later stage'
}

describe('the structure of src/', () => {
  test('every import names a file that is there', () => {
    const missing = [...imports].flatMap(([from, to]) =>
      to.filter((file) => !imports.has(file)).map((file) => `${from} → ${file}`),
    )
    expect(missing).toEqual([])
  })

  test('imports run in the direction of the stages', () => {
    const wrong = [...imports].flatMap(([from, to]) =>
      to.flatMap((file) => {
        const why = objection(from, file)
        return why ? [`${from} imports ${file}: ${why}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  test('only compose.ts names adapters', () => {
    const naming = [...imports].filter(
      ([from, to]) => folder(from) !== 'adapters' && to.some((file) => folder(file) === 'adapters'),
    )
    expect(naming.map(([from]) => from)).toEqual(['compose.ts'])
  })

  test('no file imports itself, however far round', () => {
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file)) cycles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      else if (!done.has(file)) {
        for (const next of valueImports(file)) visit(next, [...trail, file])
        done.add(file)
      }
    }
    for (const file of files) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('only one file reads the environment', () => {
    const readers = files.filter((file) =>
      /process\.env|from 'node:process'/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(readers).toEqual(['config.ts'])
  })

  test('names say what is inside', () => {
    const vague = /(^|\/)(utils?|helpers?|common|types?|services?|managers?|misc|shared)(\.ts|\/)/
    expect(files.filter((file) => vague.test(file))).toEqual([])
  })

  test('nothing is exported by default, and only the doors of the package re-export', () => {
    const source = (file: string) => readFileSync(join(root, file), 'utf8')
    expect(files.filter((file) => /^export default /m.test(source(file)))).toEqual([])
    expect(
      files.filter((file) => !doorsOfPackage.includes(file) && /^export (\*|type \{|\{).*from /m.test(source(file))),
    ).toEqual([])
  })
})

/** Imports that exist at run time: a cycle of types alone is no cycle. */
function valueImports(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8').replace(/import type [^']*'[^']+'/g, '')
  return [...source.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .map((match) =>
      relative(root, join(root, dirname(file), match[1]))
        .split(sep)
        .join('/')
        .replace(/\.js$/, '.ts'),
    )
    .filter((to) => imports.has(to))
}
