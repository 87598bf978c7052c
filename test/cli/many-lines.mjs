/** Runs several command lines in one process, which is quicker than one each: `[[arg, …], …]` on standard input, `[{ out, err, code }, …]` back. */
import { text } from 'node:stream/consumers'
import { main } from '#dist/cli/main.js'

const lines = JSON.parse(await text(process.stdin))
const written = { out: '', err: '' }
const real = process.stdout.write.bind(process.stdout)
/** @param {'out' | 'err'} stream */
const keep =
  (stream) =>
  /** @type {(chunk: unknown, encoding?: unknown, done?: unknown) => boolean} */
  (chunk, encoding, done) => {
    written[stream] += chunk
    const called = typeof encoding === 'function' ? encoding : done
    if (typeof called === 'function') called()
    return true
  }
process.stdout.write = keep('out')
process.stderr.write = keep('err')
// Each line listens to both.
process.stdout.setMaxListeners(0)
const ran = []
for (const line of lines) {
  Object.assign(written, { out: '', err: '' })
  const code = await main(line)
  ran.push({ ...written, code })
}
real(JSON.stringify(ran))
