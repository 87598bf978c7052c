import { describe, expect, test } from 'vitest'
import type { Container, Entry } from '#dist/container/container.js'
import { defaultLimits } from '#dist/container/limits.js'
import { imsChecks } from '#dist/findings/rules/manifest/checks.js'
import type { Finding } from '#dist/kernel/finding.js'
import { atOnce } from '#dist/kernel/steps.js'
import { readManifest } from '#dist/manifest/read-manifest.js'
import { classifyImsManifest } from '#dist/standard/ims-kind.js'
import { readXml } from '#dist/xml/read-xml.js'

/** A container of which only names matter: the rules of the manifest read no content. */
function containerOf(paths: readonly string[]): Container {
  const entries = paths.map((path, index) => ({ index, path, directory: false, litter: false }) as unknown as Entry)
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  return {
    name: 'large.zip',
    kind: 'zip',
    entries,
    findings: [],
    entry: (path: string) => byPath.get(path),
  } as unknown as Container
}

async function judge(xml: string, paths: readonly string[]): Promise<{ findings: Finding[]; milliseconds: number }> {
  const container = containerOf(paths)
  const { document } = atOnce(
    readXml(Buffer.from(xml), 'imsmanifest.xml', {
      ...defaultLimits,
      xmlBytes: Number.MAX_SAFE_INTEGER,
    }),
  )
  if (!document) throw new Error('no document')
  const standard = {
    ...classifyImsManifest(document),
    document,
    root: '',
    manifestPath: 'imsmanifest.xml',
    also: [],
    deeper: [],
    findings: [],
  }
  const manifest = await readManifest(standard, container, defaultLimits)
  if (manifest?.standard !== 'scorm12') throw new Error('no manifest of SCORM 1.2')
  const begun = performance.now()
  const findings = [...imsChecks({ container, standard, manifest, limits: defaultLimits })].filter(
    (found) => found !== undefined,
  )
  return { findings, milliseconds: performance.now() - begun }
}

const wrap = (items: string, resources: string) => `<manifest identifier="m" version="1"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
  <organizations default="o"><organization identifier="o"><title>t</title>${items}</organization></organizations>
  <resources>${resources}</resources></manifest>`
const list = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at))
const range = (at: number) => [0, 1].map((n) => `a${at}/${n}.js`)

describe('very large manifests', () => {
  test('that are clean stay clean', async () => {
    const count = 10_000
    const { findings } = await judge(
      wrap(
        list(count, (at) => `<item identifier="i${at}" identifierref="r${at}"><title>t</title></item>`).join(''),
        list(count, (at) => {
          const files = range(at).map((path) => `<file href="${path}"/>`)
          return `<resource identifier="r${at}" type="webcontent" adlcp:scormtype="sco" href="a${at}/x.html"><file href="a${at}/x.html"/>${files.join('')}</resource>`
        }).join(''),
      ),
      [
        'imsmanifest.xml',
        ...list(count, (at) => `a${at}/x.html`),
        ...list(count, (at) => range(at).join('\n')).flatMap((two) => two.split('\n')),
      ],
    )
    expect(findings).toEqual([])
  })

  test('with a fault in every line are judged in linear time', async () => {
    const faulty = (count: number) =>
      judge(
        wrap(
          list(count, (at) => `<item identifier="1 ${at % 7}" identifierref="rx${at}y" parameters="?a"/>`).join(''),
          list(
            count,
            (at) =>
              `<resource identifier="r${at}" href="b${at}/Pages.html"><file href="b${at}/X.HTML"/><file href="c\\index.html"/><dependency identifierref="r${(at + 1) % count}"/><dependency identifierref="s${at}"/></resource>`,
          ).join(''),
        ),
        ['imsmanifest.xml', ...list(3 * count, (at) => `d${at}/page.html`)],
      )
    await faulty(500)
    const [small, large] = [await faulty(1000), await faulty(10_000)]
    expect(large.findings.length).toBeGreaterThan(10_000 * 6)
    expect(large.milliseconds / small.milliseconds).toBeLessThan(40)
  })

  test('may chain 20 000 resources, in a line or in a circle', async () => {
    const count = 20_000
    const chain = (next: (at: number) => string) =>
      judge(
        wrap(
          '<item identifier="i" identifierref="r0"><title>t</title></item>',
          list(
            count,
            (at) => `<resource identifier="r${at}" type="webcontent" adlcp:scormtype="sco">${next(at)}</resource>`,
          ).join(''),
        ),
        ['imsmanifest.xml'],
      )
    const to = (at: number) => `<dependency identifierref="r${at}"/>`
    const line = await chain((at) => (at + 1 < count ? to(at + 1) : ''))
    expect(line.findings.map(({ rule }) => rule)).toEqual(['MAN-032'])
    const circle = await chain((at) => to((at + 1) % count))
    expect(circle.findings.map(({ rule }) => rule)).toEqual(['MAN-032', 'MAN-048'])
    expect(circle.findings[1]?.args.count).toBe(count)
    const back = await chain((at) => (at + 1 < count ? to(at + 1) : '') + to(0))
    expect(back.findings.filter(({ rule }) => rule === 'MAN-048')).toHaveLength(1)
  })
})
