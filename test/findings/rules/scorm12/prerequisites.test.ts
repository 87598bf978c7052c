import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

/** The course of the fixtures with these items, each with the prerequisites it is to have. */
async function courseOf(items: string) {
  const files = new Map(fixtureFiles('scorm12', '_base'))
  const manifest = files.get('imsmanifest.xml')?.toString() ?? ''
  const whole = /<organization [\s\S]*<\/organization>/
  expect(manifest).toMatch(whole)
  const course = `<organization identifier="parcours"><title>Parcours</title>${items}</organization>`
  files.set('imsmanifest.xml', Buffer.from(manifest.replace(whole, () => course)))
  const { report } = await examinePackage(bufferSource(new Uint8Array(zip(files)), 'parcours.zip'))
  return report
}

const item = (id: string, script = '', inside = '') =>
  `<item identifier="${id}"${inside ? '' : ' identifierref="res-lecon"'}><title>${id}</title>${inside}${
    script && `<adlcp:prerequisites type="aicc_script">${script.replaceAll('&', '&amp;')}</adlcp:prerequisites>`
  }</item>`

async function circles(...items: string[]) {
  const { findings } = await courseOf(items.join(''))
  return findings.filter(({ rule }) => rule === 'S12-010').map(({ args }) => args.chain ?? args.name)
}

describe('items that nobody can begin', () => {
  test('a circle is told once, and not again by who waits for it', async () => {
    expect(await circles(item('a', 'c'), item('b', 'a'), item('c', 'b'), item('d', 'a & b'))).toEqual(['a → c → b → a'])
  })

  test('two circles are two findings', async () => {
    expect(await circles(item('a', 'b'), item('b', 'a'), item('c', 'd'), item('d', 'c'))).toEqual([
      'a → b → a',
      'c → d → c',
    ])
  })

  test('a way round a circle is enough', async () => {
    expect(await circles(item('a', 'b | c'), item('b', 'a'), item('c'))).toEqual([])
    expect(await circles(item('a', '1*{b, c}'), item('b', 'a'), item('c'))).toEqual([])
    expect(await circles(item('a', '2*{b, c}'), item('b', 'a'), item('c'))).toEqual(['a → b → a'])
  })

  test('a module is done when all that is in it is done', async () => {
    expect(await circles(item('m', '', item('a') + item('b')), item('c', 'm'))).toEqual([])
    expect(await circles(item('m', '', item('a', 'c') + item('b')), item('c', 'm'))).toEqual(['a → c → m → a'])
  })

  test('what is in a module waits for what the module waits for', async () => {
    expect(await circles(item('m', 'c', item('a')), item('c', 'a'))).toEqual(['m → c → a → m'])
  })

  test('a script that cannot be read, or names nobody, holds nobody up', async () => {
    expect(await circles(item('a', 'b AND b'), item('b', 'a'))).toEqual([])
    expect(await circles(item('a', 'nobody'), item('b', 'a'))).toEqual([])
  })

  test('a chain of thirty thousand items, each waiting for the next', async () => {
    const length = 30_000
    const items = Array.from({ length }, (_, at) => item(`i${at}`, `i${(at + 1) % length}`)).join('')
    const { findings } = await courseOf(items)
    const [circle] = findings.filter(({ rule }) => rule === 'S12-010')
    expect(circle?.args).toMatchObject({ count: length })
    expect(String(circle?.args.chain)).toMatch(/^i0 → i1 → .* → … → i0$/)
  })
})
