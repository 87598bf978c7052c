import type { SingleBar } from 'cli-progress'
import { printable } from '../kernel/printable.js'
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

/**
 * A bar on standard error once the work takes long; nothing at all where standard error is no terminal. It is taken away while
 * something is printed, and drawn again below it.
 */
export function startProgress(terminal: Terminal): ProgressBar {
  if (!process.stderr.isTTY) return { show() {}, stop() {} }
  let bar: SingleBar | undefined
  let drawn = false
  let stopped = false
  const wipe = () => {
    if (drawn) bar?.stop()
    drawn = false
  }
  const load = async () => {
    const { default: cliProgress } = await import('cli-progress')
    bar = new cliProgress.SingleBar({
      stream: process.stderr,
      format: '{bar} {percentage} % {bytes} {what}',
      barsize: 20,
      barCompleteChar: '█',
      barIncompleteChar: '░',
      clearOnComplete: true,
      hideCursor: true,
      linewrap: false,
      // Ctrl-C is ours: the work is ended first.
      gracefulExit: false,
    })
    if (!stopped) terminal.whenPrinting(wipe)
  }
  const timer = setTimeout(() => void load(), patience)
  timer.unref()
  return {
    show(done, total, what) {
      if (!bar || stopped) return
      const said = [done, total].map((count) => bytes(count, terminal.language)).join(' / ')
      const payload = { what: printable(what), bytes: said }
      if (!drawn) bar.start(total, done, payload)
      else bar.update(done, payload)
      drawn = true
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      terminal.whenPrinting(() => {})
      wipe()
    },
  }
}
