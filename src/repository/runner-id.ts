import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import { systemCode } from '../kernel/system-error.js'

// <host>:<process>:<what tells this process from another one of that number>:<number of the runner in it>
const thisProcess = [hostname(), process.pid, randomBytes(6).toString('hex')].join(':')
let opened = 0

/** A name that no other runner has, and from which others see whether it may still be alive. */
export const nextRunnerId = (): string => `${thisProcess}:${++opened}`

/** Those that cannot be alive: of a process of this machine that is gone. Of other machines nobody knows but by their leases. */
export const deadRunners = (ids: readonly string[]): string[] => ids.filter(isDead)

function isDead(id: string): boolean {
  const [host, pid = '', token] = id.split(':')
  if (host !== hostname() || id.startsWith(`${thisProcess}:`)) return false
  // Our own number, and not us: it was somebody before us.
  return pid === String(process.pid) ? token !== undefined : !isRunning(Number(pid))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return systemCode(error) !== 'ESRCH'
  }
}
