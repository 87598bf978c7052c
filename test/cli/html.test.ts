import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { browserPossible, openBrowser } from './browser.js'
import { type Desk, desk } from './fonds.js'

const hostile = '<script>document.title = "owned"</script><img src=x onerror="document.title=1">'
const escapedInXml = hostile.replace(/[&<>"]/g, (found) => `&#${found.charCodeAt(0)};`)

/** A course whose first title is an attack, whose second item opens a resource that is not there. */
function attack(): Buffer {
  const files = fixtureFiles('scorm12', 'MAN-022-resource-nobody-has-error')
  const manifest = files.get('imsmanifest.xml')?.toString() ?? ''
  files.set('imsmanifest.xml', Buffer.from(manifest.replace(/<title>[^<]*/, `<title>${escapedInXml}`)))
  return zip(files)
}

/** A course of so many items, of which the last opens nothing that exists. */
function large(items: number): Buffer {
  const files = fixtureFiles('scorm12', '_base')
  const manifest = files.get('imsmanifest.xml')?.toString() ?? ''
  const more = Array.from(
    { length: items },
    (_, at) => `<item identifier="more-${at}"><title>Item ${at}</title></item>`,
  )
  more.push('<item identifier="last" identifierref="nowhere"><title>The last one</title></item>')
  files.set('imsmanifest.xml', Buffer.from(manifest.replace('</organization>', `${more.join('\n')}</organization>`)))
  return zip(files)
}

const reportOf = ({ fonds, read }: Desk, ...args: readonly string[]): string => {
  fonds('check', '--format', 'html', '-o', 'report.html', ...args)
  return read('report.html').toString()
}

describe('check --format html', () => {
  test('is one file that fetches nothing, runs nothing, and says what the text says', () => {
    const own = desk()
    own.write('<b>evil</b>.zip', attack())
    const page = reportOf(own, '<b>evil</b>.zip')
    expect(page).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
    expect(page).toContain('content="default-src &#39;none&#39;; ')
    expect(page).not.toMatch(/<script|<img|<b>evil|onerror="|<link|<iframe|url\(|@import/)
    expect(page).toContain('&#60;script&#62;')
    for (const words of ['MAN-022', 'blocked', 'SHA-256', 'docs/rules/MAN-022.md', 'Why it matters:'])
      expect(page).toContain(words)
    expect(page).not.toMatch(/\bundefined\b|\bNaN\b|\[object/)
    const french = reportOf(own, '--lang', 'fr', '<b>evil</b>.zip')
    for (const words of ['<html lang="fr">', 'bloqué', 'Remède\u00a0:']) expect(french).toContain(words)
  })

  test('of a course of ten thousand items says where the findings are, and how much it leaves out', () => {
    const own = desk()
    own.write('large.zip', large(10_000))
    const page = reportOf(own, 'large.zip')
    expect(page.length).toBeLessThan(500_000)
    expect(page).toContain('The last one')
    expect(page).toMatch(/… 9,\d\d\d more/)
  })

  test('of several packages has them all in one table, also the one that is not there', () => {
    const own = desk()
    own.pack('a.zip', 'cmi5', '_base')
    own.pack('b.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
    const page = reportOf(own, 'a.zip', 'b.zip', 'nowhere.zip')
    expect(page).toContain('<a href="#p2"><bdi>b.zip</bdi></a>')
    expect(page).toContain('there is no such file')
    expect(page.match(/<section id="p\d">/g)).toHaveLength(2)
  })
})

describe.skipIf(!browserPossible)('the report in a browser (skipped where no Chromium is installed)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  for (const [language, scheme] of [
    ['en', 'light'],
    ['fr', 'dark'],
  ] as const)
    test(`${language}, ${scheme}`, async () => {
      const own = desk()
      own.write('evil.zip', attack())
      reportOf(own, '--lang', language, 'evil.zip')
      const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1000, height: 800 } })
      const [said, asked]: [string[], string[]] = [[], []]
      page.on('console', (message) => said.push(message.text()))
      page.on('request', (request) => asked.push(request.url()))
      const address = pathToFileURL(join(own.folder, 'report.html')).href
      await page.goto(address)
      // The policy of the page lets its own style through, and there was nothing for it to stop.
      expect(said).toEqual([])
      expect(asked).toEqual([address])
      expect(await page.title()).toContain('evil.zip')
      expect(await page.locator('svg[role=img]').first().textContent()).toContain('<script>')
      expect(await faintTexts(page)).toEqual([])
      expect(await headingLevels(page)).toMatch(/^1(?:23*)+$/)

      // The caret hangs below the character that the finding names.
      const caret = page.locator('#p1-MAN-022 .at')
      expect(await caret.textContent()).toBe('i')
      expect(await caret.evaluate((element) => getComputedStyle(element, '::after').content)).toContain('^')
      await page.setViewportSize({ width: 380, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
      await page.close()
    })

  test('words stay whole where there is room, and the page stays as wide as the window where there is not', async () => {
    const own = desk()
    const address = `https://example.org/${'scorm'.repeat(60)}.js`
    const files = fixtureFiles('scorm12', '_base')
    files.set(
      'lecon/index.html',
      Buffer.from(`<html lang="fr"><title>x</title><script src="${address}"></script></html>`),
    )
    own.write(`${'a-long-name-'.repeat(8)}.zip`, zip(files))
    own.pack('b.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
    expect(reportOf(own, '.')).toContain(`such as ${address.slice(0, 60)}`)
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } })
    await page.goto(pathToFileURL(join(own.folder, 'report.html')).href)
    const words = page.locator('table').first().locator('th[scope=col], td:nth-of-type(1)')
    expect(await words.allTextContents()).toEqual(
      expect.arrayContaining(['Verdict', 'Findings', 'Standard', 'blocked', 'accepted with warnings']),
    )
    expect(await words.evaluateAll(brokenWords)).toEqual([])
    await page.setViewportSize({ width: 380, height: 800 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(380)
    await page.close()
  })
})

/** Words of these elements that stand on more than one line. */
const brokenWords = (elements: Element[]): string[] =>
  elements.flatMap(({ firstChild: text }) =>
    [...(text?.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) => {
      const range = document.createRange()
      range.setStart(text as Node, index)
      range.setEnd(text as Node, index + word.length)
      return range.getClientRects().length > 1 ? [word] : []
    }),
  )

const headingLevels = async (page: Page): Promise<string> =>
  (await page.locator('h1, h2, h3, h4').evaluateAll((all) => all.map(({ tagName }) => tagName.slice(1)))).join('')

/** Texts whose contrast with what they stand on is below 4.5 : 1 (WCAG 2.2, 1.4.3). */
const faintTexts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
        const part = value / 255
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const paper = (element: Element | null): string => {
      const own = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return channels(own)[3] === 0 ? paper(element?.parentElement ?? null) : own
    }
    const words = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
    return [...document.querySelectorAll('body *')].filter(words).flatMap((element) => {
      const { color, fill } = getComputedStyle(element)
      const [a, b] = [element instanceof SVGElement ? fill : color, paper(element)].map(luminance)
      const contrast = (Math.max(a ?? 0, b ?? 0) + 0.05) / (Math.min(a ?? 0, b ?? 0) + 0.05)
      return contrast < 4.5 ? [`${element.tagName} ${element.textContent} ${contrast.toFixed(2)}`] : []
    })
  })
