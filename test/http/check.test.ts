import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkPackage } from '#dist/index.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { coursePackage } from '../repository/course-package.js'
import { testServer } from './server.js'

test('a check says what the library says, and keeps nothing', async () => {
  const server = await testServer()
  const bytes = new Uint8Array(zip(fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error')))
  const key = await server.keyOf(['reader'])
  const answer = await server.send('POST', '/v1/check?policy=strict&scope=conformance&for=moodle,ilias', {
    key,
    bytes,
    headers: { 'Content-Disposition': 'attachment; filename="fire.zip"', 'Accept-Language': 'fr' },
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-language')).toBe('fr')
  const report = await answer.json()
  const expected = await checkPackage(bytes, {
    name: 'fire.zip',
    policy: 'strict',
    scope: 'conformance',
    receivers: ['moodle', 'ilias'],
  })
  const { sha256, verdict, counts, receivers } = expected
  expect(report).toMatchObject({ file: 'fire.zip', sha256, verdict, counts, receivers })
  expect(report.findings.map(({ rule }: { rule: string }) => rule)).toEqual(expected.findings.map(({ rule }) => rule))
  expect(report.findings[0].message).toMatch(/[éèà]/)
  expect((await (await server.send('GET', '/v1/courses')).json()).items).toEqual([])
  expect(readdirSync(join(server.data, 'uploads'))).toEqual([])
})

test('a name in the address is the one that counts', async () => {
  const server = await testServer()
  const headers = { 'Content-Disposition': 'attachment; filename="fire.zip"' }
  const bytes = coursePackage('fire')
  const named = await server.send('POST', '/v1/check?fileName=other.zip', { bytes, headers })
  expect((await named.json()).file).toBe('other.zip')
})

test('many at once are all answered', async () => {
  const server = await testServer({ settings: { jobs: 1 } })
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, at) => server.send('POST', '/v1/check', { bytes: coursePackage(`course ${at}`) })),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200))
})
