import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import type { Limits } from '#dist/container/limits.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

/** An H5P package with other words in one of its files. */
async function check(file: string, text: string | Uint8Array, limits?: Partial<Limits>) {
  const files = new Map(fixtureFiles('h5p', '_base')).set(file, Buffer.from(text))
  const source = bufferSource(new Uint8Array(zip(files)), 'triangle.h5p')
  const { report } = await examinePackage(source, { limits: { ratio: 1_000_000, ...limits } })
  return report.findings
    .filter(({ rule }) => rule !== 'PKG-006')
    .map(({ rule, case: which }) => `${rule} ${which ?? ''}`)
}
const content = 'content/content.json'

describe('JSON that was made to be slow or large', () => {
  test('nested deeper than any document', async () => {
    const nested = '['.repeat(300_000) + ']'.repeat(300_000)
    expect(await check(content, nested)).toEqual(['XML-018 '])
    expect(await check(content, `"${'['.repeat(300)}"`)).toEqual([])
  })

  test('of more values than any document', async () => {
    expect(await check(content, `[${'[],'.repeat(1_000_000)}0]`)).toEqual(['XML-018 '])
    expect(await check(content, `["\\"${','.repeat(1_100_000)}"]`)).toEqual([])
  })

  test('larger, together, than one document may be', async () => {
    expect(await check(content, `"${'a'.repeat(5000)}"`, { xmlBytes: 4000 })).toContain('XML-018 ')
  })
})

describe('JSON as the reader of H5P sees it', () => {
  test.each([
    ['a byte order mark', '\u{feff}{}'],
    ['bytes that are no UTF-8', new Uint8Array([0x22, 0xe9, 0x22])],
    ['nothing', ''],
    ['a name without quotes', '{a: 1}'],
  ])('%s is none', async (_what, text) => {
    expect(await check(content, text)).toEqual(['NBR-011 syntax'])
  })

  test.each([['null'], ['[]'], ['"h5p"'], ['{"__proto__": {"title": "Feu"}}']])(
    'a definition that is %s lacks everything',
    async (text) => {
      expect(await check('h5p.json', text)).toEqual(['NBR-010 '])
    },
  )

  test('values of any type are no versions and no paths', async () => {
    const library = {
      title: 1,
      machineName: [],
      majorVersion: -1,
      minorVersion: 1.5,
      patchVersion: null,
      runnable: true,
    }
    const preloaded = { preloadedJs: [null, { path: 3 }, 'a.js'], preloadedCss: {}, coreApi: 'new' }
    expect(await check('Icones-4.0/library.json', JSON.stringify({ ...library, ...preloaded }))).toEqual(['NBR-013 '])
  })
})
