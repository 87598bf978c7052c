import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetFrom } from '#dist/holdings/sheet.js'
import { describePackage } from '#dist/manifest/describe.js'
import { outlineOf } from '#dist/manifest/outline.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { manifestOf, readPackage } from './read-package.js'

/** Everything that is made from a manifest, for whatever is left of it. */
async function use(bytes: Uint8Array) {
  const { manifest } = await readPackage(bytes)
  if (!manifest) return undefined
  sheetFrom(describePackage(manifest), 'x')
  return JSON.stringify(outlineOf(manifest))
}

const families: readonly [string, string][] = [
  ['scorm12', 'imsmanifest.xml'],
  ['scorm2004', 'imsmanifest.xml'],
  ['cmi5', 'cmi5.xml'],
  ['tincan', 'tincan.xml'],
  ...['crs', 'au', 'des', 'cst', 'ort', 'pre', 'cmp'].map((kind): [string, string] => ['aicc', `tri.${kind}`]),
]

/** A slip of an author's editor: something left out, doubled, moved or put in, anywhere. */
const slip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&',
      '/>',
      ',',
      '\n',
      '=',
      '[',
      ']',
      '<item>',
      '</item>',
      'xmlns=""',
      '\0',
      '%',
      '../',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
})

function spoil(text: string, slips: readonly { at: number; length: number; to: number; put: string }[]): string {
  let spoilt = text
  for (const { at, length, to, put } of slips) {
    const [from, target] = [Math.floor(at * spoilt.length), Math.floor(to * spoilt.length)]
    const cut = spoilt.slice(from, from + length)
    const left = spoilt.slice(0, from) + spoilt.slice(from + length)
    spoilt = left.slice(0, target) + (put === '' ? cut : put) + left.slice(target)
  }
  return spoilt
}

describe('a spoilt manifest is partial, never an exception', () => {
  test.each(families)('%s: %s', async (family, file) => {
    const files = fixtureFiles(family, '_base')
    const text = files.get(file)?.toString() ?? ''
    await fc.assert(
      fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 6 }), async (slips) => {
        await use(zip(new Map(files).set(file, Buffer.from(spoil(text, slips)))))
      }),
      { numRuns: 150 },
    )
  })

  test.each(families)('%s: any bytes at all as %s', async (family, file) => {
    const files = fixtureFiles(family, '_base')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await use(zip(new Map(files).set(file, Buffer.from(bytes))))
      }),
      { numRuns: 50 },
    )
  })
})

describe('nesting as deep as the limit', () => {
  const nested = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times)

  test('items of SCORM', async () => {
    // manifest, organizations, organization, then items.
    const text = `<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><organizations><organization>${nested('<item>', '</item>', 253)}</organization></organizations></manifest>`
    const manifest = await manifestOf('scorm12', { 'imsmanifest.xml': text })
    expect(outlineOf(manifest).counts).toMatchObject({ nodes: 254, depth: 254 })
  })

  test('manifests in manifests', async () => {
    const open = '<manifest xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"><resources/>'
    const manifest = await manifestOf('scorm12', { 'imsmanifest.xml': nested(open, '</manifest>', 255) })
    expect(outlineOf(manifest).counts).toMatchObject({ nodes: 0 })
  })

  test('blocks of cmi5', async () => {
    const text = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">${nested('<block>', '</block>', 255)}</courseStructure>`
    const manifest = await manifestOf('cmi5', { 'cmi5.xml': text })
    expect(outlineOf(manifest).counts).toMatchObject({ nodes: 256, depth: 256 })
  })

  test('one level more ends the reading there, and what stood before is kept', async () => {
    const text = `<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">${nested('<block>', '</block>', 256)}</courseStructure>`
    const bytes = zip(new Map([['cmi5.xml', Buffer.from(text)]]))
    const { manifest, standard } = await readPackage(bytes)
    expect(standard.findings).toMatchObject([{ rule: 'XML-018', args: { limit: 256 } }])
    expect(manifest && outlineOf(manifest).counts.depth).toBe(256)
  })
})
