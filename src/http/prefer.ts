/** How a client wants to wait (RFC 7240). */
export interface Preference {
  /** Milliseconds that the answer may take. */
  readonly wait: number
  /** For Preference-Applied; nothing where nothing was preferred. */
  readonly applied: Readonly<Record<string, string>>
}

/** Seconds that an answer takes at most, whatever is preferred. */
const longestWait = 60

/** @param usual seconds to wait for a client that says nothing. */
export function preferenceOf(header: string | string[] | undefined, usual: number): Preference {
  const preferences = new Map<string, string>()
  for (const part of String(header ?? '').split(',')) {
    const [, name = '', value = ''] = /^\s*([\w-]+)(?:\s*=\s*"?(\d{0,9})"?)?\s*(?:;.*)?$/.exec(part) ?? []
    // §2: of a preference that is there twice, the first counts.
    if (!preferences.has(name.toLowerCase())) preferences.set(name.toLowerCase(), value)
  }
  const async = preferences.has('respond-async')
  const wish = preferences.get('wait')
  const seconds = Math.min(wish ? Number(wish) : async ? 0 : usual, longestWait)
  const applied = [...(async ? ['respond-async'] : []), ...(wish ? [`wait=${seconds}`] : [])]
  return { wait: seconds * 1000, applied: applied.length > 0 ? { 'Preference-Applied': applied.join(', ') } : {} }
}
