import { WordFilter } from '../word-filter.js'

const calls = [
  ...['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => `LMS${name}`),
  ...['Initialize', 'Terminate', 'GetValue', 'SetValue', 'Commit', 'GetLastError'],
]

/** Names that mean the same wherever they stand, alone or behind a dot. */
const plain = [
  ...calls,
  'API',
  'API_1484_11',
  // Wrappers that many packages carry: ADL's of 1.2 and 2004, and that of pipwerks.
  ...calls.map((name) => `do${name}`),
  'pipwerks',
  // xAPI and cmi5.
  'ADL',
  'XAPIWrapper',
  'xAPIWrapper',
  'TinCan',
  'Cmi5',
  'cmi5',
  'AUFetch',
  'endpoint',
  // Ways to load a script that a search for words cannot follow.
  ...['createElement', 'insertAdjacentHTML', 'getScript', 'require', 'requirejs', 'XMLHttpRequest'],
  ...['fetch', 'ajax', 'load', 'src'],
  // Technology that no browser runs any more.
  'ActiveXObject',
  'importScripts',
] as const

const windows = ['window', 'self', 'top', 'parent', 'opener'] as const

/** Names that mean something behind certain objects only, and how they are called here. */
const members: readonly (readonly [object: string, member: string, name: string])[] = [
  ['document', 'write', 'document.write'],
  ['document', 'writeln', 'document.write'],
  ['document', 'domain', 'document.domain'],
  ...windows.flatMap((object) => [
    [object, 'open', 'window.open'] as const,
    [object, 'close', 'window.close'] as const,
    [object, 'eval', 'eval'] as const,
  ]),
  ...(['top', 'parent', 'opener'] as const).flatMap((object) => [
    [object, 'location', `${object}.location`] as const,
    [object, 'document', `${object}.document`] as const,
  ]),
]

/** Names that rules ask for. `eval`, `new Function` and `import()` are words of the language, and told apart where they are read. */
export const watchedNames: ReadonlySet<string> = new Set(plain)
export const watchedMembers: ReadonlyMap<string, string> = new Map(
  members.map(([object, member, name]) => [`${object}.${member}`, name]),
)
/** What a literal alone may name: `api["LMSInitialize"]`, `"API_1484_11" in window`, the parameters that launch a cmi5 AU. */
export const watchedLiterals: ReadonlySet<string> = new Set([
  ...calls,
  'API',
  'API_1484_11',
  ...['endpoint', 'fetch', 'actor', 'registration', 'activityId'],
  ...['auth-token', 'LMS.LaunchData', 'X-Experience-API-Version'],
  // AICC over HTTP.
  ...['aicc_url', 'aicc_sid', 'AICC_URL', 'AICC_SID'],
  // `"LMS" + name`, and `frame.setAttribute("src", …)`.
  ...['LMS', 'src'],
])

/** All of them, words of the language included. */
export const watchedWords = new WordFilter([
  ...plain,
  ...members.map(([, member]) => member),
  ...['eval', 'Function', 'import'],
])

/** Names of the API that are looked for inside of longer literals too: packed scripts, and scripts that are written into the page. */
export const packedNames: readonly string[] = [...calls.filter((name) => name.startsWith('LMS')), 'API_1484_11']
