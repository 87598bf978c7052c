import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { testServer } from './server.js'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

const run = promisify(execFile)
const hasCurl = spawnSync('curl', ['--version']).status === 0

test.skipIf(!hasCurl && !process.env.CI)(
  'three requests (skipped where no curl is installed), as the README has them, lead from nothing to a published version',
  async () => {
    const [, commands = ''] = /```sh\n(# 1\. A key.*?)```/s.exec(readme) ?? []
    expect(commands.match(/^# \d\./gm)).toHaveLength(3)
    const server = await testServer()
    const folder = temporaryFolder()
    const original = coursePackage('fire-safety')
    writeFileSync(join(folder, 'course.zip'), original)
    const { stdout, stderr } = await run('sh', ['-euc', commands], {
      cwd: folder,
      env: { PATH: process.env.PATH, FONDS_SERVER: server.url, OPERATOR_KEY: server.secret },
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({ status: 'COMPLETE', result: { outcome: 'added' } })
    expect(readFileSync(join(folder, 'published.zip')).equals(original)).toBe(true)
  },
)

test('the client’s example runs as it is written, in a project that depends on fonds', async () => {
  const [, example = ''] = /```js\n(.*?)```/s.exec(readme) ?? []
  const server = await testServer()
  const project = temporaryFolder()
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(fileURLToPath(new URL('../..', import.meta.url)), join(project, 'node_modules', 'fonds'), 'dir')
  writeFileSync(join(project, 'course.zip'), coursePackage('incendie'))
  writeFileSync(join(project, 'example.mjs'), example)
  const { stdout, stderr } = await run(process.execPath, ['example.mjs'], {
    cwd: project,
    env: { FONDS_SERVER: server.url, FONDS_KEY: server.secret },
  })
  expect([stderr, stdout]).toEqual(['', 'added fire-safety 1\n'])
})
