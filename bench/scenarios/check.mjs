import { alternate } from '../measure.mjs'
import { largeMedia, manyPages, manySmallFiles, NoRoom, zip64 } from '../packages.mjs'
import { fonds } from '../programs.mjs'
import { seconds } from '../row.mjs'

const packages = [
  {
    what: '8 000 small files (250 MB in a zip of 69 MB)',
    make: manySmallFiles,
    times: 7,
    scope: 'conformance',
    most: 0.6,
  },
  { what: '8 000 HTML files, scope full', make: manyPages, times: 7, scope: 'full', most: 1.5 },
  { what: '500 MB of films', make: largeMedia, times: 5, scope: 'conformance', most: 0.6 },
  { what: 'zip64 of 4.4 GB, 66 000 entries', make: zip64, times: 2, scope: 'conformance', most: 0.6 },
  { what: 'the same, scope full', make: zip64, times: 2, scope: 'full', most: 1.5 },
]

/** `fonds check` beside `unzip -t`, which sums but does not hash, and looks at nothing. */
export async function* check() {
  for (const { what, make, times, scope, most } of packages) {
    /** @type {string} */
    let file
    try {
      file = await make()
    } catch (error) {
      if (!(error instanceof NoRoom)) throw error
      console.error(`skipped: ${error.message}`)
      continue
    }
    const commands = [
      [...fonds, 'check', '--scope', scope, file],
      ['unzip', '-tq', file],
    ]
    const [ours, peer] = await alternate(commands, { times })
    yield {
      what: `check ${what}`,
      ours: seconds(ours),
      peer: `\`unzip -t\` ${seconds(peer)}`,
      measured: ours.min.wall / peer.min.wall,
      budget: { most, unit: '×' },
    }
    yield {
      what: '— memory at its peak',
      ours: '',
      peer: '',
      measured: ours.max.memory,
      budget: { most: 220, unit: 'MB' },
    }
  }
}
