import type { ElementUse, FileFacts, Use } from '../../../content/file-facts.js'

/** What a file shows of how it talks to an LMS, one bit each. */
export const traits = {
  /** A function of the API of SCORM 1.2 or AICC. */
  api12: 1,
  /** The API of SCORM 2004. */
  api2004: 1 << 1,
  initialize: 1 << 2,
  finish: 1 << 3,
  /** Statements of xAPI. */
  xapi: 1 << 4,
  /** The names that a cmi5 launch gives. */
  cmi5: 1 << 5,
  /** AICC over HTTP. */
  hacp: 1 << 6,
  lessonStatus: 1 << 7,
  rawScore: 1 << 8,
  completionStatus: 1 << 9,
  successStatus: 1 << 10,
  scaledScore: 1 << 11,
  progressMeasure: 1 << 12,
  objectives: 1 << 13,
  navigationRequest: 1 << 14,
  /** Names of elements are put together when the script runs. */
  composedNames: 1 << 15,
  /** A verb of xAPI is named in full. */
  wholeVerb: 1 << 16,
  completedVerb: 1 << 17,
  passedVerb: 1 << 18,
  /** Loads scripts in ways that are not followed. */
  dynamic: 1 << 19,
  /** Loads scripts, or shows a page, of another host. */
  foreign: 1 << 20,
  /** Flash, Java and their like, a script that is missing or was not read to its end: what they do is not seen. */
  opaque: 1 << 21,
  /** Elements of a data model. */
  elements: 1 << 22,
  /** Names of functions are put together when the script runs: `"LMS" + name`. */
  composedCalls: 1 << 23,
  /** Code in a form that no text search reads: WebAssembly, scripts that are packed. */
  compiled: 1 << 24,
} as const

export const anyScormApi = traits.api12 | traits.api2004

const calls12 = ['Initialize', 'Finish', 'GetValue', 'SetValue', 'Commit', 'GetLastError'].map((name) => `LMS${name}`)

/** Names that show something wherever they stand; `do…` are the functions of the wrappers that ADL gave away. */
const byName: ReadonlyMap<string, number> = new Map([
  ...[...calls12, ...calls12.map((name) => `do${name}`)].map((name) => [name, traits.api12] as const),
  ...['LMSInitialize', 'doLMSInitialize'].map((name) => [name, traits.api12 | traits.initialize] as const),
  ...['LMSFinish', 'doLMSFinish'].map((name) => [name, traits.api12 | traits.finish] as const),
  ['API_1484_11', traits.api2004],
  ...['Initialize', 'doInitialize'].map((name) => [name, traits.initialize] as const),
  ...['Terminate', 'doTerminate'].map((name) => [name, traits.finish] as const),
  ...['X-Experience-API-Version', 'XAPIWrapper', 'xAPIWrapper', 'TinCan'].map((name) => [name, traits.xapi] as const),
  ...['endpoint', 'auth-token', 'LMS.LaunchData', 'cmi5', 'Cmi5', 'AUFetch'].map(
    (name) => [name, traits.cmi5] as const,
  ),
  ...['aicc_url', 'aicc_sid', 'AICC_URL', 'AICC_SID'].map((name) => [name, traits.hacp] as const),
])

const loaders = new Set([
  'import()',
  'importScripts',
  'createElement',
  'getScript',
  'require',
  'requirejs',
  'eval',
  'new Function',
  'document.write',
  'document.writeln',
  'XMLHttpRequest',
  'insertAdjacentHTML',
  'ajax',
])
/** What shows another page, or asks for one, where it stands so. */
const showing: ReadonlyMap<string, Use['how']> = new Map([
  ['fetch', 'call'],
  ['load', 'call'],
  ['src', 'assign'],
  ['location', 'assign'],
])

const elements: ReadonlyMap<string, number> = new Map([
  ['cmi.core.lesson_status', traits.lessonStatus],
  ['cmi.core.score.raw', traits.rawScore],
  ['cmi.completion_status', traits.completionStatus],
  ['cmi.success_status', traits.successStatus],
  ['cmi.score.scaled', traits.scaledScore],
  ['cmi.progress_measure', traits.progressMeasure],
  ['adl.nav.request', traits.navigationRequest],
])

/** The whole element is not in the literal: `cmi.` + name, `cmi.core.score.` + which. */
const beginning = /^(?:cmi|adl)(?:\.(?:core|score|core\.score|nav))?\.?$/
const verb = /^https?:\/\/adlnet\.gov\/expapi\/verbs\/(.*)$/

/** Lists of facts that say nothing any more once they are cut. */
const relied = new Set(['script', 'import', 'frame', 'literal', 'uses', 'elements'])

export function traitsOf({ script, references, lookedAt, cut }: FileFacts): number {
  let found = lookedAt !== undefined || cut?.some((list) => relied.has(list)) ? traits.opaque : 0
  for (const use of script?.uses ?? []) found |= ofUse(use)
  for (const use of script?.elements ?? []) found |= traits.elements | ofElement(use)
  for (const { as, url } of references) {
    const [, name] = (as === 'literal' && verb.exec(url)) || []
    if (name === undefined) continue
    // `verbs/` + name, or `verbs/${name}`
    found |= /^\w+$/.test(name) ? traits.xapi | traits.wholeVerb : traits.xapi | traits.composedNames
    if (name === 'completed') found |= traits.completedVerb
    if (name === 'passed') found |= traits.passedVerb
  }
  return found
}

export function ofUse({ name, how }: Use): number {
  if (loaders.has(name) || showing.get(name) === how || (name === 'src' && how === 'literal')) return traits.dynamic
  if (name === 'LMS') return traits.composedCalls
  // The names that obfuscators give, who hide literals as well.
  if (name === '_0x') return traits.opaque
  // A parameter of the launch, not the function of browsers.
  if (name === 'fetch') return how === 'literal' ? traits.cmi5 : 0
  return byName.get(name) ?? 0
}

function ofElement({ name }: ElementUse): number {
  if (beginning.test(name)) return traits.composedNames
  return elements.get(name) ?? (name.startsWith('cmi.objectives') ? traits.objectives : 0)
}
