import { FondsError } from '../kernel/errors.js'

/**
 * What a credential may do in its organisation. The first four contain one another; `operator` runs the platform, apart from those who own
 * what is on it: organisations and their keys, not their courses.
 */
export const roles = ['reader', 'designer', 'publisher', 'administrator', 'operator'] as const
export type Role = (typeof roles)[number]

/** Who may do what. The HTTP layer lets nobody do anything that is not in this table. */
export const permissions = {
  /** Courses, versions, reports, packages, search. */
  'courses.read': ['reader', 'designer', 'publisher', 'administrator'],
  /** Upload, import, describe, tag. */
  'courses.write': ['designer', 'publisher', 'administrator'],
  /** Publish, roll back, withdraw. */
  'courses.publish': ['publisher', 'administrator'],
  /** Check a package that is not kept. */
  'packages.check': ['reader', 'designer', 'publisher', 'administrator'],
  /** The log of who changed what. */
  'events.read': ['administrator', 'operator'],
  /** Keys of the own organisation; of every organisation for an operator. */
  'keys.manage': ['administrator', 'operator'],
  /** The own organisation; every organisation for an operator. */
  'organisations.read': ['reader', 'designer', 'publisher', 'administrator', 'operator'],
  /** What the own organisation says of itself; of every organisation for an operator. */
  'organisations.describe': ['administrator', 'operator'],
  'organisations.manage': ['operator'],
  /** Members, collections, vocabularies, reports. */
  'commons.read': ['reader', 'designer', 'publisher', 'administrator', 'operator'],
  /** Propose, comment, declare what is used, plan what is to be made. */
  'commons.take-part': ['designer', 'publisher', 'administrator'],
  /** Decide in the name of the organisation: submissions to collections that it leads, updates of what it uses. */
  'commons.decide': ['publisher', 'administrator'],
  /** Make collections, vocabularies and objectives. */
  'commons.manage': ['administrator'],
  'metrics.read': ['operator'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissions

export const permissionNames = Object.keys(permissions) as readonly Permission[]

/** Whether one of these roles gives the permission; scopes, where there are any, leave only what they name. */
export function allows(
  { roles: held, scopes }: { readonly roles: readonly Role[]; readonly scopes?: readonly Permission[] },
  permission: Permission,
): boolean {
  const allowed: readonly Role[] = permissions[permission]
  return held.some((role) => allowed.includes(role)) && (scopes?.includes(permission) ?? true)
}

/** All that these roles and scopes allow. */
export const permissionsOf = (held: Parameters<typeof allows>[0]): readonly Permission[] =>
  permissionNames.filter((permission) => allows(held, permission))

/** @throws {FondsError} `permission-missing`. */
export function assertAllowed(actor: Parameters<typeof allows>[0], permission: Permission): void {
  if (!allows(actor, permission)) throw permissionMissing(actor, permission)
}

export const permissionMissing = ({ roles: held }: { readonly roles: readonly Role[] }, permission: Permission) =>
  new FondsError('permission-missing', { permission, roles: held.join(', ') })
