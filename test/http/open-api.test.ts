import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import { expect, test } from 'vitest'
import { examples } from '#dist/contract/examples.js'
import { describeInterface } from '#dist/contract/open-api.js'
import type { Operation } from '#dist/contract/operation.js'
import { operations } from '#dist/contract/operations.js'
import { clientProblems, problemsOf } from '#dist/contract/problems.js'
import { readSchemas } from '#dist/contract/read-schemas.js'
import { document } from './described.js'
import { testServer } from './server.js'

// Two packages of one project, whose types differ where their values do not.
const allRules = [oas as unknown as RulesetDefinition, 'all'] satisfies [RulesetDefinition, 'all']

/** Rules that we do not follow, and why. */
const leftOut = {
  'info-contact': 'whom to ask is the operator’s to say, and differs from server to server',
  'openapi-tags-alphabetical': 'groups stand in the order in which somebody who is new reads them',
}

test('the document is OpenAPI 3.1 by its meta-schema, and a linter with all its rules on finds nothing', async () => {
  const linter = new Spectral()
  const rules = Object.fromEntries(Object.keys(leftOut).map((rule) => [rule, 'off' as const]))
  linter.setRuleset({ extends: [allRules], rules })
  const found = await linter.run(JSON.parse(JSON.stringify(document)))
  expect(found.map(({ code, path, message }) => `${code} ${path.join('.')}: ${message}`)).toEqual([])
}, 240_000)

test('the linter would have found something', async () => {
  const linter = new Spectral()
  linter.setRuleset({ extends: [allRules] })
  const broken = { ...JSON.parse(JSON.stringify(document)), openapi: '3.1.0', paths: { 'v1/x': { get: {} } } }
  const codes = (await linter.run(broken)).map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['oas3-schema', 'operation-operationId', ...Object.keys(leftOut)]))
}, 240_000)

test('the document is served as it is made, and only once to who has it', async () => {
  const server = await testServer()
  const first = await server.send('GET', '/openapi.json', { key: null })
  const served = await first.json()
  expect({ ...served, info: { ...served.info, version: '0.0.0' } }).toEqual(JSON.parse(JSON.stringify(document)))
  expect(served.info.version).toMatch(/^\d+\.\d+\.\d+/)
  const etag = first.headers.get('etag') ?? ''
  const again = await server.send('GET', '/openapi.json', { key: null, headers: { 'If-None-Match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('addresses in it are those that clients see', () => {
  const { servers, components } = JSON.parse(
    JSON.stringify(describeInterface(readSchemas(), { version: '1.0.0', url: 'https://fonds.example/api' })),
  )
  expect(servers).toEqual([{ url: 'https://fonds.example/api' }])
  const { tokenUrl } = components.securitySchemes.token.flows.clientCredentials
  expect(tokenUrl).toBe('https://fonds.example/api/oauth/token')
})

test('it describes every operation, what each may be refused with, and nothing by a name that is not there', () => {
  const text = JSON.stringify(document)
  const all: [string, Operation][] = Object.entries(operations)
  for (const [id, { path, method }] of all) {
    const paths = document.paths as Record<string, Record<string, { operationId: string; responses: object }>>
    const described = paths[path.replace('+}', '}')][method]
    expect(described.operationId).toBe(id)
    for (const code of problemsOf(operations[id as keyof typeof operations]))
      expect(JSON.stringify(described.responses), id).toContain(`"${code}"`)
  }
  // A value that an example of a problem has not been given would stand as `{name}`.
  const details = Object.values((document.components as { examples: Record<string, { summary: string }> }).examples)
  expect(details.map(({ summary }) => summary).filter((summary) => /\{\w+\}/.test(summary))).toEqual([])
  for (const name of Object.keys(examples))
    expect(readSchemas().has(name.includes('/') ? name : `api/${name}`)).toBe(true)
  expect(text).not.toContain('fonds.example/schemas')
  expect(clientProblems.filter((code) => /^(source|target|repair)-/.test(code))).toEqual([])
})
