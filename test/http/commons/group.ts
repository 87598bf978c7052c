import type { OperationId } from '#dist/contract/operations.js'
import type { CasesOf } from '../contract/cases.js'
import type { Tenant } from '../tenant.js'

/** What is sent with a request. */
export interface Sent {
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly query?: string
}

/** All that the sweeps have to know of some operations; complete by type. */
export interface Group<Id extends OperationId, Name extends string> {
  /** Requests for each answer and each problem of its own. */
  readonly cases: CasesOf<Id>
  /** What the administrator of another organisation is told who names a tenant's things; see `tenants.test.ts`. */
  readonly told: Readonly<Record<Id, string>>
  /** What is sent then, so that nothing but the tenant is in the way. */
  readonly sent: { readonly [Each in Id]?: (tenant: Tenant) => Sent }
  /** Makes the things of a tenant that paths can name, one after the other: later groups find those of earlier ones. */
  things(make: Make, known: Readonly<Record<string, string>>): Promise<Readonly<Record<Name, string>>>
}

/** Sends a request, with JSON or with an image, on behalf of the tenant's administrator, or of whoever runs the platform, and gives what is answered. */
// biome-ignore lint/suspicious/noExplicitAny: whatever it is, a test that expects something else of it fails.
export type Make = (method: string, path: string, json?: unknown, as?: 'operator') => Promise<any>
