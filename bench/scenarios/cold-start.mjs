import { alternate } from '../measure.mjs'
import { small } from '../packages.mjs'
import { fonds } from '../programs.mjs'

/** How long the command line takes to be there: milliseconds of a process from its start to its end. */
export async function* coldStart() {
  const commands = [
    [process.execPath, '-e', '0'],
    [...fonds, '--help'],
    [...fonds, 'check', await small()],
  ]
  const [node, help, checked] = await alternate(commands, { times: 15 })
  const told = (/** @type {import('../measure.mjs').Runs} */ { min, median }) =>
    `${min.wall.toFixed(0)} ms (median ${median.wall.toFixed(0)})`
  const peer = `\`node -e 0\` ${told(node)}`
  yield {
    what: '`fonds --help`',
    ours: told(help),
    peer,
    measured: help.min.wall,
    budget: { most: 150, unit: 'ms' },
  }
  yield {
    what: '`fonds check`, 40 pages',
    ours: told(checked),
    peer,
    measured: checked.min.wall,
    budget: { most: 300, unit: 'ms' },
  }
}
