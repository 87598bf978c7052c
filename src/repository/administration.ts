import type { OrganisationProfile } from '../commons/commons-index.js'
import type { Permission, Role } from '../commons/roles.js'
import type { NewOrganisation, OrganisationChange } from '../contract/api-schema.js'
import type { Agent } from '../holdings/event-log.js'
import type { Page, PageQuery } from './page.js'

/**
 * Who is on the platform and by what keys they come in. As with `Repository` there are two implementations: over stores on this machine,
 * and over HTTP.
 */
export interface Administration {
  organisations(query?: PageQuery): Promise<Page<Organisation>>
  /** @throws {FondsError} `organisation-unknown`. */
  organisation(reference: string): Promise<Organisation>
  /** @throws {FondsError} `external-id-taken`, `value-invalid`. */
  createOrganisation(organisation: Readonly<NewOrganisation>): Promise<Organisation>
  /**
   * @param change what is not named stays as it is, and `null` takes it away: a merge patch.
   * @param revision what the caller read, if a change of somebody else in between must not be overwritten.
   * @throws {FondsError} `organisation-unknown`, `external-id-taken`, `precondition-failed`, `value-invalid`.
   */
  changeOrganisation(reference: string, change: Readonly<OrganisationChange>, revision?: number): Promise<Organisation>
  /** @throws {FondsError} `organisation-unknown`. */
  keys(organisation: string, query?: PageQuery): Promise<Page<Key>>
  /** @throws {FondsError} `key-unknown`. */
  key(id: string): Promise<Key>
  /** Makes a key. Its secret is in the answer and nowhere else. @throws {FondsError} `organisation-unknown`, `value-invalid`. */
  createKey(organisation: string, key: NewKey): Promise<CreatedKey>
  /** @throws {FondsError} `key-unknown`, `precondition-failed`. */
  revokeKey(id: string, revision?: number): Promise<Key>
}

export interface Organisation extends Readonly<OrganisationProfile> {
  readonly id: string
  readonly externalId?: string
  readonly name: string
  readonly revision: number
  readonly createdAt: string
}

export interface NewKey {
  /** What it is for, and where it is. */
  readonly name: string
  readonly roles: readonly Role[]
  /** Leaves only these of what the roles allow. */
  readonly scopes?: readonly Permission[]
  /** ISO 8601. A year from now unless given. */
  readonly expiresAt?: string
  /** Public half of a key pair, as a JSON Web Key: the client then signs (`private_key_jwt`), and there is no secret. */
  readonly publicKey?: Readonly<Record<string, unknown>>
}

export interface Key {
  readonly id: string
  readonly organisation: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly scopes?: readonly Permission[]
  /** Whether it opens with a secret or with a signature. */
  readonly kind: 'secret' | 'signature'
  readonly revision: number
  readonly createdAt: string
  readonly createdBy: Agent
  readonly expiresAt?: string
  readonly revokedAt?: string
  readonly lastUsedAt?: string
}

export interface CreatedKey extends Key {
  /** What the holder sends: shown once. Absent where the holder signs. */
  readonly secret?: string
}
