/**
 * Figures beside those of others, for the budgets of the product: `npm run bench`, or `npm run bench -- check cold-start`.
 * Takes a quarter of an hour, 15 GB of disk, GNU time, `unzip`, `zip`, `curl` and `nginx`; nothing else should run meanwhile.
 */
import { availableParallelism, cpus, totalmem } from 'node:os'
import { table } from './row.mjs'
import { batchAdd } from './scenarios/batch-add.mjs'
import { cheapRead } from './scenarios/cheap-read.mjs'
import { check } from './scenarios/check.mjs'
import { coldStart } from './scenarios/cold-start.mjs'
import { download } from './scenarios/download.mjs'
import { exportVersions } from './scenarios/export.mjs'
import { importRate } from './scenarios/import-rate.mjs'
import { readMeanwhile } from './scenarios/read-meanwhile.mjs'
import { reports } from './scenarios/reports.mjs'
import { search } from './scenarios/search.mjs'
import { searchCommons } from './scenarios/search-commons.mjs'
import { upload } from './scenarios/upload.mjs'
import { visibleListing } from './scenarios/visible-listing.mjs'

/** @type {Record<string, () => AsyncIterable<import('./row.mjs').Row>>} */
const scenarios = {
  check,
  export: exportVersions,
  'batch-add': batchAdd,
  'cold-start': coldStart,
  download,
  'cheap-read': cheapRead,
  'import-rate': importRate,
  upload,
  'read-meanwhile': readMeanwhile,
  search,
  'visible-listing': visibleListing,
  reports,
  'search-commons': searchCommons,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(scenarios, name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(scenarios).join(', ')}`)
  process.exit(2)
}

/** @type {import('./row.mjs').Row[]} */
const rows = []
for (const name of asked.length > 0 ? asked : Object.keys(scenarios))
  for await (const row of scenarios[name]()) {
    rows.push(row)
    console.error(`${row.what}: ${row.measured?.toFixed(2) ?? '?'}`)
  }

const memory = (totalmem() / 2 ** 30).toFixed(0)
console.log(`${table(rows)}\n
Node ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model.trim()}), ${memory} GB of memory, ${process.platform}.
Times are the least of several runs that took turns.`)
