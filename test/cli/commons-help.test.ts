import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { columns } from '#dist/cli/commons/columns.js'
import { fieldsOf } from '#dist/cli/commons/field.js'
import { groups } from '#dist/cli/commons/groups.js'
import { labels } from '#dist/cli/commons/labels.js'
import type { JsonObject } from '#dist/contract/open-api-schemas.js'
import type { Operation } from '#dist/contract/operation.js'
import { commonsOperations } from '#dist/contract/operations.js'
import { readSchema, readSchemas } from '#dist/contract/read-schemas.js'
import { desk } from './fonds.js'

const all: [string, Operation][] = Object.entries(commonsOperations)
const commands = all.map(([, { command = '' }]) => command)
const manyLines = fileURLToPath(new URL('many-lines.mjs', import.meta.url))

interface Ran {
  readonly out: string
  readonly err: string
  readonly code: number
}

/** Runs command lines one after the other, in one process. */
function run(lines: readonly (readonly string[])[], folder: string): Ran[] {
  const input = JSON.stringify(lines)
  const env = { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [manyLines], { cwd: folder, input, env })
  if (status !== 0) throw new Error(stderr.toString())
  return JSON.parse(stdout.toString())
}

/** Words of a line that a shell would pass on. */
const words = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, a, b, c = '']) => a ?? b ?? c)

const examplesIn = (help: string) => [...help.matchAll(/^ {2}(fonds .*)$/gm)].map(([, line = '']) => line)

describe('the help of every command of the commons', () => {
  let english: Ran[] = []
  let french: Ran[] = []
  const asked = [...new Set([...commands, ...Object.keys(groups)])]

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'fonds-help-'))
    const ask = (lang: string) => asked.map((command) => [...command.split(' '), '--help', '--lang', lang])
    english = run(ask('en'), folder)
    french = run(ask('fr'), folder)
    rmSync(folder, { recursive: true })
  }, 120_000)

  for (const [at, command] of asked.entries())
    test(`fonds ${command} --help, in both languages`, () => {
      const [here, there] = [english[at]?.out ?? '', french[at]?.out ?? '']
      expect([english[at]?.code, french[at]?.code]).toEqual([0, 0])
      expect(here).toMatch(new RegExp(`^Usage: fonds ${command}( |\n)`))
      expect(here).toMatch(new RegExp(`\nExamples:\n  fonds ${command}\\b`))
      expect(here).toMatch(/\nExit codes:\n {2}0 /)
      expect(there).toMatch(new RegExp(`^Utilisation\u00a0: fonds ${command}( |\n)`))
      expect(there).toMatch(/\nCodes de retour\u00a0:\n {2}0 /)
      for (const text of [here, there]) {
        expect(text).not.toMatch(/undefined|\{\w+\}|\[object/)
        // An option or an argument of which nothing is said.
        expect(text).not.toMatch(/^ {2}(-\S+( <\S+>)?|\S+)$/m)
      }
      expect(there).not.toMatch(/\b(the|its|your|which|required|repeatable|take away)\b/)
    })

  test('every example can be typed', () => {
    const { folder, write } = desk()
    write('skills.csv', 'notation,fr,en\nA1,Conduire,Lead\n')
    const lines = [...new Set(english.flatMap(({ out }) => examplesIn(out)))]
    expect(lines.length).toBeGreaterThan(commands.length)
    const usage =
      /has to be given|There is no (option|command)|, and (can|must) be|is missing|too many|Say what|Give one|it is not JSON|at least|is empty|longer/
    // An example leaves out what only its reader can know.
    const typed = lines.map((line) => words(line.replaceAll('{…}', '{}')).slice(1))
    const ran = run(typed, folder)
    const wrong = ran.flatMap(({ err }, at) => (usage.test(err) ? [`${lines[at]}: ${err}`] : []))
    expect(wrong.filter((line) => !/'\{…\}'/.test(line))).toEqual([])
  }, 120_000)
})

describe('what commands of the commons are made from', () => {
  test('no option has the name of one that is everywhere, or of the command’s own', () => {
    const own = ['json', 'csv', 'limit', 'output', 'revision', 'help', 'version', 'no-json', 'cursor']
    const everywhere = ['data', 'server', 'key', 'key-file', 'organisation', 'lang']
    const clashes = all.flatMap(([id, operation]) => {
      // A command that answers with no list has no --csv of its own.
      const free = String(Object.values(operation.answers)[0]) in columns ? [] : ['csv']
      const taken = [...own, ...everywhere].filter((name) => !free.includes(name))
      const names = fieldsOf(operation, readSchema).flatMap(({ isArgument, name }) => (isArgument ? [] : [name]))
      return names.flatMap((name, at) =>
        taken.includes(name) || (names.indexOf(name) !== at && !name.startsWith('no-')) ? [`${id} --${name}`] : [],
      )
    })
    expect(clashes).toEqual([])
  })

  /** Members of a schema, with those of what it refers to. */
  function membersOf(name: string, place = name.includes('/') ? name : `api/${name}`): Record<string, JsonObject> {
    const schema = readSchemas().get(place) ?? {}
    return (schema.properties ?? {}) as Record<string, JsonObject>
  }

  /** What the items of a list are. */
  function itemsOf(name: string): string[] {
    const { items } = membersOf(name).items as { items: JsonObject }
    if (items.$ref === undefined) return Object.keys(items.properties as JsonObject)
    const [, place = ''] = /\/?((?:api|commons)\/[\w-]+|[\w-]+)\.json$/.exec(String(items.$ref)) ?? []
    return Object.keys(membersOf(place))
  }

  for (const [id, { answers }] of all) {
    const [answer] = Object.values(answers)
    if (typeof answer !== 'string' || answer === 'table' || answer === 'course-detail') continue
    const isList = 'items' in membersOf(answer) && answer !== 'commons/collection'
    test(`${id}: what it answers can be shown, whatever the language`, () => {
      const members = isList ? itemsOf(answer) : Object.keys(membersOf(answer))
      expect(members.filter((member) => !(member in labels))).toEqual([])
      if (!isList) return
      const [outer, inner] = [0, 1].map((depth) => columns[answer]?.map((column) => column.split('.')[depth] ?? 'id'))
      expect(outer?.filter((column) => !members.includes(column))).toEqual([])
      expect(inner?.filter((column) => !(column in labels))).toEqual([])
    })
  }
})
