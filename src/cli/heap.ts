import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** Percent by which a server's heap may grow beyond what is alive, before it is swept. */
const usually = 200
/** While it looks at a large package: most of that lives shortly. As a command's, see `bin/fonds.js`. */
const whileImporting = 40
/** Bytes of a package that is large. */
const large = 6 * 2 ** 20

const letGrow = (percent: number) => setFlagsFromString(`--heap-growing-percent=${percent}`)

/**
 * How a server's heap is swept. What requests leave behind is small, and there is much of it: swept as soon as a command's, it would take a
 * fifth of the time.
 *
 * @returns does work on a package of so many bytes, and has the heap swept sooner meanwhile if they are many.
 */
export function sweepLate(): <T>(bytes: number, work: () => Promise<T>) => Promise<T> {
  letGrow(usually)
  setFlagsFromString('--expose-gc')
  const sweep: () => void = runInNewContext('gc')
  let underWay = 0
  return async (bytes, work) => {
    if (bytes < large) return work()
    if (underWay++ === 0) {
      letGrow(whileImporting)
      // What it may grow to was decided when it was last swept; and receiving the package left much behind.
      sweep()
    }
    try {
      return await work()
    } finally {
      if (--underWay === 0) letGrow(usually)
    }
  }
}
