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

test('the table of areas counts the rules that there are', () => {
  const told = [...readme.matchAll(/^\| ([A-Z][A-Z\d]{2}) \| .* \| (\d+) \|$/gm)].map(([, area, count]) => [
    area,
    Number(count),
  ])
  const areas = new Map<string, number>()
  for (const code of Object.keys(catalogue)) areas.set(code.slice(0, 3), (areas.get(code.slice(0, 3)) ?? 0) + 1)
  expect(told).toEqual([...areas])
})
