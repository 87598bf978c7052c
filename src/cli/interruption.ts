import { exitCode } from './exit-code.js'

export interface Interruption {
  readonly signal: AbortSignal
  /** Lets Ctrl-C end the process again. */
  release(): void
}

/** The first Ctrl-C (or SIGTERM) asks the work to stop cleanly; a second one does not wait for it. */
export function onInterruption(): Interruption {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(exitCode.interrupted)
    controller.abort()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
    },
  }
}
