interface Vulnerability {
  readonly advisory: string
  /** The first version without it; absent where the library is maintained no longer. */
  readonly fixed?: string
  /** The first version that has it, where older ones do not. */
  readonly since?: string
}

/** Libraries that courses carry, and the most telling of their published vulnerabilities: a script of somebody else may run. */
const vulnerabilities: Readonly<Record<string, readonly Vulnerability[]>> = {
  jQuery: [{ advisory: 'CVE-2020-11022', fixed: '3.5.0' }],
  'jQuery UI': [{ advisory: 'CVE-2021-41184', fixed: '1.13.0' }],
  Bootstrap: [
    { advisory: 'CVE-2019-8331', fixed: '3.4.1' },
    { advisory: 'CVE-2019-8331', since: '4.0.0', fixed: '4.3.1' },
  ],
  AngularJS: [
    { advisory: 'CVE-2020-7676', fixed: '1.8.0' },
    { advisory: 'CVE-2022-25869', since: '1.8.0' },
  ],
  Lodash: [{ advisory: 'CVE-2021-23337', fixed: '4.17.21' }],
  'Underscore.js': [{ advisory: 'CVE-2021-23358', since: '1.3.2', fixed: '1.12.1' }],
  Handlebars: [{ advisory: 'CVE-2021-23369', fixed: '4.7.7' }],
  'Moment.js': [{ advisory: 'CVE-2022-31129', since: '2.18.0', fixed: '2.29.4' }],
  DOMPurify: [{ advisory: 'CVE-2020-26870', fixed: '2.0.17' }],
  Knockout: [{ advisory: 'CVE-2019-14862', fixed: '3.5.0' }],
}

/** What is known of this version, or undefined. */
export function vulnerabilityOf(library: string, version: string): Vulnerability | undefined {
  const known = Object.hasOwn(vulnerabilities, library) ? (vulnerabilities[library] ?? []) : []
  return known.find(
    ({ since, fixed }) =>
      (since === undefined || !isBefore(version, since)) && (fixed === undefined || isBefore(version, fixed)),
  )
}

function isBefore(version: string, other: string): boolean {
  const [a, b] = [version, other].map((text) => text.split('.').map(Number))
  for (let at = 0; at < 3; at++) {
    const difference = (a?.[at] ?? 0) - (b?.[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return false
}
