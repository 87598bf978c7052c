import type { SingleBar } from 'cli-progress'
import type { Terminal } from './terminal.js'
import { bytes } from './wording.js'

/** Work shorter than this shows no bar. */
const patience = 800

/** How far a long work is, on the terminal. */
export interface ProgressBar {
  /** Bytes done and to do, and what is under way. */
  show(done: number, total: number, what: string): void
  stop(): void
}

/** A bar on standard error once the work takes long; nothing at all where standard error is no terminal. */
export function startProgress(terminal: Terminal): ProgressBar {
  if (!process.stderr.isTTY) return { show() {}, stop() {} }
  let bar: SingleBar | undefined
  let stopped = false
  let now = { done: 0, total: 0, what: '' }
  const payload = () => ({
    what: now.what,
    bytes: `${bytes(now.done, terminal.language)} / ${bytes(now.total, terminal.language)}`,
  })
  const begin = async () => {
    const { default: cliProgress } = await import('cli-progress')
    if (stopped) return
    bar = new cliProgress.SingleBar({
      stream: process.stderr,
      format: '{bar} {percentage} % {bytes} {what}',
      barsize: 20,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      clearOnComplete: true,
      hideCursor: true,
      forceRedraw: true,
    })
    bar.start(now.total, now.done, payload())
    terminal.whenPrinting(() => process.stderr.write('\r\u001b[K'))
  }
  const timer = setTimeout(() => void begin(), patience)
  timer.unref()
  return {
    show(done, total, what) {
      now = { done, total, what }
      bar?.setTotal(total)
      bar?.update(done, payload())
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      terminal.whenPrinting(() => {})
      bar?.stop()
    },
  }
}
