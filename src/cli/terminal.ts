import { setImmediate } from 'node:timers/promises'
import { styleText } from 'node:util'
import { both, fill, type Language, type Sentence } from '../kernel/language.js'
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

const lost = ({ code, message }: NodeJS.ErrnoException): Sentence =>
  both(
    `Standard output takes no more (${code ?? message}): what was printed is not whole.`,
    `La sortie standard n’accepte plus rien (${code ?? message}) : ce qui est affiché est incomplet.`,
  )

const ofSubject = both('{subject}: {sentence}', '{subject} : {sentence}')

/** Standard output and standard error: the only file that writes to them. */
export class Terminal implements Look {
  readonly language: Language
  readonly width?: number
  /** True once the reader of standard output has gone away (`fonds list | head`): there is nobody left to write for. */
  closed = false
  /** True when standard output could not take what was printed: nobody may take half a result for the whole. */
  failed = false
  readonly #colour: boolean
  #beforePrinting: () => void = () => {}

  constructor(language: Language, colour: boolean) {
    this.language = language
    this.#colour = colour
    if (process.stdout.isTTY) this.width = Math.max(40, process.stdout.columns || 80)
    process.stdout.on('error', (error: NodeJS.ErrnoException) => {
      const gone = error.code === 'EPIPE'
      if (!gone && !this.failed) this.complain(lost(error)[language])
      this.failed ||= !gone
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
    const line = sentence.includes(subject) ? sentence : fill(ofSubject[this.language], { subject, sentence })
    this.note(this.#colour && process.stderr.isTTY ? `${styleText('red', 'fonds:')} ${line}` : `fonds: ${line}`)
  }

  /** Lets a progress bar get out of the way of what is printed. */
  whenPrinting(step: () => void): void {
    this.#beforePrinting = step
  }

  /** Resolves once all that was printed has been taken, or was refused. */
  async settled(): Promise<void> {
    await new Promise((resolve) => process.stdout.write('', resolve))
    // A stream calls back first, and tells of its error after.
    await setImmediate()
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
