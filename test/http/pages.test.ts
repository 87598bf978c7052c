import { spawnSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clientProblems } from '#dist/contract/problems.js'
import { browserPossible, openBrowser } from '../cli/browser.js'
import { temporaryFolder } from '../temporary-folder.js'
import { allOperations } from './described.js'
import { testServer } from './server.js'

test('the root tells programs and people where to go', async () => {
  const server = await testServer()
  const links = await (await server.send('GET', '/', { key: null })).json()
  for (const address of [links.interface, links.documentation, links.problems, links.health])
    expect((await server.send('GET', address, { key: null })).status, address).toBe(200)
  const page = await server.send('GET', '/', { key: null, headers: { Accept: 'text/html', 'Accept-Language': 'fr' } })
  expect(page.headers.get('content-type')).toContain('text/html')
  expect(await page.text()).toContain('<html lang="fr">')
})

test('the type of a problem is the address of a page about it, in either language', async () => {
  const server = await testServer()
  const { type, title } = await (await server.send('GET', '/v1/courses/none')).json()
  expect([type, title]).toEqual(['/problems/course-unknown', 'Not found'])
  for (const [language, words] of [
    ['en', 'GET /v1/courses lists those of your organisation'],
    ['fr', 'GET /v1/courses liste celles de votre organisme'],
  ]) {
    const page = await server.send('GET', type, { key: null, headers: { 'Accept-Language': language } })
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; /)
    expect(page.headers.get('content-language')).toBe(language)
    const text = await page.text()
    expect(text).toContain(words)
    expect(text).toContain('href="../docs/#/courses/getCourse"')
    expect(text).not.toMatch(/undefined|\[object|\{course\}[^<]*known/)
  }
  const index = await (await server.send('GET', '/problems/', { key: null })).text()
  for (const code of clientProblems) {
    expect(index).toContain(`<a href="${code}">`)
    expect((await server.send('GET', `/problems/${code}`, { key: null })).status).toBe(200)
  }
  for (const code of ['source-missing', 'nothing', '%3Cscript%3E', '__proto__'])
    expect((await server.send('GET', `/problems/${code}`, { key: null })).status, code).toBe(404)
})

test('docs/problems.md is what the tables say', () => {
  const script = fileURLToPath(new URL('../../scripts/generate-problem-page.mjs', import.meta.url))
  const run = (...args: readonly string[]) => spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  expect(run('--check')).toMatchObject({ status: 0, stderr: '' })
  const file = join(temporaryFolder(), 'problems.md')
  expect(run('--check', file).status).toBe(1)
  run(file)
  expect(run('--check', file).status).toBe(0)
  appendFileSync(file, 'more')
  expect(run('--check', file).status).toBe(1)
})

describe.skipIf(!browserPossible)('the reference in a browser (skipped where no Chromium is installed)', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  test('shows every operation, asks nobody but this server, and tries one with a key', async () => {
    const server = await testServer()
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    page.setDefaultTimeout(120_000)
    const [said, asked]: [string[], string[]] = [[], []]
    page.on('console', (message) => {
      if (/^(error|warning)$/.test(message.type())) said.push(message.text())
    })
    page.on('pageerror', (error) => said.push(error.message))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${server.url}/docs#/access/whoAmI`)
    await page.locator('#operations-access-whoAmI.is-open').waitFor()
    expect(await page.title()).toBe('Fonds: reference of the HTTP interface')
    expect(await page.locator('.opblock').count()).toBe(allOperations.length)
    expect(await page.locator('h1, h2').first().textContent()).toContain('Fonds')

    await page.getByRole('button', { name: 'Authorize' }).first().click()
    await page.locator('#auth-bearer-value').fill(server.secret)
    await page
      .locator('.auth-container:has(#auth-bearer-value)')
      .getByRole('button', { name: 'Apply credentials' })
      .click()
    await page.locator('.close-modal').click()
    const operation = page.locator('#operations-access-whoAmI')
    await operation.getByRole('button', { name: 'Try it out' }).click()
    await operation.getByRole('button', { name: 'Execute' }).click()
    await operation.locator('.live-responses-table .response .response-col_status').first().waitFor()
    expect(await operation.locator('.live-responses-table').textContent()).toContain('"keys.manage"')

    expect(said).toEqual([])
    expect([...new Set(asked.map((url) => new URL(url).origin))]).toEqual([server.url])
    expect(await page.evaluate(() => [localStorage.length, document.cookie])).toEqual([0, ''])
    await page.close()
  }, 240_000)
})
