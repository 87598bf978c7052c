/** Makes the TypeScript types of our JSON Schemas: `node scripts/generate-types.mjs`, or with `--check` only says whether they are current. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

/** Each schema, and the file that holds its type. @type {Record<string, string>} */
const generated = {
  'schemas/sheet/sheet.json': 'src/holdings/sheet-schema.ts',
  'schemas/config/config.json': 'src/config-schema.ts',
  'schemas/report/add.json': 'src/cli/lines/add-schema.ts',
  'schemas/report/export.json': 'src/cli/lines/export-schema.ts',
  'schemas/report/rule.json': 'src/cli/lines/rule-schema.ts',
}

const style = { semi: false, singleQuote: true, printWidth: 120 }
const checking = process.argv.includes('--check')
/** @type {string[]} */
const stale = []
for (const [schema, target] of Object.entries(generated)) {
  const source = fileURLToPath(new URL(`../${schema}`, import.meta.url))
  await generate(JSON.parse(readFileSync(source, 'utf8')), dirname(source), target, schema)
}
await generate(
  wholeInterface(),
  fileURLToPath(new URL('../schemas', import.meta.url)),
  'src/contract/api-schema.ts',
  'schemas/api',
)
await generate(
  records(),
  fileURLToPath(new URL('../schemas', import.meta.url)),
  'src/commons/record-schemas.ts',
  'schemas/commons',
)
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what its schema says now; run node scripts/generate-types.mjs`)
  process.exitCode = 1
}

/** One schema that has all of `schemas/api` as its members, and what else operations name, as they name it. */
function wholeInterface() {
  const own = namesIn('api').map((name) => [name, { $ref: `api/${name}.json` }])
  const other = ['report/report', 'report/diff', 'sheet/sheet', ...namesIn('commons').map((name) => `commons/${name}`)]
  return schemaOf('ApiSchemas', [...own, ...other.map((name) => [name, { $ref: `${name}.json` }])])
}

/** One that has all that the commons keeps. */
function records() {
  return schemaOf(
    'RecordSchemas',
    namesIn('commons').map((name) => [name, { $ref: `commons/${name}.json` }]),
  )
}

/** @param {string} area */
function namesIn(area) {
  return readdirSync(new URL(`../schemas/${area}`, import.meta.url)).map((file) => file.replace(/\.json$/, ''))
}

/** @param {string} title @param {any[][]} members */
function schemaOf(title, members) {
  const properties = Object.fromEntries(members)
  return {
    title,
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
  }
}

/** @param {any} schema @param {string} cwd @param {string} target @param {string} from */
async function generate(schema, cwd, target, from) {
  const file = fileURLToPath(new URL(`../${target}`, import.meta.url))
  const text = await compile(schema, 'schema', {
    bannerComment: `/** Made from ${from} by scripts/generate-types.mjs. Change the schema, not this file. */`,
    additionalProperties: false,
    cwd,
    style,
  })
  if (!checking) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) stale.push(target)
}
