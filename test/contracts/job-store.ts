import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '#dist/kernel/digest.js'
import type { JobProgress, JobRecord, JobStore, NewJob } from '#dist/repository/job-store.js'
import type { CourseSummary, VersionSummary } from '#dist/repository/repository.js'
import type { Opened } from './opened.js'

const minute = (number: number) => new Date(Date.UTC(2026, 5, 1, 12, number))
const at = minute(0).toISOString()
const checking: JobProgress = { stage: 'checking', done: 5, total: 2 ** 32 }

/** What every keeper of jobs must do. `open` gives an empty one that knows the organisation `local`. */
export function jobStoreContract(name: string, open: () => Promise<Opened<JobStore>>): void {
  describe(`${name} keeps jobs`, () => {
    let opened: Opened<JobStore>
    let jobs: JobStore
    beforeEach(async () => {
      opened = await open()
      jobs = opened.store
    })
    afterEach(() => opened.close())

    const job = (id: string) => jobs.job('local', id)
    /** Claims at a minute, for ten minutes. */
    const claim = (runner: string, from = 0) => jobs.claim(runner, minute(from), minute(from + 10))
    const progress = (id: string, runner: string, what = checking) => jobs.progress(id, runner, what, minute(30))
    const complete = (id: string, runner: string, when = at) =>
      jobs.finish(id, runner, { state: 'complete', at: when, result: { outcome: 'acceptable' } })

    test('gives back a job as it was put, to its own organisation', async () => {
      const asked = aJob('a')
      await jobs.insert(asked)
      const waiting = {
        ...asked,
        state: 'queued',
        stage: 'queued',
        done: 0,
        total: 0,
        attempts: 0,
        cancelling: false,
        updatedAt: at,
        revision: 1,
      }
      expect(await job('job_a')).toEqual(waiting)
      expect(await (await opened.reopen()).job('local', 'job_a')).toEqual(waiting)
      expect(await jobs.job('elsewhere', 'job_a')).toBeUndefined()
      expect(await job('job_b')).toBeUndefined()
    })

    test('lists the newest first, a page at a time, of some states or all', async () => {
      for (const letter of ['a', 'b', 'c']) await jobs.insert(aJob(letter))
      await claim('runner')
      const list = async (query: Omit<Parameters<JobStore['jobs']>[1], 'limit'>) =>
        (await jobs.jobs('local', { ...query, limit: 2 })).map(({ id }) => id)
      expect(await list({})).toEqual(['job_c', 'job_b'])
      expect(await list({ after: 'job_b' })).toEqual(['job_a'])
      expect(await list({ states: ['running'] })).toEqual(['job_a'])
      expect(await list({ states: ['running', 'queued'], after: 'job_c' })).toEqual(['job_b', 'job_a'])
      expect(await jobs.jobs('elsewhere', { limit: 9 })).toEqual([])
    })

    test('gives each job to one runner, the oldest first', async () => {
      const stores = [jobs, await opened.reopen(), await opened.reopen()]
      for (const letter of ['c', 'a', 'b', 'd', 'e']) await jobs.insert(aJob(letter))
      expect(await claim('first')).toMatchObject({ id: 'job_a', state: 'running', attempts: 1, startedAt: at })
      const claimed = await Promise.all(
        Array.from({ length: 9 }, (_, number) =>
          stores[number % 3]?.claim(`runner ${number}`, minute(0), minute(10)).then((got) => got?.id),
        ),
      )
      expect(claimed.filter((id) => id !== undefined).sort()).toEqual(['job_b', 'job_c', 'job_d', 'job_e'])
    })

    test('gives what arrived alone, where that is asked', async () => {
      const far = aJob('a')
      await jobs.insert({ ...far, request: { ...far.request, source: { url: 'https://a/b.zip' } } })
      await jobs.insert(aJob('b'))
      const arrived = (runner: string) => jobs.claim(runner, minute(0), minute(10), 'arrived')
      expect(await arrived('first')).toMatchObject({ id: 'job_b', stage: 'reading' })
      expect(await arrived('first')).toBeUndefined()
      expect(await claim('first')).toMatchObject({ id: 'job_a', stage: 'receiving' })
    })

    test('does not give away a job that somebody runs from the beginning', async () => {
      await jobs.insert({ ...aJob('a'), runner: { id: 'mine', leaseUntil: minute(10) } })
      expect(await job('job_a')).toMatchObject({ state: 'running', stage: 'queued', attempts: 1, startedAt: at })
      expect(await claim('other', 5)).toBeUndefined()
      expect(await progress('job_a', 'mine')).toBe('go-on')
      expect(await job('job_a')).toMatchObject({ stage: 'checking', done: 5, total: 2 ** 32 })
    })

    test('gives a job to another once the lease ran out, and to the first no more', async () => {
      await jobs.insert(aJob('a'))
      await claim('first')
      expect(await claim('second', 9)).toBeUndefined()
      expect(await claim('second', 11)).toMatchObject({ id: 'job_a', attempts: 2 })
      expect(await progress('job_a', 'first')).toBe('lost')
      expect(await complete('job_a', 'first')).toBe(false)
      expect(await job('job_a')).toMatchObject({ state: 'running' })
      expect(await progress('job_a', 'second')).toBe('go-on')
    })

    test('a runner that says how far it is keeps its lease', async () => {
      await jobs.insert(aJob('a'))
      await claim('first')
      await progress('job_a', 'first')
      expect(await claim('second', 29)).toBeUndefined()
      expect(await claim('second', 31)).toMatchObject({ id: 'job_a' })
    })

    test('shows the report as soon as there is one', async () => {
      await jobs.insert(aJob('a'))
      await claim('runner')
      await progress('job_a', 'runner', { ...checking, report: '{"findings":[]}' })
      await progress('job_a', 'runner', { ...checking, stage: 'keeping' })
      expect(await job('job_a')).toMatchObject({ stage: 'keeping', report: '{"findings":[]}' })
    })

    test('ends a job with what came of it', async () => {
      const ends = {
        a: { state: 'complete', at, result: { outcome: 'added', newCourse: true, course, version }, report: '{}' },
        b: { state: 'failed', at, problem: { code: 'package-refused', args: { errors: 3 } }, report: '{}' },
        c: { state: 'cancelled', at },
      } as const
      for (const [letter, end] of Object.entries(ends)) {
        await jobs.insert(aJob(letter))
        await claim('runner')
        expect(await jobs.finish(`job_${letter}`, 'runner', end)).toBe(true)
        const { at: finishedAt, ...told } = end
        const ended = (await job(`job_${letter}`)) as JobRecord
        expect(ended).toMatchObject({ ...told, stage: 'finished', finishedAt, updatedAt: finishedAt })
        expect(['result', 'problem', 'report'].filter((name) => name in ended)).toEqual(
          ['result', 'problem', 'report'].filter((name) => name in end),
        )
        expect(await progress(`job_${letter}`, 'runner')).toBe('lost')
      }
      expect(await claim('runner', 99)).toBeUndefined()
      expect(await jobs.counts()).toEqual({ queued: 0, running: 0, complete: 1, failed: 1, cancelled: 1 })
    })

    test('takes jobs back from runners that died or stop, and from no other', async () => {
      for (const letter of ['a', 'b']) await jobs.insert(aJob(letter))
      await claim('dead')
      await claim('alive')
      expect((await jobs.runners()).sort()).toEqual(['alive', 'dead'])
      await jobs.release([])
      await jobs.release(['dead', 'unheard of'])
      expect(await jobs.runners()).toEqual(['alive'])
      expect(await job('job_a')).toMatchObject({ state: 'queued', stage: 'queued', attempts: 1 })
      expect(await progress('job_a', 'dead')).toBe('lost')
      expect(await claim('next', 1)).toMatchObject({ id: 'job_a', attempts: 2 })
      await complete('job_a', 'next')
      await jobs.release(['next'])
      expect(await job('job_a')).toMatchObject({ state: 'complete' })
    })

    test('cancels at once what nobody has begun', async () => {
      await jobs.insert(aJob('a'))
      const when = minute(1).toISOString()
      const ended = { state: 'cancelled', stage: 'finished', finishedAt: when, updatedAt: when }
      expect(await jobs.cancel('local', 'job_a', when)).toMatchObject(ended)
      expect(await claim('runner', 2)).toBeUndefined()
    })

    test('tells the runner of a job that it is to stop, also one who takes it over', async () => {
      await jobs.insert(aJob('a'))
      await claim('first')
      expect(await jobs.cancel('local', 'job_a', at)).toMatchObject({ state: 'running', cancelling: true })
      expect(await progress('job_a', 'first')).toBe('cancel')
      await jobs.release(['first'])
      expect(await claim('second', 1)).toMatchObject({ id: 'job_a', cancelling: true })
      expect(await progress('job_a', 'second')).toBe('cancel')
      await jobs.finish('job_a', 'second', { state: 'cancelled', at })
      expect(await job('job_a')).toMatchObject({ state: 'cancelled' })
    })

    test('leaves a job that has ended as it is', async () => {
      await jobs.insert(aJob('a'))
      await claim('runner')
      await complete('job_a', 'runner')
      const ended = await job('job_a')
      expect(await jobs.cancel('local', 'job_a', minute(5).toISOString())).toEqual(ended)
      expect(await job('job_a')).toEqual(ended)
    })

    test('cancels nothing of another organisation', async () => {
      await jobs.insert(aJob('a'))
      expect(await jobs.cancel('elsewhere', 'job_a', at)).toBeUndefined()
      expect(await jobs.cancel('local', 'job_none', at)).toBeUndefined()
      expect(await job('job_a')).toMatchObject({ state: 'queued' })
    })

    test('counts the changes of a job', async () => {
      await jobs.insert(aJob('a'))
      const revisions = [1]
      for (const change of [
        () => claim('runner'),
        () => progress('job_a', 'runner'),
        () => jobs.cancel('local', 'job_a', at),
        () => jobs.release(['runner']),
        () => claim('runner', 1),
        () => complete('job_a', 'runner'),
      ]) {
        await change()
        revisions.push((await job('job_a'))?.revision ?? 0)
      }
      expect(revisions).toEqual([1, 2, 3, 4, 5, 6, 7])
    })

    test('forgets what ended before, and nothing that goes on', async () => {
      for (const letter of ['a', 'b', 'c', 'd']) await jobs.insert(aJob(letter))
      for (const [id, when] of [
        ['job_a', 1],
        ['job_b', 3],
      ] as const) {
        await claim('runner')
        await complete(id, 'runner', minute(when).toISOString())
      }
      await claim('runner')
      expect(await jobs.forget(minute(2))).toBe(1)
      expect(await jobs.forget(minute(2))).toBe(0)
      expect((await jobs.jobs('local', { limit: 9 })).map(({ id }) => id)).toEqual(['job_d', 'job_c', 'job_b'])
    })

    test('knows which uploads are still needed', async () => {
      for (const letter of ['a', 'b', 'c']) await jobs.insert(aJob(letter))
      await jobs.insert({
        ...aJob('d'),
        request: { ...aJob('d').request, source: { url: 'https://example.org/d.zip' } },
      })
      await claim('runner')
      await complete('job_a', 'runner')
      await claim('runner')
      expect((await jobs.uploadsInUse()).sort()).toEqual(['upl_b', 'upl_c'])
      expect(await jobs.counts()).toEqual({ queued: 2, running: 1, complete: 1, failed: 0, cancelled: 0 })
    })
  })
}

const course: CourseSummary = {
  id: 'crs_a',
  title: 'é',
  organisation: 'local',
  tags: ['é'],
  collections: [],
  versions: 1,
  standard: 'cmi5',
  visibility: 'private',
  revision: 2,
  createdAt: at,
  updatedAt: at,
}
const version: VersionSummary = {
  id: 'ver_a',
  course: 'crs_a',
  number: 1,
  title: 'é',
  standard: 'cmi5',
  sha256: sha256('a'),
  treeDigest: sha256('b'),
  size: 2 ** 32,
  entries: 9,
  verdict: 'clean',
  notes: '',
  createdAt: at,
}

const aJob = (letter: string): NewJob => ({
  id: `job_${letter}`,
  organisation: 'local',
  agent: { name: 'Zoé', key: 'key_a' },
  request: {
    source: { upload: `upl_${letter}` },
    fileName: `${letter}.zip`,
    sha256: sha256(letter),
    options: { externalId: letter, tags: ['é'], publish: true, mayCreateNewVersion: false },
  },
  createdAt: at,
})
