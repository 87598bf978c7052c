import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, onTestFinished } from 'vitest'
import { writtenFormats } from '#dist/kernel/written.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

/** The command line as a user has it: a process, in a folder of its own. */

export const bin = fileURLToPath(new URL('../../bin/fonds.js', import.meta.url))
/** Nothing of the machine's own settings reaches the tests. */
const environment = { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C' }

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Desk {
  readonly folder: string
  /** Runs `fonds` with these arguments in the folder. */
  fonds(...args: readonly string[]): Ran
  /** The same with environment variables. */
  fondsIn(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Ran
  /** The same with something on standard input. */
  feed(input: string, ...args: readonly string[]): Ran
  /** Raw bytes of standard output. */
  bytes(...args: readonly string[]): Buffer
  /** Starts it, and lets the test watch and interrupt. */
  start(...args: readonly string[]): ReturnType<typeof spawn>
  write(file: string, content: string | Uint8Array): void
  read(file: string): Buffer
  /** Packs a fixture under this name. */
  pack(file: string, family: string, fixture: string): Buffer
  list(folder?: string): string[]
}

/** A folder for one test, gone when the test is over. @param always environment variables of every command. */
export function desk(always: Readonly<Record<string, string>> = {}): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const run = (args: readonly string[], variables = {}, input?: string) =>
    spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      ...(input !== undefined && { input }),
      env: { ...environment, ...always, ...variables },
      maxBuffer: 2 ** 28,
    })
  const text = ({ status, stdout, stderr }: ReturnType<typeof run>): Ran => ({
    code: status,
    out: stdout.toString(),
    err: stderr.toString(),
  })
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  return {
    folder,
    fonds: (...args) => text(run(args)),
    fondsIn: (variables, ...args) => text(run(args, variables)),
    feed: (input, ...args) => text(run(args, {}, input)),
    bytes: (...args) => run(args).stdout,
    start: (...args) => spawn(process.execPath, [bin, ...args], { cwd: folder, env: { ...environment, ...always } }),
    write,
    read: (file) => readFileSync(join(folder, file)),
    pack: (file, family, fixture) => {
      const bytes = zip(fixtureFiles(family, fixture))
      write(file, bytes)
      return bytes
    },
    list: (below = '.') => readdirSync(join(folder, below)).sort(),
  }
}

const schemas = new URL('../../schemas/', import.meta.url)
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true, formats: writtenFormats })
formats.default(ajv)
for (const keyword of ['x-problem', 'x-fr']) ajv.addKeyword(keyword)
for (const folder of ['report/', 'sheet/', 'api/'])
  for (const file of readdirSync(new URL(folder, schemas)))
    ajv.addSchema(JSON.parse(readFileSync(new URL(folder + file, schemas), 'utf8')))

/** The lines of an output, each held to `schemas/report/<name>.json`. */
// biome-ignore lint/suspicious/noExplicitAny: the schema has just said what it is.
export function lines(out: string, name: string): any[] {
  const validate = ajv.getSchema(`https://fonds.example/schemas/report/${name}.json`) as ValidateFunction
  expect(out.endsWith('\n') || out === '').toBe(true)
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      const value = JSON.parse(line)
      validate(value)
      expect(validate.errors ?? [], line).toEqual([])
      return value
    })
}
