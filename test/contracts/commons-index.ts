import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  CommonsIndex,
  CommonsReader,
  CommonsWriter,
  KeyRecord,
  OrganisationRecord,
} from '#dist/commons/commons-index.js'
import { sha256 } from '#dist/kernel/digest.js'
import type { Opened } from './opened.js'

const at = '2026-06-01T12:00:00.000Z'

/** What an index of organisations and keys must do besides `courseIndexContract`. `open` gives one that has only `local`. */
export function commonsIndexContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} knows who is there`, () => {
    let opened: Opened<CommonsIndex>
    let index: CommonsIndex
    beforeEach(async () => {
      opened = await open()
      index = opened.store
    })
    afterEach(() => opened.close())

    const organisation = (reference: string) => index.read((reader) => reader.organisation(reference))
    const key = (id: string) => index.read((reader) => reader.key(id))

    test('has the organisation of a repository that is alone on its machine', async () => {
      expect(await organisation('local')).toMatchObject({ id: 'local', name: 'local', revision: 1 })
      expect(await index.read((reader) => reader.organisations('', 9))).toHaveLength(1)
    })

    test('gives back organisations as they were put, by id and by external id', async () => {
      await put(index, anOrganisation('a', { externalId: 'mairie-de-paris' }), anOrganisation('b'))
      expect(await organisation('org_a')).toEqual(anOrganisation('a', { externalId: 'mairie-de-paris' }))
      expect(await organisation('mairie-de-paris')).toMatchObject({ id: 'org_a' })
      expect(await organisation('org_b')).toEqual(anOrganisation('b'))
      expect(await organisation('mairie')).toBeUndefined()
      await expect(put(index, anOrganisation('c', { externalId: 'mairie-de-paris' }))).rejects.toThrow()
      expect(await organisation('org_c')).toBeUndefined()
    })

    test('lists organisations by id, a page at a time', async () => {
      await put(index, anOrganisation('b'), anOrganisation('a'), anOrganisation('c'))
      const page = async (after: string) =>
        (await index.read((reader) => reader.organisations(after, 2))).map(({ id }) => id)
      expect(await page('')).toEqual(['local', 'org_a'])
      expect(await page('org_a')).toEqual(['org_b', 'org_c'])
      expect(await page('org_c')).toEqual([])
    })

    test('changes what it is told of an organisation, and counts the changes', async () => {
      await put(index, anOrganisation('a', { externalId: 'a' }))
      await index.transact((writer) => writer.updateOrganisation('org_a', { name: 'Other' }))
      expect(await organisation('org_a')).toEqual(anOrganisation('a', { externalId: 'a', name: 'Other', revision: 2 }))
      await index.transact((writer) => writer.updateOrganisation('org_a', { externalId: null }))
      expect(await organisation('org_a')).toEqual(anOrganisation('a', { name: 'Other', revision: 3 }))
    })

    test('keeps what else is said of an organisation, all of it or another', async () => {
      const profile = { kind: 'pole', shortName: 'A', population: 12 } as const
      await put(index, anOrganisation('a', profile))
      expect(await organisation('org_a')).toEqual(anOrganisation('a', profile))
      await index.transact((writer) => writer.updateOrganisation('org_a', { name: 'Other' }))
      expect(await organisation('org_a')).toMatchObject(profile)
      await index.transact((writer) => writer.updateOrganisation('org_a', { profile: { kind: 'school' } }))
      expect(await organisation('org_a')).toEqual(anOrganisation('a', { name: 'Other', kind: 'school', revision: 3 }))
    })

    test('knows what is above an organisation, what is below it, and the poles it is in', async () => {
      await put(index, ...['a', 'b', 'c'].map((letter) => anOrganisation(letter)))
      const places = (of: string) =>
        index.read(async (reader) => ({
          above: (await reader.above(of)).toSorted(),
          below: (await reader.below(of)).toSorted(),
          circles: (await reader.circles(of)).toSorted(),
        }))
      expect(await places('org_a')).toEqual({ above: ['org_a'], below: ['org_a'], circles: ['org_a'] })
      const placed = (above: string[], circles: string[]) =>
        index.transact((writer) => writer.placeOrganisation({ organisation: 'org_a', above, circles }))
      await placed(['org_a', 'org_b', 'org_c'], ['org_b', 'org_c'])
      expect(await places('org_a')).toMatchObject({ above: ['org_a', 'org_b', 'org_c'], circles: ['org_b', 'org_c'] })
      expect(await places('org_b')).toEqual({ above: ['org_b'], below: ['org_a', 'org_b'], circles: ['org_b'] })
      await placed(['org_a', 'org_c'], ['org_c'])
      expect(await places('org_a')).toEqual({ above: ['org_a', 'org_c'], below: ['org_a'], circles: ['org_c'] })
      expect((await places('org_b')).below).toEqual(['org_b'])
      // What stands in no pole, and what is told twice.
      await placed(['org_a', 'org_b', 'org_b'], [])
      expect(await places('org_a')).toEqual({ above: ['org_a', 'org_b'], below: ['org_a'], circles: [] })
      await placed(['org_a'], [])
      expect(await places('org_a')).toEqual({ above: ['org_a'], below: ['org_a'], circles: [] })
      await placed(['org_a'], ['org_c'])
      expect((await places('org_a')).circles).toEqual(['org_c'])
    })

    test('keeps what is set for all, until it is set otherwise', async () => {
      const policy = () => index.read((reader) => reader.setting('access-policy'))
      expect(await policy()).toBeUndefined()
      for (const policy of [{ policy: 'open', revision: 1 } as const, { policy: 'members', revision: 2 } as const])
        await index.transact((writer) => writer.set('access-policy', policy))
      expect(await policy()).toEqual({ policy: 'members', revision: 2 })
    })

    test('gives back keys as they were put', async () => {
      const full: KeyRecord = {
        ...aKey('a'),
        scopes: ['courses.read'],
        secretDigest: sha256('secret'),
        createdBy: { name: 'root', key: 'key_root' },
        expiresAt: '2027-06-01T00:00:00.000Z',
        revokedAt: '2026-07-01T00:00:00.000Z',
        lastUsedAt: '2026-06-02T00:00:00.000Z',
      }
      const signing: KeyRecord = { ...aKey('b'), publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } }
      await index.transact(async (writer) => {
        await writer.insertKey(full)
        await writer.insertKey(signing)
      })
      expect(await key('key_a')).toEqual(full)
      expect(await key('key_b')).toEqual(signing)
      expect(await key('key_c')).toBeUndefined()
    })

    test('lists the keys of one organisation, a page at a time', async () => {
      await put(index, anOrganisation('a'))
      await index.transact(async (writer) => {
        for (const letter of ['b', 'a', 'c']) await writer.insertKey(aKey(letter))
        await writer.insertKey({ ...aKey('d'), organisation: 'org_a' })
      })
      const page = async (organisation: string, after: string) =>
        (await index.read((reader) => reader.keys(organisation, after, 2))).map(({ id }) => id)
      expect(await page('local', '')).toEqual(['key_a', 'key_b'])
      expect(await page('local', 'key_b')).toEqual(['key_c'])
      expect(await page('org_a', '')).toEqual(['key_d'])
    })

    test('revokes a key once', async () => {
      await index.transact((writer) => writer.insertKey(aKey('a')))
      await index.transact((writer) => writer.touchKey('key_a', '2026-06-02T00:00:00.000Z'))
      expect(await key('key_a')).toEqual({ ...aKey('a'), lastUsedAt: '2026-06-02T00:00:00.000Z' })
      for (const when of ['2026-06-03T00:00:00.000Z', '2026-06-04T00:00:00.000Z'])
        await index.transact((writer) => writer.revokeKey('key_a', when))
      expect(await key('key_a')).toMatchObject({ revokedAt: '2026-06-03T00:00:00.000Z', revision: 2 })
    })

    test('knows whether anybody ever had a key of a role', async () => {
      const operated = () => index.read((reader) => reader.hasKeyOf('operator'))
      await index.transact((writer) => writer.insertKey(aKey('a')))
      expect(await operated()).toBe(false)
      await index.transact((writer) => writer.insertKey({ ...aKey('b'), roles: ['reader', 'operator'], revokedAt: at }))
      expect(await operated()).toBe(true)
    })

    test('keeps the keys that sign, newest first', async () => {
      await index.transact(async (writer) => {
        for (const id of ['key_1', 'key_3', 'key_2'])
          await writer.insertSigningKey({ id, privateKey: { kty: 'EC', d: id }, createdAt: at })
        await writer.removeSigningKey('key_2')
      })
      expect(await index.read((reader) => reader.signingKeys())).toEqual(
        ['key_3', 'key_1'].map((id) => ({ id, privateKey: { kty: 'EC', d: id }, createdAt: at })),
      )
    })

    test('takes organisation, key and event together or not at all', async () => {
      const failed = index.transact(async (writer) => {
        await writer.insertOrganisation(anOrganisation('a'))
        await writer.insertKey({ ...aKey('a'), organisation: 'org_a' })
        await writer.record({ organisation: 'org_a', kind: 'organisation.created', at, subject: 'org_a' })
        throw new Error('in the middle')
      })
      await expect(failed).rejects.toThrow('in the middle')
      expect(await organisation('org_a')).toBeUndefined()
      expect(await key('key_a')).toBeUndefined()
      expect(await index.read((reader) => reader.events(0, 9))).toEqual([])
    })

    test('tells what is now, whoever changed it, and however often it was asked before', async () => {
      const other = await opened.reopen()
      const course = { id: 'crs_a', organisation: 'org_a', standard: 'cmi5', createdAt: at, updatedAt: at } as const
      const pole = { organisation: 'org_a', above: ['org_a', 'local'], circles: ['local'] }
      const policy = { policy: 'open', revision: 1 } as const
      const objective = { id: 'obj_a', organisation: 'org_a', name: 'Climat', revision: 1, createdAt: at } as never
      const version = { ...course, course: 'crs_a', number: 1, sheet: { title: 'A' }, size: 1, entries: 1, notes: '' }
      const digests = { sha256: sha256('a'), treeDigest: sha256('b'), dossier: sha256('c'), verdict: 'clean' } as const
      /** What is changed, and what that is seen by. */
      const changes: [(writer: CommonsWriter) => Promise<void>, (reader: CommonsReader) => Promise<unknown>][] = [
        [(writer) => writer.insertOrganisation(anOrganisation('a')), (reader) => reader.organisation('org_a')],
        [(writer) => writer.updateOrganisation('org_a', { name: 'B' }), (reader) => reader.organisation('org_a')],
        [(writer) => writer.placeOrganisation(pole), (reader) => reader.above('org_a')],
        [(writer) => writer.placeOrganisation({ ...pole, circles: ['org_a'] }), (reader) => reader.circles('org_a')],
        [(writer) => writer.insertKey(aKey('a')), (reader) => reader.key('key_a')],
        [(writer) => writer.revokeKey('key_a', at), (reader) => reader.key('key_a')],
        [(writer) => writer.set('access-policy', policy), (reader) => reader.setting('access-policy')],
        [(writer) => writer.put('objectives', objective), (reader) => reader.find('objectives', 'obj_a')],
        [
          (writer) => writer.put('objectives', { ...(objective as object), id: 'obj_b' } as never),
          (reader) => reader.list('objectives'),
        ],
        [
          (writer) => writer.insertCourse({ ...course, sheet: { title: 'A' } }),
          (reader) => reader.course('org_a', 'crs_a'),
        ],
        [(writer) => writer.updateCourse('crs_a', { updatedAt: at }), (reader) => reader.course('org_a', 'crs_a')],
        [
          (writer) => writer.insertVersion({ ...version, ...digests, id: 'ver_a' }),
          (reader) => reader.versions('crs_a'),
        ],
        [(writer) => writer.markPublished('ver_a', { title: 'A' }, at), (reader) => reader.version('org_a', 'ver_a')],
        [
          (writer) => writer.insertVersion({ ...version, ...digests, id: 'ver_b', number: 2 }),
          (reader) => reader.versionNumbered('crs_a', 2),
        ],
        [
          async (writer) => void (await writer.addTag((await writer.course('org_a', 'crs_a'))!, 'Été')),
          (reader) => reader.course('org_a', 'crs_a'),
        ],
        [
          async (writer) => {
            await writer.put('vocabularies', { id: 'voc_a' } as never)
            await writer.put('terms', { id: 'trm_a', vocabulary: 'voc_a' } as never)
            await writer.labelTerms({ vocabulary: 'voc_a', field: 'jobs' }, new Map([['trm_a', ['a']]]))
          },
          (reader) => reader.resolveTerms('jobs', ['a']),
        ],
      ]
      for (const [at, [change, ask]] of changes.entries()) {
        const [before, again] = [await index.read(ask), await index.read(ask)]
        expect(again).toEqual(before)
        await (at % 2 === 0 ? index : other).transact(change)
        const seen = [await index.read(ask), await other.read(ask)]
        expect(seen[0], `${change}`).not.toEqual(before)
        expect(seen[1]).toEqual(seen[0])
      }
    })

    test('a read sees one state, though somebody changes it meanwhile', async () => {
      await put(index, anOrganisation('a'), anOrganisation('b'))
      await organisation('org_a')
      const names = await index.read(async (reader) => {
        const before = await reader.organisation('org_a')
        await index.transact((writer) => writer.updateOrganisation('org_a', { name: 'Other' }))
        await index.transact((writer) => writer.updateOrganisation('org_b', { name: 'Other' }))
        return [before, await reader.organisation('org_a'), await reader.organisation('org_b')]
      })
      expect(names).toEqual([anOrganisation('a'), anOrganisation('a'), anOrganisation('b')])
      expect([await organisation('org_a'), await organisation('org_b')]).toMatchObject([
        { name: 'Other' },
        { name: 'Other' },
      ])
    })

    test('what is told of many is nobody’s to change', async () => {
      await put(index, anOrganisation('a', { contacts: [{ name: 'A' }] as never }))
      const told = await organisation('org_a')
      expect(() => Object.assign(told ?? {}, { name: 'Other' })).toThrow(TypeError)
      expect(() => Object.assign(told?.contacts?.[0] ?? {}, { name: 'Other' })).toThrow(TypeError)
      expect(await organisation('org_a')).toMatchObject({ name: 'Mairie a', contacts: [{ name: 'A' }] })
    })

    test('a key needs an organisation that is there', async () => {
      const lost = index.transact((writer) => writer.insertKey({ ...aKey('a'), organisation: 'org_none' }))
      await expect(lost).rejects.toThrow()
    })
  })
}

const put = (index: CommonsIndex, ...organisations: OrganisationRecord[]) =>
  index.transact(async (writer) => {
    for (const organisation of organisations) await writer.insertOrganisation(organisation)
  })

const anOrganisation = (letter: string, more: Partial<OrganisationRecord> = {}): OrganisationRecord => ({
  id: `org_${letter}`,
  name: `Mairie ${letter}`,
  revision: 1,
  createdAt: at,
  ...more,
})

const aKey = (letter: string): KeyRecord => ({
  id: `key_${letter}`,
  organisation: 'local',
  name: `key ${letter}`,
  roles: ['designer'],
  revision: 1,
  createdAt: at,
  createdBy: { name: 'local' },
})
