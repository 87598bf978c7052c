import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { catalogue } from '#dist/index.js'
import { coursePackage } from './repository/course-package.js'
import { temporaryFolder } from './temporary-folder.js'

const root = dirname(fileURLToPath(new URL('.', import.meta.url)))
const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the library example runs as it is written, in a project that depends on fonds', () => {
  const [, example = ''] = /```ts\n(.*?)```/s.exec(readme) ?? []
  const project = temporaryFolder()
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(root, join(project, 'node_modules', 'fonds'), 'dir')
  writeFileSync(join(project, 'package.json'), '{ "private": true }')
  writeFileSync(join(project, 'course.zip'), coursePackage('fire-safety'))
  writeFileSync(join(project, 'example.mjs'), example)
  const { status, stdout, stderr } = spawnSync(process.execPath, ['example.mjs'], { cwd: project, encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout).toMatch(/^added\nfire-safety-v1\.zip \d+\n$/)
})

const bin = join(root, 'bin', 'fonds.js')
const help = (...command: string[]) =>
  spawnSync(process.execPath, [bin, ...command, '--help'], { encoding: 'utf8', env: { ...process.env, LANG: 'C' } })

test('the commands that are named are those of the help', () => {
  const [packages, commons, platform] = ['Packages', 'Commons', 'Platform'].map((group) =>
    [...(new RegExp(`^${group}:\n(.*?)^\n`, 'ms').exec(`${help().stdout}\n`)?.[1] ?? '').matchAll(/^ {2}([a-z]+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help'),
  )
  const named = (sentence: RegExp) =>
    [...(sentence.exec(readme)?.[1] ?? '').matchAll(/`([a-z]+)`/g)].map(([, name]) => name).sort()
  expect(packages).toContain('check')
  expect(named(/^Commands for packages and the platform: (.*?);/ms)).toEqual(
    [...(packages ?? []), ...(platform ?? [])].sort(),
  )
  expect(named(/^Its commands: (.*?)\.$/ms)).toEqual([...(commons ?? [])].sort())
})

test('where a promise of a commons is said to be, there it is', () => {
  const [, rows = ''] = /^\| What a commons promises .*?\n\|---\|---\|\n(.*?)\n\n/ms.exec(readme) ?? []
  expect(rows.split('\n')).toHaveLength(17)
  const commands = [...rows.matchAll(/`fonds ([^`]+)`/g)].map(([, command = '']) => command)
  expect(commands.length).toBeGreaterThan(25)
  for (const command of new Set(commands)) {
    const options = command.match(/--[a-z-]+/g) ?? []
    const name = command.replace(/ --.*/, '').split(' ')
    const { status, stdout } = help(...name)
    expect(stdout, command).toContain(`Usage: fonds ${name.slice(0, name[0] === 'reports' ? 2 : undefined).join(' ')} `)
    expect(status).toBe(0)
    for (const option of options) expect(stdout, command).toMatch(new RegExp(`^ +${option}\\b`, 'm'))
  }
  const reports = [...rows.matchAll(/fonds reports show (\w+)/g)].map(([, report = '']) => report)
  const { stdout } = help('reports', 'show')
  for (const report of reports) expect(stdout).toContain(report)
  // Fields of the sheet, roles and kinds of links are those of the schemas.
  const schema = (name: string) => JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')).properties
  for (const field of ['team', 'domain', 'modality', 'presenceMinutes', 'remoteMinutes', 'relations']) {
    expect(rows).toContain(`\`${field}\``)
    expect(schema('sheet/sheet.json')).toHaveProperty(field)
  }
  const kinds = schema('commons/organisation-link.json').kind.enum
  expect(kinds.every((kind: string) => rows.includes(`\`${kind}\``))).toBe(true)
})

test('the table of areas counts the rules that there are', () => {
  const told = [...readme.matchAll(/^\| ([A-Z][A-Z\d]{2}) \| .* \| (\d+) \|$/gm)].map(([, area, count]) => [
    area,
    Number(count),
  ])
  const areas = new Map<string, number>()
  for (const code of Object.keys(catalogue)) areas.set(code.slice(0, 3), (areas.get(code.slice(0, 3)) ?? 0) + 1)
  expect(told).toEqual([...areas])
})
