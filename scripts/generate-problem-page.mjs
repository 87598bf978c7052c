/**
 * Makes `docs/problems.md` from the table of errors and that of operations: `npm run build`, then `node scripts/generate-problem-page.mjs`. With
 * `--check` it only says whether the page is current; a file may be named.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { operations } from '../dist/contract/operations.js'
import {
  clientProblems,
  commonProblemsOf,
  problemSentence,
  problemsOf,
  problemTitle,
} from '../dist/contract/problems.js'
import { errors } from '../dist/kernel/errors.js'

/** @typedef {import('../dist/kernel/errors.js').ErrorCode} ErrorCode */

const all = Object.entries(operations)

/** Operations that may answer it; “all” where it follows from what they take and a list would only repeat the rule. @param {ErrorCode} code */
function operationsWith(code) {
  const given = all.filter(([, operation]) => problemsOf(operation).includes(code)).map(([id]) => id)
  const common = all.some(([, operation]) => commonProblemsOf(operation).some((one) => one === code))
  if (given.length === all.length) return 'all'
  if (common && given.length > all.length / 2)
    return `all but ${all.flatMap(([id]) => (given.includes(id) ? [] : [`\`${id}\``])).join(' ')}`
  return given.map((id) => `\`${id}\``).join(' ')
}

/** Values that only an occurrence has become ‹name›. @param {string} sentence */
const prose = (sentence) => sentence.replace(/\{(\w+)\}/g, '‹$1›').replace(/[|<>*_]/g, '\\$&')

const rows = clientProblems.map((code) => {
  const says = /** @type {const} */ (['en', 'fr']).map((language) => prose(problemSentence(code, language)))
  return `| \`${code}\` | ${errors[code].status} ${problemTitle(code).en} | ${says.join(' | ')} | ${operationsWith(code)} |`
})

const text = `<!-- Made by scripts/generate-problem-page.mjs. Change src/kernel/errors/ or src/contract/, not this page. -->

# Problems

What an HTTP client may be told instead of a success: \`application/problem+json\` (RFC 9457) with one of these codes, which never change
their meaning. \`detail\` is the sentence below, in English or French by \`Accept-Language\`, with its values; \`type\` is the address of a
page of the server that says the same. What only the operator can mend is \`internal\` to a client, and named in the log under the request id
that \`instance\` gives.

\`route-unknown\` and \`method-unknown\` are told where there is no operation; \`job-interrupted\` is the \`problem\` of an import job.

| Code | Status | English | Français | Operations |
|---|---|---|---|---|
${rows.join('\n')}
`

const args = process.argv.slice(2)
const file = args.find((arg) => !arg.startsWith('--')) ?? fileURLToPath(new URL('../docs/problems.md', import.meta.url))
if (!args.includes('--check')) writeFileSync(file, text)
else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('docs/problems.md: not what the tables say; run node scripts/generate-problem-page.mjs')
  process.exitCode = 1
}
