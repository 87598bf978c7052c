import { coursePackage } from '../../repository/course-package.js'
import { type Ask, at, type CasesOf, change } from './cases.js'
import { ownTimed } from './neighbour.js'
import { blockedPackage } from './world.js'

type Imports =
  | 'checkPackage'
  | 'createImportJob'
  | 'listImportJobs'
  | 'getImportJob'
  | 'cancelImportJob'
  | 'knownPackages'

const otherDigest = `sha-256=:${Buffer.alloc(32).toString('base64')}:`

const importing =
  (parameters = '', headers: Readonly<Record<string, string>> = {}): Ask =>
  (world) => {
    const name = world.name()
    return at(`/v1/importJobs?externalId=${name}${parameters}`, { bytes: coursePackage(name), headers })
  }

const fromUrl =
  (url: string): Ask =>
  () =>
    at('/v1/importJobs', { json: { source: { url } } })

const unknownUpload = 'upl_00000000000000000000000000'

export const imports: CasesOf<Imports> = {
  checkPackage: {
    answers: { 200: (world) => at('/v1/check', { bytes: coursePackage(world.name()) }) },
    problems: {
      'digest-mismatch': (world) =>
        at('/v1/check', { bytes: coursePackage(world.name()), headers: { 'Repr-Digest': otherDigest } }),
      'digest-unsupported': (world) =>
        at('/v1/check', { bytes: coursePackage(world.name()), headers: { 'Content-Digest': 'sha-256=nonsense' } }),
    },
  },
  createImportJob: {
    answers: {
      200: importing('&dryRun=true'),
      201: importing(),
      202: importing('', { Prefer: 'respond-async' }),
    },
    problems: {
      'course-unknown': (world) => at('/v1/importJobs?course=nobody', { bytes: coursePackage(world.name()) }),
      'course-exists': async (world) => {
        const { externalId } = await world.course()
        return at(`/v1/importJobs?externalId=${externalId}`, { bytes: coursePackage(world.name()) })
      },
      'package-refused': () => at('/v1/importJobs', { bytes: blockedPackage() }),
      'sheet-incomplete': async (world) => {
        const { externalId } = await ownTimed(world)
        return at(`/v1/importJobs?course=${externalId}&mayCreateNewVersion=true&publish=true`, {
          bytes: coursePackage(world.name()),
        })
      },
      'upload-unknown': () => at('/v1/importJobs', { json: { source: { upload: unknownUpload } } }),
      'upload-incomplete': async (world) =>
        at('/v1/importJobs', { json: { source: { upload: await world.upload() } } }),
      'url-refused': fromUrl('https://127.0.0.1/package.zip'),
      'fetch-failed': (world) => at('/v1/importJobs', { json: { source: { url: world.deadUrl } } }),
      'digest-mismatch': importing('', { 'Repr-Digest': otherDigest }),
      'digest-unsupported': importing('', { 'Repr-Digest': 'sha-256=nonsense' }),
      'value-invalid': (world) => at('/v1/importJobs?externalId=a@1', { bytes: coursePackage(world.name()) }),
    },
  },
  listImportJobs: {
    answers: {
      200: async (world) => {
        await world.job()
        return at('/v1/importJobs')
      },
    },
    problems: { 'cursor-invalid': () => at('/v1/importJobs?cursor=nonsense') },
  },
  getImportJob: {
    answers: { 200: async (world) => at(`/v1/importJobs/${(await world.job()).id}`) },
    problems: { 'job-unknown': () => at('/v1/importJobs/job_nobody') },
  },
  cancelImportJob: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.job()
        return change(`/v1/importJobs/${id}`, etag)
      },
    },
    problems: { 'job-unknown': () => change('/v1/importJobs/job_nobody', '*') },
  },
  knownPackages: {
    answers: { 200: () => at('/v1/uploads/known', { json: { sha256: ['0'.repeat(64)] } }) },
    problems: {},
  },
}
