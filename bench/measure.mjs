import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * One run of a command: milliseconds by the clock, milliseconds of processor (user and system), and megabytes of memory at
 * the peak. The last two need GNU time, and are NaN without it.
 * @typedef {{ wall: number, cpu: number, memory: number }} Run
 */

/** @typedef {{ min: Run, median: Run, max: Run }} Runs each figure for itself */

const gnuTime = '/usr/bin/time'
const timed = existsSync(gnuTime)
if (!timed) console.error(`no ${gnuTime}: processor time and memory are not measured`)

// Node reads these certificates at its start, on machines that name some: 40 ms that have nothing to do with us.
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env

/** @param {readonly string[]} command @param {string} [cwd] @returns {Promise<Run>} */
async function run(command, cwd) {
  const [program, ...args] = timed ? [gnuTime, '-f', '%U %S %M', ...command] : command
  const start = performance.now()
  const child = spawn(program, args, { cwd, env: environment, stdio: ['ignore', 'ignore', 'pipe'] })
  let told = ''
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ piece) => {
    told += piece
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const wall = performance.now() - start
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}: ${told.trim()}`)
  const [user, system, kilobytes] = timed ? (told.trim().split('\n').at(-1) ?? '').split(' ').map(Number) : []
  return { wall, cpu: (user + system) * 1000, memory: kilobytes / 1024 }
}

/** One call in this process, which is warm as a server is. @param {() => Promise<void>} call @returns {Promise<Run>} */
async function time(call) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await call()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1000, memory: Number.NaN }
}

/**
 * Runs commands, and calls of this process, in turn, so that whatever else the machine does meets all of them.
 * @param {readonly (readonly string[] | (() => Promise<void>))[]} commands
 * @param {{ times: number, cwd?: string, before?: () => void }} options `before` prepares each run, outside the clock
 * @returns {Promise<Runs[]>} one for each command
 */
export async function alternate(commands, { times, cwd, before }) {
  /** @type {Run[][]} */
  const runs = commands.map(() => [])
  for (let turn = 0; turn < times; turn++)
    for (const [at, command] of commands.entries()) {
      before?.()
      runs[at].push(typeof command === 'function' ? await time(command) : await run(command, cwd))
    }
  return runs.map((of) => ({ min: each(of, 0), median: each(of, 0.5), max: each(of, 1) }))
}

/** @param {readonly Run[]} runs @param {number} share @returns {Run} */
function each(runs, share) {
  const figure = (/** @type {'wall' | 'cpu' | 'memory'} */ name) =>
    runs.map((run) => run[name]).sort((a, b) => a - b)[Math.round((runs.length - 1) * share)]
  return { wall: figure('wall'), cpu: figure('cpu'), memory: figure('memory') }
}
