import { styleText } from 'node:util'
import type { Language } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'

const styles = {
  fatal: 'red',
  error: 'red',
  warning: 'yellow',
  info: 'cyan',
  good: 'green',
  strong: 'bold',
  faint: 'dim',
} as const

export type Style = keyof typeof styles

/** How a text is to look where it is going. */
export interface Look {
  readonly language: Language
  /** Columns of the terminal; absent when the text goes to a file or another program. */
  readonly width?: number
  paint(style: Style, text: string): string
}

/** Standard output and standard error: the only file that writes to them. */
export class Terminal implements Look {
  readonly language: Language
  readonly width?: number
  /** True once the reader of standard output has gone away (`fonds list | head`): there is nobody left to write for. */
  closed = false
  readonly #colour: boolean
  #beforePrinting: () => void = () => {}

  constructor(language: Language, colour: boolean) {
    this.language = language
    this.#colour = colour
    if (process.stdout.isTTY) this.width = Math.max(40, process.stdout.columns || 80)
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.closed = true
    })
  }

  paint(style: Style, text: string): string {
    return this.#colour && process.stdout.isTTY ? styleText(styles[style], text) : text
  }

  /** Lines for whoever asked. */
  print(...lines: readonly string[]): void {
    this.#beforePrinting()
    if (!this.closed) process.stdout.write(lines.map((line) => `${line}\n`).join(''))
  }

  /** A line about the work, beside the result. */
  note(line: string): void {
    this.#beforePrinting()
    process.stderr.write(`${line}\n`)
  }

  /** What went wrong; `about` is named where the sentence does not name it itself. */
  complain(sentence: string, about = ''): void {
    const subject = printable(about)
    const line = sentence.includes(subject) ? sentence : `${subject}: ${sentence}`
    this.note(this.#colour && process.stderr.isTTY ? `${styleText('red', 'fonds:')} ${line}` : `fonds: ${line}`)
  }

  /** Lets a progress bar get out of the way of what is printed. */
  whenPrinting(step: () => void): void {
    this.#beforePrinting = step
  }

  get isOutTerminal(): boolean {
    return process.stdout.isTTY === true
  }

  /** Bytes to standard output, no faster than they are taken. */
  async pour(bytes: Uint8Array): Promise<void> {
    if (this.closed || process.stdout.write(bytes)) return
    await new Promise<void>((resolve) => {
      process.stdout.once('drain', resolve)
      process.stdout.once('error', () => resolve())
    })
  }
}
