import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dataFolder } from './packages.mjs'
import { fonds } from './programs.mjs'

/** @typedef {{ url: string, close: () => Promise<void> }} Server a process of its own */

/**
 * `fonds serve` as it is installed, over a folder that nobody served yet. Only its rate limits are raised: they are there to be met.
 * @param {string} data
 * @returns {Promise<Server & { secret: string, pid: number }>}
 */
export async function startFonds(data) {
  const config = join(data, 'fonds.json')
  const rate = { requests: 1e9, downloads: 1e9, window: 60 }
  writeFileSync(config, JSON.stringify({ language: 'en', data, server: { rate } }))
  const { child, said } = await started([...fonds, 'serve', '--port', '0'], /fonds_\S+\n/, { FONDS_CONFIG: config })
  const [url] = /http:\/\/\S+?:\d+/.exec(said) ?? []
  const [secret] = /fonds_\S+/.exec(said) ?? []
  if (!url || !secret) throw new Error(`not understood: ${said}`)
  return { url, secret, pid: child.pid ?? 0, close: () => ended(child) }
}

/**
 * nginx over a folder, as it is usually configured for files; undefined where it is not installed.
 * @param {string} folder
 * @returns {Promise<Server | undefined>}
 */
export async function startNginx(folder) {
  if (spawnSync('nginx', ['-v']).error) return undefined
  const own = mkdtempSync(join(dataFolder, 'nginx-'))
  const port = await freePort()
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  writeFileSync(
    join(own, 'nginx.conf'),
    `${user} daemon off; pid ${own}/pid; error_log stderr crit; worker_processes auto;
events {}
http {
  access_log off; sendfile on; tcp_nopush on; default_type application/zip;
  client_body_temp_path ${own}/body; proxy_temp_path ${own}/proxy; fastcgi_temp_path ${own}/fastcgi;
  uwsgi_temp_path ${own}/uwsgi; scgi_temp_path ${own}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}; }
}`,
  )
  const child = spawn('nginx', ['-e', 'stderr', '-p', own, '-c', join(own, 'nginx.conf')], { stdio: 'inherit' })
  const url = `http://127.0.0.1:${port}`
  await answers(url)
  const close = async () => {
    await ended(child)
    rmSync(own, { recursive: true })
  }
  return { url, close }
}

/**
 * The least that Express can do: one route that answers with these bytes.
 * @param {string} body
 * @param {string} type
 * @returns {Promise<Server>}
 */
export async function startBareExpress(body, type) {
  const program = fileURLToPath(new URL('bare-express.mjs', import.meta.url))
  const { child, said } = await started([process.execPath, program, body, type], /http:\S+\n/)
  return { url: said.trim(), close: () => ended(child) }
}

/** @param {readonly string[]} command @param {RegExp} ready what it says once it serves @param {NodeJS.ProcessEnv} [variables] */
async function started([program = '', ...args], ready, variables = {}) {
  // What it logs is written, and read by nobody.
  const child = spawn(program, args, { env: { ...process.env, ...variables }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.setEncoding('utf8')
  await new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}: ${said}`)))
    child.stderr.on('data', (piece) => {
      said += piece
      if (ready.test(said)) resolve(undefined)
    })
  })
  return { child, said }
}

/** @param {import('node:child_process').ChildProcess} child */
async function ended(child) {
  if (child.exitCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** @param {string} url */
async function answers(url) {
  for (let attempt = 0; ; attempt++)
    try {
      await fetch(url)
      return
    } catch (error) {
      if (attempt === 100) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
