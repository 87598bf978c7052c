import { randomBytes } from 'node:crypto'

/** Where a request stands in the trace of whoever began it (W3C Trace Context). */
export interface Trace {
  readonly id: string
  /** What the answer carries, and requests that this one leads to: the same trace, a step of ours. */
  readonly parent: string
}

/** The trace that a `traceparent` names; undefined when it names none. */
export function traceOf(header: string | string[] | undefined): Trace | undefined {
  const [, id, span, flags] =
    /^(?!ff)[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})(?:-.*)?$/.exec(String(header ?? '')) ?? []
  if (id === undefined || span === undefined || /^0+$/.test(id) || /^0+$/.test(span)) return undefined
  return { id, parent: `00-${id}-${randomBytes(8).toString('hex')}-${flags}` }
}
