/**
 * Whether a client would rather have gzip than the bytes as they are (RFC 9110 §12.5.3). Who sends no Accept-Encoding takes anything in
 * principle, and rarely in fact.
 */
export function prefersGzip(header: string | undefined): boolean {
  if (header === undefined) return false
  const weights = new Map<string, number>()
  for (const element of header.toLowerCase().split(',')) {
    const [, coding, weight = '1'] =
      /^\s*([^\s;]+)\s*(?:;\s*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/.exec(element) ?? []
    if (coding !== undefined) weights.set(coding, Number(weight))
  }
  const any = weights.get('*')
  const gzip = weights.get('gzip') ?? weights.get('x-gzip') ?? any ?? 0
  return gzip > 0 && gzip >= (weights.get('identity') ?? 0)
}
