import { printable } from '../../../kernel/printable.js'

/** Text that is HTML already. Whatever is not, is escaped on its way into a page: there is no other way in. */
export class Markup {
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  toString(): string {
    return this.#text
  }
}

export type Piece = string | number | Markup | undefined | false | readonly Piece[]

/** HTML or SVG with values in it: `` html`<td>${title}</td>` ``. Attribute values stand in quotation marks. */
export const html = (parts: TemplateStringsArray, ...values: readonly Piece[]): Markup =>
  new Markup(parts.map((part, at) => part + escaped(values[at])).join(''))

function escaped(piece: Piece): string {
  if (piece === undefined || piece === false) return ''
  if (piece instanceof Markup) return piece.toString()
  if (typeof piece === 'number') return String(piece)
  if (typeof piece !== 'string') return piece.map(escaped).join('')
  return printable(piece).replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)
}

/** A sentence of ours, in which names of elements and the like stand between backticks. */
export const prose = (sentence: string): Markup =>
  html`${sentence.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`

/** Words of a package: they may run the other way. */
export const theirs = (words: string): Markup => html`<bdi>${words}</bdi>`
