import type { Look, Terminal } from './terminal.js'
import { writeBeside } from './write-beside.js'

/** Where a report goes: standard output as it is made, or a file once it is whole. */
export interface Output {
  readonly look: Look
  write(...lines: readonly string[]): void
  finish(): Promise<void>
}

export function openOutput(file: string | undefined, terminal: Terminal): Output {
  if (file === undefined || file === '-')
    return { look: terminal, write: (...lines) => terminal.print(...lines), finish: async () => {} }
  const lines: string[] = []
  return {
    look: { language: terminal.language, paint: (_, text) => text },
    write: (...more) => void lines.push(...more),
    finish: () =>
      writeBeside(file, { replace: true }, (handle) => handle.writeFile(lines.map((line) => `${line}\n`).join(''))),
  }
}
