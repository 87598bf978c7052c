import { reportLine } from '../../contract/report-line.js'
import { diffLine } from '../../repository/diff-line.js'
import type { HandlersOf } from '../call.js'

type VersionOperations = 'getVersion' | 'publishVersion' | 'getReport' | 'getDossier' | 'compareVersions'

export const versionsHandlers: HandlersOf<VersionOperations> = {
  getVersion: async ({ actor, platform, params }) => {
    const version = await platform.as(actor).version(params.version ?? '')
    // All that can change is whether it is the published one, or ever was.
    const state = version.published ? '-published' : version.publishedAt === undefined ? '' : '-before'
    return { body: version, etag: version.id + state }
  },
  publishVersion: async ({ actor, platform, params, revision }) => {
    const repository = platform.as(actor)
    const { id } = await repository.version(params.version ?? '')
    const course = await repository.publish(id, revision === undefined ? {} : { revision })
    return { body: course, etag: course.revision }
  },
  getReport: async ({ actor, platform, params, language }) => {
    const repository = platform.as(actor)
    const { id } = await repository.version(params.version ?? '')
    const report = await repository.report(id)
    return { body: reportLine(report, report.file, language), etag: `${id}-${report.catalogue}-${language}` }
  },
  getDossier: async ({ actor, platform, params }) => {
    const repository = platform.as(actor)
    const { id } = await repository.version(params.version ?? '')
    return { body: await repository.dossier(id), etag: id }
  },
  compareVersions: async ({ actor, platform, params, language }) => {
    const { version = '', other = '' } = params
    const comparison = await platform.as(actor).compare(version, other)
    return { body: diffLine(comparison, { before: version, after: other }, language) }
  },
}
