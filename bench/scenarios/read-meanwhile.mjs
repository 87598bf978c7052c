import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { at, latencies } from '../load.mjs'
import { dataFolder, manyPages } from '../packages.mjs'
import { startFonds } from '../servers.mjs'

/** How long a course takes to be read, one request after the other, while the same server imports 8 000 pages. */
export async function* readMeanwhile() {
  const file = await manyPages()
  const folder = mkdtempSync(join(dataFolder, 'meanwhile-'))
  const { url, secret, close } = await startFonds(folder)
  const headers = { Authorization: `Bearer ${secret}` }
  try {
    const read = async () => {
      const answer = await fetch(`${url}/v1/courses?limit=1`, { headers })
      if (!answer.ok) throw new Error(`a list was answered ${answer.status}`)
      await answer.arrayBuffer()
    }
    // Code is compiled as it is used: a server that just began is not what is asked about.
    await latencies(300, read)
    /** @type {RequestInit & { duplex: 'half' }} */
    const request = {
      method: 'POST',
      duplex: 'half',
      headers: {
        ...headers,
        'Content-Type': 'application/zip',
        'Content-Length': String(statSync(file).size),
        Prefer: 'respond-async',
      },
      body: /** @type {any} */ (createReadStream(file)),
    }
    const sent = await fetch(`${url}/v1/importJobs?policy=lenient`, request)
    const job = url + sent.headers.get('Location')
    let over = false
    const importing = fetch(job, { headers: { ...headers, Prefer: 'wait=60' } }).then(async (answer) => {
      over = true
      const { status } = await answer.json()
      if (status !== 'COMPLETE') throw new Error(`the import is ${status}`)
    })
    const all = []
    while (!over) all.push(...(await latencies(1, read)))
    await importing
    all.sort((a, b) => a - b)
    const what = `read a list while 8 000 pages are imported, ${all.length} times`
    yield row(what, at(all, 0.95), 'p95', 50)
    yield row('— the longest', at(all, 1), '', 150)
  } finally {
    await close()
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} what @param {number} measured @param {string} which @param {number} most */
const row = (what, measured, which, most) => ({
  what,
  ours: `${measured.toFixed(0)} ms ${which}`.trim(),
  peer: '',
  measured,
  budget: { most, unit: 'ms' },
})
