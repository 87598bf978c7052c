import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { openRepository } from '../../dist/index.js'
import { dataFolder, largestUpload } from '../packages.mjs'
import { startFonds } from '../servers.mjs'

const interruptions = 5

/** A package as large as may be, sent over tus with broken connections in between, imported, and read back. */
export async function* upload() {
  const file = await largestUpload()
  const folder = mkdtempSync(join(dataFolder, 'upload-'))
  try {
    const size = statSync(file).size
    const sha256 = await digestOf(file)
    const server = await startFonds(folder)
    const client = tusClient(server, file, size)
    try {
      const begun = performance.now()
      const path = await client.create(sha256)
      let offset = 0
      for (let part = 1; part <= interruptions; part++) {
        await client.sendBroken(path, offset, Math.floor((size * part) / (interruptions + 1)))
        const kept = await client.offsetOf(path)
        if (kept <= offset) throw new Error(`after ${offset} bytes and a broken connection there are ${kept}`)
        offset = kept
      }
      await client.send(path, offset)
      const sending = (performance.now() - begun) / 1000
      yield {
        what: `upload ${gigabytes(size)} over tus, interrupted ${interruptions} times`,
        ours: `${sending.toFixed(1)} s`,
        peer: '',
        measured: size / 1e6 / sending,
        budget: { least: 100, unit: 'MB/s' },
      }
      yield { what: 'memory of the server meanwhile', ...memory(server.pid, 200) }
      const [importing, job] = await client.importIt(path)
      if (job.status !== 'COMPLETE' || job.result.version.sha256 !== sha256)
        throw new Error(JSON.stringify(job.problem))
      yield { what: `the same while it imports these in ${importing.toFixed(0)} s`, ...memory(server.pid, 220) }
    } finally {
      await server.close()
    }
    await assertSound(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {number} bytes */
const gigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`

/** The most that a process ever had in memory; nothing is measured where the system does not say. @param {number} pid @param {number} most megabytes */
function memory(pid, most) {
  const status = process.platform === 'linux' ? readFileSync(`/proc/${pid}/status`, 'utf8') : ''
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(status) ?? []
  const measured = Number(kilobytes) / 1024
  return { ours: `${measured.toFixed(0)} MB`, peer: '', measured, budget: { most, unit: 'MB' } }
}

/** @param {string} file */
async function digestOf(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash)
  return hash.digest('hex')
}

/** @param {string} data */
async function assertSound(data) {
  const repository = await openRepository({ data, absent: 'refuse' })
  const { problems } = await repository.verify()
  await repository.close()
  if (problems.length > 0) throw new Error(JSON.stringify(problems))
}

/**
 * @param {{ url: string, secret: string }} server
 * @param {string} file
 * @param {number} size
 */
function tusClient({ url, secret }, file, size) {
  const headers = { Authorization: `Bearer ${secret}`, 'Tus-Resumable': '1.0.0' }

  /** Sends what lies between. @param {string} path @param {number} offset @param {number} end where it stops, whatever it announced */
  async function patch(path, offset, end) {
    const sending = request(url + path, {
      method: 'PATCH',
      headers: {
        ...headers,
        'Upload-Offset': offset,
        'Content-Type': 'application/offset+octet-stream',
        'Content-Length': size - offset,
      },
    })
    const answer = once(sending, 'response')
    const bytes = createReadStream(file, { start: offset, end: end - 1, highWaterMark: 2 ** 20 })
    await pipeline(bytes, sending, { end: end === size })
    return { sending, answer }
  }

  return {
    /** @param {string} sha256 */
    async create(sha256) {
      const metadata = `filename ${btoa('largest.zip')},sha256 ${btoa(sha256)}`
      const answer = await fetch(`${url}/v1/uploads`, {
        method: 'POST',
        headers: { ...headers, 'Upload-Length': String(size), 'Upload-Metadata': metadata },
      })
      return answer.headers.get('Location') ?? ''
    },
    /** @param {string} path @param {number} offset @param {number} end */
    async sendBroken(path, offset, end) {
      const { sending, answer } = await patch(path, offset, end)
      sending.destroy()
      await answer.catch(() => {})
    },
    /** @param {string} path @param {number} offset */
    async send(path, offset) {
      const { answer } = await patch(path, offset, size)
      const [{ statusCode }] = await answer
      if (statusCode !== 204) throw new Error(`the last part was answered ${statusCode}`)
    },
    /** @param {string} path */
    async offsetOf(path) {
      const answer = await fetch(url + path, { method: 'HEAD', headers })
      return Number(answer.headers.get('Upload-Offset'))
    },
    /** @param {string} path @returns {Promise<[number, any]>} seconds, and the job */
    async importIt(path) {
      const begun = performance.now()
      const asked = await fetch(`${url}/v1/importJobs`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/json', Prefer: 'respond-async' },
        body: JSON.stringify({ source: { upload: path.split('/').at(-1) }, policy: 'lenient' }),
      })
      for (;;) {
        const answer = await fetch(url + asked.headers.get('Location'), { headers: { ...headers, Prefer: 'wait=30' } })
        const job = await answer.json()
        if (job.status !== 'RUNNING') return [(performance.now() - begun) / 1000, job]
      }
    },
  }
}
