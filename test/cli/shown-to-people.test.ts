import { describe, expect, test, vi } from 'vitest'
import { frenchWords } from '#dist/cli/commons/words.js'
import { type Json, type JsonObject, schemaAt, schemaPlace } from '#dist/contract/open-api-schemas.js'
import { commonsOperations } from '#dist/contract/operations.js'
import { readSchemas } from '#dist/contract/read-schemas.js'
import { desk } from './fonds.js'
import { shareWater, table, twoNear } from './shared-course.js'

vi.setConfig({ testTimeout: 180_000 })

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test('lists name organisations, and say in the reader’s language where things stand; JSON and CSV keep ids and codes', () => {
  const both = twoNear(desk())
  const course = shareWater(both)
  expect(both.user('export', course, '-o', 'copy.zip').code).toBe(0)
  const list = ['adoptions', 'list', '--side', 'received'] as const
  const english = both.owner(...list).out
  expect(english).toMatch(/^water +current +1 +1 +Ministry of ecology +École de l’eau/m)
  const french = both.owner(...list, '--lang', 'fr').out
  expect(french).toMatch(/^water +à jour +1 +1 +Ministry of ecology +École de l’eau/m)
  const [adoption] = both
    .owner(...list, '--json', '--lang', 'fr')
    .out.trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(adoption).toMatchObject({ adopter: expect.stringMatching(/^org_/), state: 'current', via: 'export' })
  expect(both.owner(...list, '--csv').out).toContain(`,${adoption.adopter},`)
  // One thing has room for what other commands want to be told.
  const one = both.user('adoptions', 'show', adoption.id, '--lang', 'fr').out
  expect(one).toContain(`École de l’eau (${adoption.owner})`)
  expect(one).toMatch(/^Par +export$/m)

  const collection = JSON.parse(both.user('collections', 'create', '--name', 'Nature', '--shared', '--json').out)
  expect(both.user('collections', 'list').out).toMatch(/^Nature .*Ministry of ecology/m)
  expect(both.owner('submissions', 'create', 'water@1', '--collection', collection.id).code).toBe(0)
  expect(both.user('submissions', 'list', '--lang', 'fr').out).toMatch(/^water +1 +en attente +Nature +École de l’eau/m)
  expect(both.user('submissions', 'list').out).toMatch(/^water +1 +pending .*École de l’eau/m)
  const submission = JSON.parse(both.user('submissions', 'list', '--json').out)
  expect(submission.collection).toBe(collection.id)
  expect(both.user('submissions', 'show', submission.id).out).toMatch(
    new RegExp(`^Collection +Nature \\(${collection.id}\\)$`, 'm'),
  )
  expect(both.owner('notices', 'list', '--lang', 'fr').out).toContain('réutilisée')
})

test('a course is shown with the team that made it, whom it serves and what it goes with', () => {
  const both = twoNear(desk())
  const course = shareWater(both)
  both.at.write(
    'rivers.csv',
    table({
      file: 'water.zip',
      ...{
        externalId: 'water',
        domain: 'trade',
        team: 'Ada (author)|Bo (expert)',
        relations: `complements: ${course}`,
      },
    }),
  )
  expect(both.owner('add', 'water.zip', '--sheets', 'rivers.csv').code).toBe(0)
  const english = both.owner('show', 'water').out
  expect(english).toMatch(/^Team +Ada \(author\), Bo \(expert\)$/m)
  expect(english).toMatch(/^Domain +trade: of use to one$/m)
  const french = both.owner('show', 'water', '--lang', 'fr').out
  expect(french).toMatch(/^Équipe +Ada \(author\), Bo \(expert\)$/m)
  expect(french).toMatch(/^Domaine +métier : utile à l’un d’eux$/m)
  expect(french).toContain(`complète ${course}`)
})

describe('a course is shown with who sees it, who uses it and that it is withdrawn', () => {
  test('in English and in French, from either side', () => {
    const both = twoNear(desk())
    const course = shareWater(both)
    const shown = (who: 'owner' | 'user', ...more: string[]) =>
      plain(both[who]('show', who === 'owner' ? 'water' : course, ...more).out)
    const before = shown('owner')
    expect(before).toMatch(/^Visibility +public: everybody$/m)
    expect(before).toMatch(/^Licence +Etalab-2\.0$/m)
    expect(before).toMatch(/^Thumbnail +yes/m)
    expect(before).toMatch(/^In use at +0 organisations$/m)
    expect(before).not.toContain('Withdrawn')
    both.user('export', course, '-o', 'copy.zip')
    expect(shown('owner')).toMatch(/^In use at +1 organisation$/m)
    const french = shown('owner', '--lang', 'fr')
    for (const line of [
      /^Portée +publique : tout le monde$/m,
      /^Réutilisée par +1 organisme$/m,
      /^Modalité +en ligne$/m,
      /^Vignette +oui/m,
    ])
      expect(french).toMatch(line)
    // How many others use it is for its organisation to know.
    expect(shown('user')).not.toContain('In use at')

    both.owner('publish', 'water', '--withdraw', '--reason', 'Out of date', '--notice-days', '30')
    expect(shown('owner')).toMatch(/^Withdrawn +from .+ on, announced .+ · Out of date$/m)
    expect(shown('user', '--lang', 'fr')).toMatch(/^Dépubliée +à partir du .+, annoncé le .+ · Out of date$/m)
    both.owner('publish', 'water')
    expect(shown('owner')).not.toContain('Withdrawn')
    both.owner('publish', 'water', '--withdraw', '--reason', 'Wrong')
    expect(shown('owner')).toMatch(/^Withdrawn +since .+ · Wrong$/m)
    expect(shown('user')).toMatch(/^Withdrawn +since .+ · Wrong$/m)
    expect(shown('owner', '--lang', 'fr')).toMatch(/^Dépubliée +depuis le .+ · Wrong$/m)
  })
})

test('every value of few that an answer of the commons can have has a French word', () => {
  const schemas = readSchemas()
  const found = new Map<string, Set<string>>()
  const visited = new Set<string>()
  const visit = (place: string): void => {
    if (visited.has(place)) return
    visited.add(place)
    walk(schemaAt(schemas, place), '', place)
  }
  const walk = (schema: Json | undefined, member: string, place: string): void => {
    if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return
    const { $ref, enum: values = [], properties = {}, items } = schema as JsonObject
    if (typeof $ref === 'string' && !$ref.startsWith('#'))
      visit(new URL($ref, `file:///${place}.json`).pathname.slice(1).replace(/\.json$/, ''))
    for (const value of values as string[]) found.set(member, (found.get(member) ?? new Set()).add(value))
    for (const [name, one] of Object.entries(properties as JsonObject)) walk(one, name, place)
    walk(items, member, place)
  }
  // Reports are written in the reader’s language; a course is shown in its own way.
  for (const { answers } of Object.values(commonsOperations))
    for (const answer of Object.values(answers))
      if (typeof answer === 'string' && answer !== 'table' && answer !== 'course-detail') visit(schemaPlace(answer))
  expect(found.size).toBeGreaterThan(8)
  for (const [member, values] of found)
    expect([member, [...values].filter((value) => !frenchWords[member]?.[value])]).toEqual([member, []])
})
