import type { JWTPayload } from 'jose'
import { type Role, roles } from '../../commons/roles.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { refusal } from './refusal.js'

/** Whose tokens are taken for people, and what they mean here. A claim inside another one is named with dots: `realm_access.roles`. */
export interface IdentityProvider {
  readonly issuer: string
  readonly audience: string
  /** Where its keys are; looked up in its discovery document unless given. */
  readonly keys?: string
  /** Claim that names the person's organisation, and what its values mean here; a value that is not listed is an external id. */
  readonly organisationClaim: string
  readonly organisations?: Readonly<Record<string, string>>
  /**
   * Claim that holds the person's roles, and what its values mean here. Without a list, a role is what is called like one of ours, save
   * `operator`: nobody runs the platform whom its operator did not name.
   */
  readonly rolesClaim: string
  readonly roles?: Readonly<Record<string, string>>
  /** Claim that the log keeps as the name; `sub` unless given. */
  readonly nameClaim?: string
}

/** A person as a provider describes them. */
export interface Person {
  readonly name: string
  readonly roles: readonly Role[]
  /** What the provider calls the organisation, and whether that is an external id; else an id or an external id. */
  readonly organisation: string
  readonly isExternalId: boolean
}

/** @throws {FondsError} `value-invalid` when two providers would be taken for one another, or a role is none. */
export function assertProviders(providers: readonly IdentityProvider[], ourIssuer: string): void {
  const issuers = providers.map(({ issuer }) => issuer)
  const twice = [ourIssuer, ...issuers].find((issuer, i, all) => all.indexOf(issuer) !== i)
  if (twice !== undefined)
    throw new FondsError('value-invalid', {
      name: 'providers',
      problem: both(`${twice} stands there twice, or is this server`, `${twice} y figure deux fois, ou est ce serveur`),
    })
  for (const { issuer, roles: meanings = {} } of providers)
    for (const meaning of Object.values(meanings))
      if (!isRole(meaning))
        throw new FondsError('value-invalid', {
          name: `providers: ${issuer}: roles`,
          problem: both(
            `“${meaning}” is not one of ${roles.join(', ')}`,
            `« ${meaning} » ne figure pas parmi ${roles.join(', ')}`,
          ),
        })
}

/** @throws {FondsError} `credentials-invalid` when the token does not say who, or of what organisation. */
export function personOf(claims: JWTPayload, provider: IdentityProvider): Person {
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '') throw refusal('sub is missing')
  const [organisation, ...others] = textsOf(claimOf(claims, provider.organisationClaim))
  if (organisation === undefined || others.length > 0)
    throw refusal(`${provider.organisationClaim} does not name one organisation`)
  const listed = own(provider.organisations, organisation)
  const [name = sub] = textsOf(provider.nameClaim === undefined ? sub : claimOf(claims, provider.nameClaim))
  return {
    name: shownName(name) || shownName(sub),
    roles: rolesOf(textsOf(claimOf(claims, provider.rolesClaim)), provider.roles),
    organisation: listed ?? organisation,
    isExternalId: listed === undefined,
  }
}

function rolesOf(values: readonly string[], meanings: IdentityProvider['roles']): readonly Role[] {
  const meant = values.map((value) => (meanings ? own(meanings, value) : value === 'operator' ? undefined : value))
  return roles.filter((role) => meant.includes(role))
}

/** A claim of that very name (many are URLs), or the one that a path of names leads to. */
function claimOf(claims: unknown, name: string): unknown {
  const found = own(claims, name)
  if (found !== undefined || !name.includes('.')) return found
  return name.split('.').reduce<unknown>((inside, step) => own(inside, step), claims)
}

function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined
function own(object: unknown, name: string): unknown
function own(object: unknown, name: string): unknown {
  return typeof object === 'object' && object !== null && Object.hasOwn(object, name)
    ? (object as Record<string, unknown>)[name]
    : undefined
}

const textsOf = (value: unknown): readonly string[] =>
  [value].flat().filter((each): each is string => typeof each === 'string' && each !== '')

const isRole = (text: string): text is Role => roles.some((role) => role === text)

/** What a log can show in one line. */
const shownName = (name: string): string => [...name.replace(/\p{C}+/gu, ' ').trim()].slice(0, 300).join('')
