import { administer } from './administer.js'
import type { Administration } from './administration.js'
import type { PlatformStores } from './platform.js'

/**
 * The organisations and keys of a platform, for callers whom nobody has looked at: what they say of an organisation is held to the schemas, as
 * the HTTP layer does. These are read only once there is something to hold to them.
 */
export function localAdministration(stores: Pick<PlatformStores, 'index' | 'clock' | 'ids'>): Administration {
  const administration = administer(stores)
  const assertDescribed = async (schema: string, said: object) => {
    const { openSchemaValidators } = await import('../contract/schema-validators.js')
    const { assertMembers } = await import('./described-members.js')
    assertMembers(schema, said, openSchemaValidators())
  }
  return {
    ...administration,
    createOrganisation: async (organisation) => {
      await assertDescribed('new-organisation', organisation)
      return administration.createOrganisation(organisation)
    },
    changeOrganisation: async (reference, change, revision) => {
      await assertDescribed('organisation-change', change)
      return administration.changeOrganisation(reference, change, revision)
    },
  }
}
