import { describe, expect, test } from 'vitest'
import {
  bufferSource,
  type OpenedCommons,
  openAdministration,
  openCommons,
  openRemoteCommons,
  openRemoteRepository,
  openRepository,
  type Repository,
} from '#dist/index.js'
import { png } from '../../scripts/one-colour-png.mjs'
import { testServer } from '../http/server.js'
import { completeSheet } from '../http/shared-course.js'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'

/** The commons as a program has it: opened, used, closed; in a folder, and on a server. */

interface Member {
  readonly id: string
  readonly repository: Repository
  readonly commons: OpenedCommons
}

interface Platform {
  readonly operator: OpenedCommons
  join(name: string): Promise<Member>
}

async function inAFolder(): Promise<Platform> {
  const data = temporaryFolder()
  const administration = await openAdministration({ data })
  return {
    operator: await openCommons({ data }),
    join: async (externalId) => {
      const { id } = await administration.createOrganisation({ name: externalId, externalId })
      const config = { data, organisation: externalId, absent: 'refuse' } as const
      return { id, repository: await openRepository(config), commons: await openCommons(config) }
    },
  }
}

async function onAServer(): Promise<Platform> {
  const server = await testServer()
  return {
    operator: await openRemoteCommons({ url: server.url, key: server.secret }),
    join: async (name) => {
      const id = await server.organisation(name)
      const options = { url: server.url, key: await server.keyOf(['administrator'], id) }
      return { id, repository: await openRemoteRepository(options), commons: await openRemoteCommons(options) }
    },
  }
}

describe.each([
  ['in a folder', inAFolder, 'value-invalid'],
  ['on a server', onAServer, 'request-invalid'],
] as const)('a program and the commons, %s', (_, open, invalid) => {
  test('share, propose, reuse, withdraw', { timeout: 120_000 }, async () => {
    const { operator, join } = await open()
    const [ministry, school] = [await join('ministry'), await join('school')]
    for (const { id } of [ministry, school])
      await operator.createConvention({ organisation: id, title: 'Agreement', startsOn: '2020-01-01' })
    const collection = await ministry.commons.createCollection({ name: 'Safety', shared: true })
    expect((await ministry.commons.listMembers()).items.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ministry', 'school']),
    )

    const bring = async (text: string) => {
      const source = bufferSource(coursePackage('fire', { 'lecon/more.css': text }), 'fire.zip')
      return (await school.repository.add(source, { externalId: 'fire', publish: true })).outcome
    }
    expect(await bring('a { color: red }')).toBe('added')
    const { id: course } = await school.repository.editSheet('fire', completeSheet)
    const isSeen = () => ministry.repository.course(course).then(({ title }) => title)
    await expect(isSeen()).rejects.toMatchObject({ code: 'course-unknown' })
    await school.commons.setThumbnail({ course: 'fire', content: png(), mediaType: 'image/png' })
    await school.commons.setVisibility({ course: 'fire', visibility: 'shared' })
    expect(await isSeen()).toBe('fire')
    // Each calls it by what it can ask for it by.
    const listed = (one: Member) => one.repository.courses().then(({ items }) => items)
    expect((await listed(school)).map(({ externalId }) => externalId)).toEqual(['fire'])
    expect((await listed(ministry)).map(({ id, externalId }) => [id, externalId])).toEqual([[course, undefined]])

    const propose = (version: string) => school.commons.createSubmission({ version, collection: collection.id })
    const first = await propose('fire@1')
    const decide = (submission: string, decision: 'accept' | 'refuse', reason?: string) =>
      ministry.commons.decideSubmission({ submission, decision, ...(reason !== undefined && { reason }) })
    await expect(decide(first.id, 'refuse')).rejects.toMatchObject({ code: 'value-invalid' })
    expect(await decide(first.id, 'refuse', 'Too short.')).toMatchObject({ state: 'refused' })
    await bring('a { color: blue }')
    await decide((await propose('fire@2')).id, 'accept')
    const { items } = await ministry.commons.listItems({ collection: collection.id })
    expect(items).toMatchObject([{ course, number: 2, title: 'fire' }])

    const exported = await ministry.repository.export(course)
    let size = 0
    for await (const piece of exported.bytes) size += piece.length
    expect(size).toBe(exported.size)
    const adoption = async () => (await ministry.commons.listAdoptions({ side: 'made' })).items[0]
    expect(await adoption()).toMatchObject({ course, synced: 2, state: 'current' })
    await bring('a { color: green }')
    const { id: adopted = '' } = (await adoption()) ?? {}
    await ministry.commons.decideUpdate({ adoption: adopted, decision: 'decline', reason: 'Not now.' })
    expect(await adoption()).toMatchObject({ synced: 2, available: 3, state: 'update-declined' })

    await school.repository.publish('fire', { withdraw: true, reason: 'Out of date' })
    expect((await ministry.repository.course(course)).withdrawal?.reason).toBe('Out of date')
    expect((await ministry.commons.listNotices()).items[0]).toMatchObject({ kind: 'course-withdrawn', course })
    const { totals } = await school.commons.readReport({ report: 'balance' })
    expect(totals).toMatchObject({ versions: 3, adoptionsReceived: 1 })
    for (const one of [operator, ministry.commons, school.commons, ministry.repository, school.repository])
      await one.close()
  })

  test('what cannot be is told by its code', async () => {
    const { commons } = await (await open()).join('school')
    await expect(commons.createCollection({ name: '' })).rejects.toMatchObject({ code: invalid })
    // @ts-expect-error: it does not compile either
    await expect(commons.createCollection({ name: 'Safety', colour: 'red' })).rejects.toMatchObject({ code: invalid })
    await expect(commons.getCollection({ collection: 'nowhere' })).rejects.toMatchObject({ code: 'resource-unknown' })
    expect((await commons.listCollections()).items).toEqual([])
    await commons.close()
  })
})
