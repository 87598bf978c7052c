import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { decides, standingIn } from '../../../commons/standing.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { unknown } from '../pages.js'

export type Project = CommonsRecords['projects']

/**
 * A project that somebody may see: whose it is, and who decides in the collection that it is for. It names persons, and so stakeholders,
 * who decide nothing, do not see it.
 *
 * @throws {FondsError} `resource-unknown`.
 */
export async function seenProject(reader: CommonsReader, { organisation, at }: Viewer, id: string): Promise<Project> {
  const project = await reader.find('projects', id)
  if (project && (project.organisation === organisation || (await mayDecide(project)))) return project
  throw unknown(both('project', 'projet'), id)

  async function mayDecide({ collection }: Project): Promise<boolean> {
    return collection !== undefined && decides(await standingIn(reader, collection, organisation, at))
  }
}
