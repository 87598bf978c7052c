/**
 * Makes `docs/rules/`, one page a rule and an index, from the catalogue and the names of the fixtures: `npm run build`, then
 * `node scripts/generate-rule-pages.mjs`. With `--check` it only says whether the pages are current; a folder may be named.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { leftOut } from '../dist/findings/left-out.js'
import { areas, describeRule, ruleCodes } from '../dist/index.js'
import { fixturesRoot } from './pack-fixtures.mjs'

/** @typedef {import('../dist/index.js').RuleDescription} RuleDescription */
/** @typedef {import('../dist/index.js').Severities} Severities */
/** @typedef {import('../dist/index.js').Language} Language */

const words = {
  en: {
    found: 'What is found',
    why: 'Why it matters',
    fix: 'How to mend it',
    severity: 'How severe it is',
    as: 'the rule',
    case: 'Case',
    colon: ':',
    severities: { fatal: 'fatal', error: 'error', warning: 'warning', info: 'note' },
  },
  fr: {
    found: 'Ce qui est constaté',
    why: 'Pourquoi c’est important',
    fix: 'Comment corriger',
    severity: 'Gravité',
    as: 'la règle',
    case: 'Cas',
    colon: '\u00a0:',
    severities: { fatal: 'fatale', error: 'erreur', warning: 'avertissement', info: 'remarque' },
  },
}

const policies = /** @type {const} */ (['strict', 'standard', 'lenient'])

/**
 * A sentence of the catalogue as Markdown: values that only a finding has become ‹name›, and nothing outside backticks is markup.
 * @param {string} sentence
 */
const prose = (sentence) =>
  sentence
    .replace(/\{(\w+)\}/g, '‹$1›')
    .split('`')
    .map((part, at) => (at % 2 === 1 ? `\`${part}\`` : part.replace(/[\\<>*_[\]|#]/g, '\\$&')))
    .join('')

/**
 * @param {RuleDescription} rule
 * @param {Language} language
 * @returns {string[]}
 */
function explanation({ message, why, fix, severities, cases }, language) {
  const own = words[language]
  /** @param {string} name @param {Severities} under */
  const row = (name, under) => `| ${name} | ${policies.map((policy) => own.severities[under[policy]]).join(' | ')} |`
  return [
    `**${own.found}.** ${prose(message[language])}`,
    `**${own.why}.** ${prose(why[language])}`,
    `**${own.fix}.** ${prose(fix[language])}`,
    [
      `| ${own.severity} | ${policies.join(' | ')} |`,
      '|---|---|---|---|',
      row(own.as, severities),
      ...cases.map((particular) => row(`\`${particular.name}\``, particular.severities)),
    ].join('\n'),
    ...cases
      .filter((particular) => particular.message || particular.fix)
      .map((particular) => {
        const said = [particular.message, particular.fix].flatMap((text) => (text ? [prose(text[language])] : []))
        return `${own.case} \`${particular.name}\`: ${said.join(' ')}`.replace(
          /: /,
          language === 'fr' ? '\u00a0: ' : ': ',
        )
      }),
  ]
}

/**
 * @param {RuleDescription} rule
 * @param {readonly string[]} fixtures of all rules
 */
function page(rule, fixtures) {
  const own = fixtures.filter((name) => name.split('/')[1]?.startsWith(`${rule.code}-`))
  const list = (/** @type {readonly string[]} */ names) => names.map((name) => `* \`fixtures/${name}\``).join('\n')
  const failing = own.filter((name) => !/-clean(\.zip)?$/.test(name))
  const passing = own.filter((name) => /-clean(\.zip)?$/.test(name))
  return `${[
    '<!-- Made by scripts/generate-rule-pages.mjs. Change the catalogue, not this page. -->',
    `# ${rule.code} ${prose(rule.title.en)}`,
    `Area: ${rule.area}, ${areas[rule.area].en}. [All rules](README.md)`,
    ...explanation(rule, 'en'),
    ...(rule.references.length > 0
      ? ['## References', rule.references.map((one) => `* ${prose(one)}`).join('\n')]
      : []),
    ...(own.length > 0 ? ['## Packages that show it'] : []),
    ...(failing.length > 0 ? ['Failing:', list(failing)] : []),
    ...(passing.length > 0 ? ['Passing:', list(passing)] : []),
    `## En français : ${prose(rule.title.fr)}`,
    ...explanation(rule, 'fr'),
  ].join('\n\n')}\n`
}

/** @param {readonly RuleDescription[]} rules */
function index(rules) {
  const sections = Object.entries(areas).flatMap(([area, about]) => {
    const own = rules.filter((rule) => rule.area === area)
    if (own.length === 0) return []
    const rows = own.map(
      ({ code, title, severities }) =>
        `| [${code}](${code}.md) | ${words.en.severities[severities.standard]} | ${prose(title.en)} | ${prose(title.fr)} |`,
    )
    return [
      `## ${area}: ${about.en}`,
      ['| Rule | Severity | English | Français |', '|---|---|---|---|', ...rows].join('\n'),
    ]
  })
  return `${[
    '<!-- Made by scripts/generate-rule-pages.mjs. Change the catalogue, not this page. -->',
    '# Rules',
    `${rules.length} rules, with the severity that they have under the policy \`standard\`. \`fonds rules CODE\` says on a terminal what the page of a rule says here.`,
    ...sections,
    '## Codes without a rule',
    [
      '| Code | English | Français |',
      '|---|---|---|',
      ...Object.entries(leftOut).map(([code, { en, fr }]) => `| ${code} | ${prose(en)} | ${prose(fr)} |`),
    ].join('\n'),
  ].join('\n\n')}\n`
}

/** `scorm12/MAN-033-…-error`, `zip/ZIP-001-….zip`. */
const fixtures = readdirSync(fixturesRoot, { withFileTypes: true })
  .filter((family) => family.isDirectory())
  .flatMap((family) => readdirSync(join(fixturesRoot, family.name)).map((name) => `${family.name}/${name}`))
  .filter((name) => !name.endsWith('.json'))
  .sort()

const rules = ruleCodes.map(describeRule)
const pages = new Map([
  ['README.md', index(rules)],
  ...rules.map((rule) => /** @type {const} */ ([`${rule.code}.md`, page(rule, fixtures)])),
])

const args = process.argv.slice(2)
const folder = args.find((arg) => !arg.startsWith('--')) ?? fileURLToPath(new URL('../docs/rules', import.meta.url))
const there = existsSync(folder) ? readdirSync(folder) : []
const stray = there.filter((name) => !pages.has(name))
if (args.includes('--check')) {
  const read = (/** @type {string} */ name) => (there.includes(name) ? readFileSync(join(folder, name), 'utf8') : '')
  const stale = [...stray, ...[...pages].flatMap(([name, text]) => (read(name) === text ? [] : [name]))]
  if (stale.length > 0) {
    console.error(
      `docs/rules: ${stale.join(', ')} not what the catalogue says; run node scripts/generate-rule-pages.mjs`,
    )
    process.exitCode = 1
  }
} else {
  mkdirSync(folder, { recursive: true })
  for (const name of stray) rmSync(join(folder, name))
  for (const [name, text] of pages) writeFileSync(join(folder, name), text)
}
