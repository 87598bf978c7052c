import { coursePackage } from '../../repository/course-package.js'
import { type Ask, at, type CasesOf } from './cases.js'
import { ownTimed, theirKept, theirWithdrawn } from './neighbour.js'
import { film } from './world.js'

type Versions =
  | 'getVersion'
  | 'publishVersion'
  | 'getReport'
  | 'getDossier'
  | 'listEntries'
  | 'getEntry'
  | 'getPackage'
  | 'compareVersions'

const of =
  (below: string, options: Parameters<typeof at>[1] = {}): Ask =>
  async (world) =>
    at(`/v1/versions/${(await world.course()).version}${below}`, options)

/** What every operation on a version may be refused with. */
const unknown = (below: string) => ({
  ...absent(below),
  'version-withdrawn': (async (world) => at(`/v1/versions/${(await theirWithdrawn(world)).version}${below}`)) as Ask,
})

const kept =
  (below: string): Ask =>
  async (world) =>
    at(`/v1/versions/${(await theirKept(world)).version}${below}`)

const absent = (below: string) => ({
  'course-unknown': () => at(`/v1/versions/nobody@1${below}`),
  'version-unknown': (async (world) => at(`/v1/versions/${(await world.course()).externalId}@9${below}`)) as Ask,
  'not-published': (async (world) => {
    const { externalId } = await world.course({ publish: false })
    return at(`/v1/versions/${externalId}${below}`)
  }) as Ask,
})

const stored = `/entries/${film}`
const firstBytes = { headers: { Range: 'bytes=0-9' } }
const ofAnother = { headers: { 'If-Match': '"another"' } }
const beyond = { headers: { Range: 'bytes=999999999-' } }

export const versions: CasesOf<Versions> = {
  getVersion: { answers: { 200: of('') }, problems: unknown('') },
  publishVersion: {
    answers: { 200: of('/publish') },
    problems: {
      ...absent('/publish'),
      'sheet-incomplete': async (world) => {
        const { externalId } = await ownTimed(world)
        const bytes = coursePackage(world.name())
        await world.server.send('POST', `/v1/importJobs?course=${externalId}&mayCreateNewVersion=true`, { bytes })
        return at(`/v1/versions/${externalId}@2/publish`)
      },
    },
  },
  getReport: { answers: { 200: of('/report') }, problems: unknown('/report') },
  getDossier: { answers: { 200: of('/dossier') }, problems: unknown('/dossier') },
  listEntries: { answers: { 200: of('/entries') }, problems: unknown('/entries') },
  getEntry: {
    answers: { 200: of(stored), 206: of(stored, firstBytes) },
    problems: {
      ...unknown(stored),
      'licence-forbids': kept(stored),
      'entry-unknown': of('/entries/nothing/here.html'),
      'precondition-failed': of(stored, ofAnother),
      'range-unsatisfiable': of(stored, beyond),
    },
  },
  getPackage: {
    answers: { 200: of('/package'), 206: of('/package', firstBytes) },
    problems: {
      ...unknown('/package'),
      'licence-forbids': kept('/package'),
      'precondition-failed': of('/package', ofAnother),
      'range-unsatisfiable': of('/package', beyond),
    },
  },
  compareVersions: {
    answers: {
      200: async (world) => {
        const [before, after] = [await world.course(), await world.course()]
        return at(`/v1/versions/${before.version}/compare/${after.version}`)
      },
    },
    problems: {
      'course-unknown': async (world) => at(`/v1/versions/${(await world.course()).version}/compare/nobody@1`),
      'version-unknown': async (world) => {
        const { externalId } = await world.course()
        return at(`/v1/versions/${externalId}/compare/${externalId}@9`)
      },
      'not-published': async (world) => {
        const { externalId } = await world.course({ publish: false })
        return at(`/v1/versions/${externalId}@1/compare/${externalId}`)
      },
      'version-withdrawn': async (world) =>
        at(`/v1/versions/${(await world.course()).version}/compare/${(await theirWithdrawn(world)).version}`),
    },
  },
}
