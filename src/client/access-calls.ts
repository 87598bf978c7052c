import type {
  Event,
  EventQuery,
  NewKey,
  NewOrganisation,
  OrganisationChange,
  PageQuery,
} from '../contract/api-schema.js'
import type { Caller, CallOptions } from './calls.js'
import { allItems, from } from './pages.js'

/** By id or external id, or as it was read: then a change is refused when somebody else changed it since. */
export type OrganisationReference = string | { readonly id: string; readonly revision?: number }
export type KeyReference = OrganisationReference

const named = (reference: OrganisationReference): string => (typeof reference === 'string' ? reference : reference.id)

export function organisationCalls({ call, ifMatch }: Caller) {
  const list = (query: PageQuery = {}, options: CallOptions = {}) => call('listOrganisations', { query, ...options })
  return {
    list,
    all: (options: CallOptions = {}) => allItems((cursor) => list(from({}, cursor), options)),
    get: (organisation: OrganisationReference, options: CallOptions = {}) =>
      call('getOrganisation', { params: { organisation: named(organisation) }, ...options }),
    create: (organisation: NewOrganisation, options: CallOptions = {}) =>
      call('createOrganisation', { body: organisation, ...options }),
    change: (organisation: OrganisationReference, change: OrganisationChange, options: CallOptions = {}) =>
      call('changeOrganisation', {
        params: { organisation: named(organisation) },
        body: change,
        ifMatch: ifMatch(organisation),
        ...options,
      }),
  }
}

export function keyCalls({ call, ifMatch }: Caller) {
  const list = (organisation: OrganisationReference, query: PageQuery = {}, options: CallOptions = {}) =>
    call('listKeys', { params: { organisation: named(organisation) }, query, ...options })
  return {
    list,
    /** Revoked ones too. */
    all: (organisation: OrganisationReference, options: CallOptions = {}) =>
      allItems((cursor) => list(organisation, from({}, cursor), options)),
    get: (key: KeyReference, options: CallOptions = {}) => call('getKey', { params: { key: named(key) }, ...options }),
    /** The answer has the secret, and nothing else ever has. */
    create: (organisation: OrganisationReference, key: NewKey, options: CallOptions = {}) =>
      call('createKey', { params: { organisation: named(organisation) }, body: key, ...options }),
    revoke: (key: KeyReference, options: CallOptions = {}) =>
      call('revokeKey', { params: { key: named(key) }, ifMatch: ifMatch(key), ...options }),
  }
}

/** Who changed what, when, and through which key. */
export function eventCalls({ call }: Caller) {
  const list = (query: EventQuery = {}, options: CallOptions = {}) => call('listEvents', { query, ...options })
  return {
    /** One page, oldest first; its `next` is where to ask for what comes after, also when there is nothing yet. */
    list,
    /** All that there is now. */
    all: (query: Omit<EventQuery, 'cursor'> = {}, options: CallOptions = {}): AsyncIterable<Event> =>
      allItems(async (cursor) => {
        const { items, next, more } = await list(from(query, cursor), options)
        return { items, ...(more && { next }) }
      }),
  }
}
