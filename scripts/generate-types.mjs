/** Makes the TypeScript types of our JSON Schemas: `node scripts/generate-types.mjs`, or with `--check` only says whether they are current. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compile } from 'json-schema-to-typescript'

/** Each schema, and the file that holds its type. @type {Record<string, string>} */
const generated = {
  'schemas/sheet/sheet.json': 'src/holdings/sheet-schema.ts',
  'schemas/config/config.json': 'src/config-schema.ts',
  'schemas/report/add.json': 'src/cli/lines/add-schema.ts',
  'schemas/report/export.json': 'src/cli/lines/export-schema.ts',
  'schemas/report/diff.json': 'src/cli/lines/diff-schema.ts',
  'schemas/report/rule.json': 'src/cli/lines/rule-schema.ts',
}

const checking = process.argv.includes('--check')
const stale = []
for (const [schema, target] of Object.entries(generated)) {
  const source = fileURLToPath(new URL(`../${schema}`, import.meta.url))
  const file = fileURLToPath(new URL(`../${target}`, import.meta.url))
  const text = await compile(JSON.parse(readFileSync(source, 'utf8')), 'schema', {
    bannerComment: `/** Made from ${schema} by scripts/generate-types.mjs. Change the schema, not this file. */`,
    additionalProperties: false,
    cwd: dirname(source),
    style: { semi: false, singleQuote: true, printWidth: 120 },
  })
  if (!checking) writeFileSync(file, text)
  else if (readFileSync(file, 'utf8') !== text) stale.push(target)
}
if (stale.length > 0) {
  console.error(`${stale.join(', ')}: not what its schema says now; run node scripts/generate-types.mjs`)
  process.exitCode = 1
}
