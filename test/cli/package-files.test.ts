import { spawnSync } from 'node:child_process'
import { chmodSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bin, desk } from './fonds.js'

const verdicts = (out: string) => out.split('\n').filter((line) => /: (clean|accepted|blocked)/.test(line))

describe('a folder of packages', () => {
  test('links to packages are followed, links to folders are not, and what leads nowhere is told', () => {
    const own = desk()
    own.pack('in/deep/course.zip', 'scorm12', '_base')
    symlinkSync('deep/course.zip', join(own.folder, 'in/link.zip'))
    symlinkSync('.', join(own.folder, 'in/loop.zip'))
    symlinkSync('gone.zip', join(own.folder, 'in/nowhere.zip'))
    const { code, out, err } = own.fonds('check', '-q', 'in')
    expect(code).toBe(2)
    expect(verdicts(out).map((line) => line.split(':')[0])).toEqual(['in/deep/course.zip', 'in/link.zip'])
    expect(err).toBe('fonds: in/nowhere.zip: there is no such file. Check the path.\n')
  })

  test('a course that nobody has zipped is told, at any depth', () => {
    const own = desk()
    own.pack('in/course-10.zip', 'scorm12', '_base')
    own.pack('in/course-2.zip', 'scorm12', '_base')
    own.write('in/unzipped/imsmanifest.xml', '<manifest/>')
    const { code, out, err } = own.fonds('check', '-q', 'in/')
    expect(code).toBe(2)
    expect(verdicts(out).map((line) => line.split(':')[0])).toEqual(['in/course-2.zip', 'in/course-10.zip'])
    expect(err).toContain('in/unzipped is a directory')
  })

  const powerless = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--clear-groups'] : ['env']
  const asNobody = (folder: string, ...args: readonly string[]) =>
    spawnSync(powerless[0]!, [...powerless.slice(1), process.execPath, bin, ...args], { cwd: folder, encoding: 'utf8' })

  test.skipIf(asNobody('.', '--version').status !== 0)('a folder that cannot be searched is told, in words', () => {
    const own = desk()
    own.pack('in/course.zip', 'scorm12', '_base')
    own.pack('in/locked/course.zip', 'scorm12', '_base')
    for (const [path, mode] of [
      ['.', 0o755],
      ['in/locked', 0o000],
    ] as const)
      chmodSync(join(own.folder, path), mode)
    const { status, stdout, stderr } = asNobody(own.folder, 'check', '-q', '--lang', 'fr', 'in')
    expect(status).toBe(2)
    expect(stdout).toContain('in/course.zip\u00a0: sans défaut')
    expect(stderr).toContain('in/locked est illisible (accès refusé, EACCES)')
    chmodSync(join(own.folder, 'in/locked'), 0o755)
  })

  test('a name that is no UTF-8 is named as the fault', () => {
    const own = desk()
    const made = spawnSync('bash', ['-c', `mkdir in && : > "$(printf 'in/a\\377.zip')"`], { cwd: own.folder })
    expect(made.status).toBe(0)
    expect(own.fonds('check', 'in').err).toContain('its name is not UTF-8; rename it')
  })
})
