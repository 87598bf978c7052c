import { execFile, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { png } from '../thumbnail.js'
import { testServer } from './server.js'
import { completeSheet } from './shared-course.js'

const page = readFileSync(new URL('../../docs/commons.md', import.meta.url), 'utf8')
const bin = fileURLToPath(new URL('../../bin/fonds.js', import.meta.url))
const hasCurl = spawnSync('curl', ['--version']).status === 0

test.skipIf(!hasCurl && !process.env.CI)(
  'the page about the commons (skipped where no curl is installed) tells a story that happens as it is written',
  async () => {
    const blocks = [...page.matchAll(/```sh\n(.*?)```/gs)].map(([, commands = '']) => commands)
    expect(blocks).toHaveLength(6)
    const server = await testServer()
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'course.zip'), coursePackage('ocean'))
    writeFileSync(join(folder, 'sheet.json'), JSON.stringify(completeSheet))
    writeFileSync(join(folder, 'sea.png'), png())
    const story = `fonds() { node "$FONDS" "$@"; }\n${blocks.join('\n')}`
    const { stdout } = await promisify(execFile)('sh', ['-euc', story], {
      cwd: folder,
      env: { PATH: process.env.PATH, FONDS: bin, FONDS_SERVER: server.url, OPERATOR_KEY: server.secret, TZ: 'UTC' },
    })
    expect(stdout).toMatch(/^The sea +published +yes /m)
    expect(stdout).toMatch(/^State +accepted$/m)
    expect(stdout).toMatch(/course\.withdrawn|withdraw/)
    expect(readFileSync(join(folder, 'balance.svg'), 'utf8')).toContain('<svg')
    expect(readFileSync(join(folder, 'balance.csv'), 'utf8')).toContain('School of the sea')
  },
  240_000,
)
