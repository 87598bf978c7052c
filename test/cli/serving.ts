import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { connect } from '#dist/client/node.js'
import { bin } from './fonds.js'

/** A server of its own process, as `fonds serve` starts it, for all tests of a file: whose commands wait for their end meanwhile. */
export interface Serving {
  readonly url: string
  /** Secret of the first key, which runs the platform. */
  readonly secret: string
  /** Environment variables that lead to an organisation of its own, which is empty. */
  place(): Readonly<Record<string, string>>
}

/** @param places how many organisations there are to be. */
export function serving(places: number): Serving {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-serving-'))
  // A test is one client in a hurry.
  const rate = { requests: 1e6, downloads: 1e6, window: 60 }
  writeFileSync(join(folder, 'fonds.json'), JSON.stringify({ server: { rate, logLevel: 'silent' } }))
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0'], {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const keys: string[] = []
  let url = ''
  let secret = ''
  beforeAll(async () => {
    secret = await new Promise<string>((resolve, reject) => {
      let told = ''
      child.stderr.on('data', (chunk) => {
        told += chunk
        const [, address, key] = /at (http:\S+)\. [\s\S]*?(fonds_\S+)/.exec(told) ?? []
        if (address === undefined || key === undefined) return
        url = address
        resolve(key)
      })
      child.once('close', () => reject(new Error(told)))
    })
    const client = connect({ url, key: secret })
    for (let number = 1; number <= places; number++) {
      const { id } = await client.organisations.create({ name: `Place ${number}` })
      const key = await client.keys.create(id, { name: 'desk', roles: ['administrator'] })
      if (key.secret !== undefined) keys.push(key.secret)
    }
  }, 120_000)
  afterAll(async () => {
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.kill('SIGTERM')
    await closed
    rmSync(folder, { recursive: true, force: true })
  }, 60_000)
  return {
    get url() {
      return url
    },
    get secret() {
      return secret
    },
    place() {
      const key = keys.pop()
      if (key === undefined) throw new Error('there are more tests than places')
      return { FONDS_SERVER: url, FONDS_KEY: key }
    },
  }
}
