import { spawnSync } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ruleCodes } from '#dist/findings/describe-rule.js'
import { leftOut } from '#dist/findings/left-out.js'
import { rulePage } from '#dist/findings/rule-page.js'
import { temporaryFolder } from './temporary-folder.js'

const script = fileURLToPath(new URL('../scripts/generate-rule-pages.mjs', import.meta.url))
const run = (...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })

test('every rule has a page in both languages, and nothing else has one', () => {
  const folder = temporaryFolder()
  expect(run(folder)).toMatchObject({ status: 0, stderr: '' })
  const expected = ['README.md', ...ruleCodes.map((code) => rulePage(code).replace('docs/rules/', ''))]
  expect(readdirSync(folder).sort()).toEqual(expected.sort())
  const index = readFileSync(join(folder, 'README.md'), 'utf8')
  for (const code of Object.keys(leftOut)) expect(index).toContain(`| ${code} |`)
  for (const code of ruleCodes) {
    expect(index).toContain(`[${code}](${code}.md)`)
    const page = readFileSync(join(folder, `${code}.md`), 'utf8')
    expect(page).toContain(`# ${code} `)
    expect(page).toContain('**Comment corriger.**')
    expect(page, code).not.toMatch(/undefined|\[object|\{\w+\}/)
  }
})

test('pages that are not what the catalogue says are named', () => {
  const folder = temporaryFolder()
  run(folder)
  expect(run('--check', folder)).toMatchObject({ status: 0, stderr: '' })
  appendFileSync(join(folder, 'MAN-033.md'), 'more')
  writeFileSync(join(folder, 'MAN-999.md'), 'withdrawn')
  const { status, stderr } = run('--check', folder)
  expect(status).toBe(1)
  expect(stderr).toContain('MAN-999.md, MAN-033.md')
  run(folder)
  expect(run('--check', folder).status).toBe(0)
})
