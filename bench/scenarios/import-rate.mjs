import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { alternate } from '../measure.mjs'
import { dataFolder, smallCourse } from '../packages.mjs'
import { fonds } from '../programs.mjs'
import { startFonds } from '../servers.mjs'

const count = 300
/** Packages that a server gets first: its code is compiled as it is used, and it lives long. A command pays for its start each time. */
const first = 250
const atOnce = 4

/** Small packages a second that come in by HTTP, beside `fonds add` of the same files. */
export async function* importRate() {
  const folder = mkdtempSync(join(dataFolder, 'import-'))
  try {
    const packages = await Promise.all(Array.from({ length: count + first }, (_, at) => smallCourse(at)))
    const files = join(folder, 'files')
    mkdirSync(files)
    for (const [at, bytes] of packages.slice(first).entries()) writeFileSync(join(files, `course-${at}.zip`), bytes)
    let [local, remote] = [0, 0]
    for (let turn = 0; turn < 3; turn++) {
      remote = Math.max(remote, await rateOverHttp(join(folder, `served-${turn}`), packages))
      const data = join(folder, `local-${turn}`)
      const [{ min }] = await alternate([[...fonds, 'add', files, '--data', data, '--quiet']], { times: 1 })
      local = Math.max(local, count / (min.wall / 1000))
    }
    yield {
      what: 'import small packages by HTTP into a warm server, 4 connections',
      ours: `${remote.toFixed(0)}/s`,
      peer: `\`fonds add\` ${local.toFixed(0)}/s`,
      measured: remote,
      budget: { least: 100, unit: '/s' },
    }
    yield { what: '— that rate to the local one', ours: '', peer: '', measured: remote / local }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @param {string} data @param {readonly Buffer[]} packages */
async function rateOverHttp(data, packages) {
  mkdirSync(data)
  const server = await startFonds(data)
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  try {
    const sendAll = async (/** @type {readonly Buffer[]} */ some) => {
      const waiting = some.values()
      const sender = async () => {
        for (const bytes of waiting) await send(agent, server, bytes)
      }
      await Promise.all(Array.from({ length: atOnce }, sender))
    }
    await sendAll(packages.slice(0, first))
    const start = performance.now()
    await sendAll(packages.slice(first))
    return count / ((performance.now() - start) / 1000)
  } finally {
    agent.destroy()
    await server.close()
  }
}

/**
 * @param {Agent} agent
 * @param {{ url: string, secret: string }} server
 * @param {Buffer} bytes
 * @returns {Promise<void>}
 */
const send = (agent, { url, secret }, bytes) =>
  new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${secret}`,
      'Content-Type': 'application/zip',
      'Content-Length': bytes.length,
    }
    const sent = request(`${url}/v1/importJobs?publish=true`, { agent, method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 201 ? resolve() : reject(new Error(`an import was answered ${response.statusCode}`)),
      )
    })
    sent.once('error', reject)
    sent.end(bytes)
  })
