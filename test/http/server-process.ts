import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const main = new URL('../../dist/http/main.js', import.meta.url)
const script = `
  import { startServer } from ${JSON.stringify(main.href)}
  const { url, firstKey } = await startServer({ data: process.argv[1], port: 0, settings: { logLevel: 'silent' } })
  console.log(JSON.stringify({ url, secret: firstKey?.secret }))`

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  /** Of the first start. */
  readonly secret?: string
}

/** A server as a process of its own, which a test may kill. */
export async function serverProcess(data: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, data], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, LANG: 'C' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  return { child, ...JSON.parse(line) }
}
