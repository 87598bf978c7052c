import type { Operation } from '../contract/operation.js'
import type { OperationId } from '../contract/operations.js'
import type { Handler } from './call.js'
import { originOf } from './origin.js'

/** Where flaws may be reported (RFC 9116). Not of the interface: it is there only where the operator names somebody. */
export const securityText: Operation = {
  method: 'get',
  path: '/.well-known/security.txt',
  group: 'service',
  summary: 'Where flaws may be reported.',
  permission: 'public',
  answers: { 200: { media: 'text/plain' } },
  problems: [],
}

/** The standard wants a date after which nobody relies on it; whoever reads it then reads it again. */
const validDays = 180

export function securityTextOf(contact: string): Handler<OperationId> {
  return ({ at, request, settings }) => {
    const expires = new Date(at.getTime() + validDays * 86_400_000).toISOString()
    const lines = [
      `Contact: ${contact}`,
      `Expires: ${expires}`,
      'Preferred-Languages: en, fr',
      `Canonical: ${originOf(request, settings)}${securityText.path}`,
    ]
    return { body: Buffer.from(`${lines.join('\n')}\n`), mediaType: 'text/plain; charset=utf-8' }
  }
}
