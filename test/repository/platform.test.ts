import { expect, onTestFinished, test } from 'vitest'
import { openPlatform } from '#dist/compose.js'
import { temporaryFolder } from '../temporary-folder.js'

const now = new Date('2026-06-30T12:00:00Z')

/** A platform whose clock stands still, and the one who runs it. */
async function opened() {
  const platform = await openPlatform({ data: temporaryFolder() }, { clock: { now: () => now } })
  onTestFinished(() => platform.close())
  const first = await platform.access.firstKey()
  const operator = await platform.access.bySecret(first?.secret ?? '')
  return { platform, operator }
}

test('a key that is revoked opens nothing any more, however lately it did', async () => {
  const { platform, operator } = await opened()
  const administration = platform.administration(operator)
  const { id, secret = '' } = await administration.createKey('local', { name: 'tool', roles: ['designer'] })
  expect(await platform.access.bySecret(secret)).toMatchObject({ agent: { name: 'tool', key: id } })
  expect(await platform.access.byKey(id)).toMatchObject({ roles: ['designer'] })
  await administration.revokeKey(id)
  await expect(platform.access.bySecret(secret)).rejects.toMatchObject({ code: 'credentials-revoked' })
  await expect(platform.access.byKey(id)).rejects.toMatchObject({ code: 'credentials-revoked' })
})

test('the log of an organisation tells what became of it and of its keys, and nothing of others', async () => {
  const { platform, operator } = await opened()
  const administration = platform.administration(operator)
  const { id } = await administration.createOrganisation({ name: 'Mairie', externalId: 'mairie' })
  const key = await administration.createKey('mairie', { name: 'tool', roles: ['reader'] })
  await administration.changeOrganisation(id, { name: 'Mairie de Paris' })
  await administration.revokeKey(key.id)
  const theirs = platform.as({ organisation: id, roles: ['reader'], agent: { name: 'tool', key: key.id } })
  const { items } = await theirs.events()
  expect(items.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['organisation.created', id],
    ['key.created', key.id],
    ['organisation.changed', id],
    ['key.revoked', key.id],
  ])
  expect(items[2]).toMatchObject({ agent: operator.agent, details: { name: 'Mairie de Paris', externalId: 'mairie' } })
  expect((await theirs.events({ subject: key.id })).items).toHaveLength(2)
  const ours = await platform.as(operator).events()
  expect(ours.items.map(({ kind }) => kind)).toEqual(['key.created'])
  await expect(administration.keys('mairie', { limit: 0 })).rejects.toMatchObject({ code: 'value-invalid' })
})
