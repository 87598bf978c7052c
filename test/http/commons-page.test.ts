import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { writeDemoPackages } from '../../scripts/demo-packages.mjs'
import { temporaryFolder } from '../temporary-folder.js'
import { testServer } from './server.js'

const root = new URL('../../', import.meta.url)
const page = readFileSync(new URL('docs/commons.md', root), 'utf8')
const hasCurl = spawnSync('curl', ['--version']).status === 0

interface Step {
  readonly commands: string
  /** What they say by the page, each line as a pattern; nothing unless it says so. */
  readonly said: RegExp
}

/** The blocks of commands, each with the block of what it says behind it. Those of the first section before `cd` are what the test has done. */
const steps = [...page.slice(page.indexOf('```sh\ncd ')).matchAll(/```sh\n(.*?)```\n(?:\n```text\n(.*?)```)?/gs)].map(
  ([, commands = '', said = '']): Step => ({ commands, said: patternOf(said) }),
)

/** A line with `…` alone stands for any lines, `…` inside a line for anything in it; columns may be wider, and days and times others. */
function patternOf(said: string): RegExp {
  const lines = said.split('\n').slice(0, -1)
  const patterns = lines.map((line) => (line === '…' ? '(?:.*\n)*?' : `${inLine(line)}\n`))
  return new RegExp(`^${patterns.join('')}$`)
}

function inLine(line: string): string {
  return line
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\d{1,2} [A-Z][a-z]{2} 2026, \d\d:\d\d/g, '\\d+ \\w+ \\d+, \\d\\d:\\d\\d')
    .replace(/2026-11-30/g, '\\d{4}-\\d\\d-\\d\\d')
    .replaceAll('…', '.*')
    .replace(/ {2,}/g, ' {2,}')
}

test.skipIf(!hasCurl && !process.env.CI)(
  'the page about the commons (skipped where no curl is installed) tells a story that happens as it is written',
  async () => {
    expect(steps.length).toBeGreaterThan(20)
    const server = await testServer()
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'fonds-demo'))
    writeDemoPackages(join(folder, 'fonds-demo'))
    for (const name of ['bin', 'dist', 'package.json'])
      symlinkSync(fileURLToPath(new URL(name, root)), join(folder, name))
    const story = steps.map(({ commands }) => `printf '\\036'\n${commands}`).join('\n')
    const { stdout } = await promisify(execFile)('sh', ['-uc', `exec 2>&1\n${story}`], {
      cwd: folder,
      env: { PATH: process.env.PATH, FONDS_SERVER: server.url, OPERATOR_KEY: server.secret, TZ: 'UTC' },
    })
    const [, ...heard] = stdout.replaceAll('\r', '').split('\x1e')
    expect(heard).toHaveLength(steps.length)
    // An answer of JSON does not end its line.
    for (const [at, { commands, said }] of steps.entries())
      expect((heard[at] ?? '').replace(/[^\n]$/, '$&\n'), commands).toMatch(said)
    const made = (file: string) => readFileSync(join(folder, 'fonds-demo', file))
    expect(made('balance.svg').toString()).toContain('<svg')
    expect(made('pulled.zip')).toEqual(made('editions/fire-safety-2.zip'))
  },
  240_000,
)
