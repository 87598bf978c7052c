import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

async function said(bytes: Uint8Array, name = 'cours.zip') {
  const { report } = await examinePackage(bufferSource(new Uint8Array(bytes), name))
  return report.findings
    .filter(({ rule }) => rule.startsWith('PKG'))
    .map(({ rule, case: which }) => [rule, which].filter(Boolean).join(' '))
}
const tree = (files: Readonly<Record<string, string | Buffer>>) =>
  zip(new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)])))

describe('what is no package is told by what it is', () => {
  test('a zip of packages', async () => {
    const course = zip(fixtureFiles('scorm12', '_base'))
    expect(await said(tree({ 'a.zip': course, 'b.zip': course }))).toEqual(['PKG-001 packages'])
  })

  test('a zip of folders and of what systems leave behind', async () => {
    expect(await said(tree({ '__MACOSX/._cours': 'x', '.DS_Store': 'x' }))).toEqual(['PKG-001 empty'])
  })

  test('an archive that cannot be read says only that', async () => {
    expect(await said(Buffer.from('no zip'))).toEqual([])
    expect(await said(Buffer.alloc(0))).toEqual([])
    expect(await said(zip(fixtureFiles('scorm12', '_base')).subarray(0, 900))).toEqual([])
  })

  test('a file without an extension is not blamed for it', async () => {
    const course = zip(fixtureFiles('scorm12', '_base'))
    expect(await said(course, 'cours')).toEqual([])
    expect(await said(course, '3b7d0f')).toEqual([])
    expect(await said(course, 'cours.pif')).toEqual(['PKG-007'])
  })

  test('the sentence names the file, not the folders on the way to it', async () => {
    const source = bufferSource(zip(fixtureFiles('scorm12', '_base')), 'incoming/2026/cours.pif')
    const [finding] = (await examinePackage(source)).report.findings
    expect(finding?.args.name).toBe('cours.pif')
  })
})
