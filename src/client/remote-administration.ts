import type { NewKey as NewKeyBody } from '../contract/api-schema.js'
import type { Administration } from '../repository/administration.js'
import type { Client } from './client.js'
import { translated } from './remote-error.js'

/** Organisations and keys over HTTP, as far as the client's credential may see and change them. */
export function remoteAdministration({ organisations, keys }: Client): Administration {
  return {
    organisations: (query) => translated(organisations.list(query)),
    organisation: (reference) => translated(organisations.get(reference)),
    createOrganisation: (organisation) => translated(organisations.create(organisation)),
    changeOrganisation: (reference, change, revision) =>
      translated(organisations.change(revision === undefined ? reference : { id: reference, revision }, change)),
    keys: (organisation, query) => translated(keys.list(organisation, query)),
    key: (id) => translated(keys.get(id)),
    createKey: (organisation, key) => translated(keys.create(organisation, key as NewKeyBody)),
    revokeKey: (id, revision) => translated(keys.revoke(revision === undefined ? id : { id, revision })),
  }
}
