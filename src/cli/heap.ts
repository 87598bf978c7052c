import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Percent by which a command's heap may grow beyond what is alive, before it is swept: V8 would let it grow to five times of that. */
const ofCommand = 40
/** A server's: what requests leave behind is small, and there is much of it. Swept as soon as a command's, it would take a fifth of the time. */
const ofServer = 200
/** Milliseconds between two sweeps for their own sake: each takes some thirty. */
const sweepsApart = 2000
/** Bytes of a package that is large. */
const large = 6 * 2 ** 20

/**
 * How each major version of V8 is told that code has to prove itself fifteen times longer before it is optimised: a command ends long
 * before most of its code has paid back the compiler, which works on the cores that inflate. A server lives long enough; and version 13
 * would gain nothing. A flag that a version does not know is complained of on standard error.
 */
const slowToOptimise: Readonly<Record<string, string>> = {
  11: '--interrupt-budget=1000000',
  12: '--invocation-count-for-turbofan=45000',
}

const letGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`)

/** What V8 is told of the memory that a process started by such a command line may take (decision 7). */
export function sizeHeap(commandLine: readonly string[]): void {
  const [v8 = ''] = process.versions.v8.split('.')
  if (slowToOptimise[v8] && !commandLine.includes('serve')) setFlagsFromString(slowToOptimise[v8])
  // What rules look at lives shortly. A server sets this anew.
  letGrow(ofCommand)
  keepNurserySmall()
}

/** New objects get the two megabytes that V8 begins with, not the 32 that it would go to: most die as well in two. */
function keepNurserySmall(): void {
  const keep = () => setFlagsFromString('--semi-space-growth-factor=1')
  keep()
  // Each thread that begins sets it back when it makes a heap of its own, which is some time before it says that it is there.
  process.on('worker', (worker) => {
    const keeping = setInterval(keep, 1).unref()
    for (const event of ['online', 'exit'])
      worker.once(event, () => {
        clearInterval(keeping)
        keep()
      })
  })
  // To share out so little among threads takes longer than to sweep it.
  setFlagsFromString('--no-parallel-scavenge')
}

/**
 * How a server's heap is swept.
 *
 * @returns does work on a package of so many bytes, and has the heap swept as a command's meanwhile if they are many.
 */
export function sweepLate(): <T>(bytes: number, work: () => Promise<T>) => Promise<T> {
  letGrow(ofServer)
  setFlagsFromString('--expose-gc')
  const sweep: () => void = runInNewContext('gc')
  let underWay = 0
  let swept = Number.NEGATIVE_INFINITY
  return async (bytes, work) => {
    if (bytes < large) return work()
    if (underWay++ === 0) {
      letGrow(ofCommand)
      // What it may grow to was decided when it was last swept; and receiving the package left much behind. Of an upload in many pieces
      // each begins anew.
      const now = performance.now()
      if (now - swept > sweepsApart) {
        sweep()
        swept = now
      }
    }
    try {
      return await work()
    } finally {
      if (--underWay === 0) letGrow(ofServer)
    }
  }
}
