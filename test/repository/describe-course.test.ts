import { expect, test } from 'vitest'
import type { Repository, SheetPatch } from '#dist/index.js'
import { coursePackage } from './course-package.js'
import { add, added, openTemporary } from './temporary-repository.js'

/** A repository with one course, `fire`. */
async function withCourse(): Promise<Repository> {
  const { repository } = await openTemporary()
  await added(repository, coursePackage('Fire safety'), { externalId: 'fire' })
  return repository
}

const described = async (repository: Repository) =>
  (await repository.events({ kind: 'course.described' })).items.map(({ details }) => details?.fields)

test('what a person wrote outlives the next version, which fills the rest', async () => {
  const repository = await withCourse()
  const before = await repository.course('fire')
  const patch: SheetPatch = { title: ' Fire safety at work ', keywords: ['extinguisher'], certifying: true }
  const after = await repository.editSheet('fire', patch)
  const sheet = { ...before.sheet, title: 'Fire safety at work', keywords: ['extinguisher'], certifying: true }
  expect(after).toMatchObject({ title: 'Fire safety at work', sheet, edited: ['certifying', 'keywords', 'title'] })
  expect(after.revision).toBeGreaterThan(before.revision)
  expect(await described(repository)).toEqual(['title keywords certifying'])
  expect((await repository.courses({ text: 'extinguish' })).items).toHaveLength(1)

  const { version } = await added(repository, coursePackage('Fire drill', { 'a.txt': 'a' }), { externalId: 'fire' })
  expect(await repository.course('fire')).toMatchObject({ sheet, edited: after.edited })
  expect(await repository.version(version.id)).toMatchObject({ title: 'Fire drill', sheet: { title: 'Fire drill' } })
  expect((await repository.export(version.id)).fileName).toBe('fire-safety-at-work-v2.zip')
  expect((await repository.course('fire')).history.map(({ title }) => title)).toEqual(['Fire safety', 'Fire drill'])
})

test('null gives a field back to what the newest package says', async () => {
  const repository = await withCourse()
  const { sheet } = await repository.course('fire')
  await repository.editSheet('fire', { title: 'Mine', description: 'Mine too', modality: 'online' })
  await added(repository, coursePackage('Fire drill', { 'a.txt': 'a' }), { externalId: 'fire' })
  const after = await repository.editSheet('fire', { title: null, modality: null })
  expect(after).toMatchObject({ title: 'Fire drill', sheet: { description: 'Mine too' }, edited: ['description'] })
  expect('modality' in after.sheet).toBe(false)
  expect((await repository.editSheet('fire', { description: null })).sheet).toEqual({ ...sheet, title: 'Fire drill' })
  expect(await described(repository)).toEqual(['title description modality', 'title modality', 'description'])
})

test('members of a field are merged, and null takes one away', async () => {
  const repository = await withCourse()
  await repository.editSheet('fire', {
    licence: { id: 'Etalab-2.0', rightsHolder: 'Mairie' },
    producer: { name: 'DRH' },
  })
  const { sheet } = await repository.editSheet('fire', {
    licence: { rightsHolder: null },
    producer: { contact: 'x@y.fr' },
  })
  expect(sheet.licence).toMatchObject({ id: 'Etalab-2.0' })
  expect('rightsHolder' in (sheet.licence ?? {})).toBe(false)
  expect(sheet.producer).toEqual({ name: 'DRH', contact: 'x@y.fr' })
})

test('what makes no valid sheet is refused, and nothing changes', async () => {
  const repository = await withCourse()
  const before = await repository.course('fire')
  const bad: object[] = [
    { title: '' },
    { title: '   ' },
    { title: 'x'.repeat(255) },
    { title: 7 },
    { colour: 'red' },
    { producer: { contact: 'nobody' } },
    { licence: { colour: 'red' } },
    { keywords: ['twice', 'twice'] },
    { languages: ['f r'] },
    { teaser: 'javascript:alert(1)' },
    JSON.parse('{"__proto__": {"title": "x"}}'),
  ]
  for (const patch of bad)
    await expect(repository.editSheet('fire', patch), JSON.stringify(patch)).rejects.toMatchObject({
      code: 'value-invalid',
    })
  await expect(repository.editSheet('none', { title: 'x' })).rejects.toMatchObject({ code: 'course-unknown' })
  expect(await repository.course('fire')).toEqual(before)
})

test('what changes nothing is not recorded', async () => {
  const repository = await withCourse()
  const mine = await repository.editSheet('fire', { description: 'Mine' })
  expect(await repository.editSheet('fire', { description: 'Mine', modality: null })).toEqual(mine)
  expect(await repository.editSheet('fire', {})).toEqual(mine)
  expect(await repository.renameCourse('fire', 'fire')).toEqual(mine)
  expect(await described(repository)).toHaveLength(1)
})

test('a field that a person wrote as it stood is theirs from then on', async () => {
  const repository = await withCourse()
  expect(await repository.editSheet('fire', { title: 'Fire safety' })).toMatchObject({ edited: ['title'] })
  await added(repository, coursePackage('Fire drill', { 'a.txt': 'a' }), { externalId: 'fire' })
  expect(await repository.course('fire')).toMatchObject({ title: 'Fire safety' })
})

test('a change on top of what somebody else changed meanwhile is refused', async () => {
  const repository = await withCourse()
  const { revision } = await repository.course('fire')
  await repository.editSheet('fire', { title: 'Theirs' }, revision)
  const mine = [
    repository.editSheet('fire', { title: 'Mine' }, revision),
    repository.renameCourse('fire', 'ice', revision),
    repository.publish('fire', { revision }),
  ]
  for (const change of await Promise.allSettled(mine))
    expect(change).toMatchObject({ status: 'rejected', reason: { code: 'precondition-failed' } })
  expect(await repository.course('fire')).toMatchObject({ title: 'Theirs', revision: revision + 1 })
})

test('a course takes another external id, or none, and no one else’s', async () => {
  const repository = await withCourse()
  const { id } = await repository.course('fire')
  await added(repository, coursePackage('Ice'), { externalId: 'ice' })
  await expect(repository.renameCourse('fire', 'ice')).rejects.toMatchObject({ code: 'external-id-taken' })
  await expect(repository.renameCourse('fire', 'crs_x')).rejects.toMatchObject({ code: 'value-invalid' })
  expect(await repository.renameCourse('fire', 'flames')).toMatchObject({ id, externalId: 'flames' })
  await expect(repository.course('fire')).rejects.toMatchObject({ code: 'course-unknown' })
  expect((await repository.courses({ externalId: 'flames' })).items).toMatchObject([{ id }])
  expect((await repository.courses({ externalId: 'flame' })).items).toEqual([])
  expect('externalId' in (await repository.renameCourse('flames', null))).toBe(false)
  expect((await repository.events({ kind: 'course.renamed', course: id })).items.map(({ details }) => details)).toEqual(
    [{ before: 'fire', externalId: 'flames' }, { before: 'flames' }],
  )
  expect(await add(repository, coursePackage('Fire safety'), { externalId: 'fire' })).toMatchObject({
    outcome: 'duplicate',
    course: { id },
  })
})
