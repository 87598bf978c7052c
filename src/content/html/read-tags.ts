/** What the reader of a page is told, in the order of the text. Indices are those of the text. */
export interface TagReader {
  /** Whether it is told of all text. */
  readonly everyText?: boolean
  /** A tag begins: `start` and `end` are those of its name. */
  openTag(start: number, end: number): void
  /** Both of the value's indices are 0 where the attribute has none. */
  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void
  /**
   * The tag is complete.
   *
   * @returns the name of an element whose content is text up to its end tag, such as `script`; empty for all others.
   */
  tagOpened(closed: boolean): string
  closeTag(start: number, end: number): void
  /** Text of an element that holds nothing else; in XML, and where it is asked for, any text, CDATA sections included. */
  text(start: number, end: number): void
  /** In XML, what stands between `<?` and `?>`. */
  instruction(start: number, end: number): void
}

const [tab, lineFeed, formFeed, carriageReturn, space] = [9, 10, 12, 13, 32]
const [exclamation, doubleQuote, singleQuote, slash, less, equals, greater, question] = [33, 34, 39, 47, 60, 61, 62, 63]

/**
 * Cuts a page into its tags by the rules of the HTML standard (§13.2.5, without the error messages), or of XML. Nothing is decoded and
 * nothing copied: readers are told where things stand. Text is skipped at one go, and nothing is looked at twice.
 */
export function readTags(text: string, xml: boolean, reader: TagReader): void {
  new TagCutter(text, xml, reader).run()
}

/** Characters that are looked at one by one, before a search that takes longer to begin. */
const nearby = 32

class TagCutter {
  readonly #text: string
  readonly #xml: boolean
  readonly #reader: TagReader
  #closed = false
  #whole = false
  readonly #arrow: Lookout
  readonly #wrongArrow: Lookout

  constructor(text: string, xml: boolean, reader: TagReader) {
    this.#text = text
    this.#xml = xml
    this.#reader = reader
    this.#arrow = new Lookout(text, '-->')
    this.#wrongArrow = new Lookout(text, '--!>')
  }

  run(): void {
    const text = this.#text
    const { length } = text
    const everyText = this.#xml || this.#reader.everyText === true
    let index = 0
    while (index < length) {
      const open = text.charCodeAt(index) === less ? index : this.#find('<', index)
      if (everyText && open > index) this.#reader.text(index, open)
      index = open < length ? this.#markup(open) : length
    }
  }

  /** Reads what begins with the `<` that stands here; answers where it ends. */
  #markup(open: number): number {
    const code = this.#text.charCodeAt(open + 1)
    if (this.#isNameStart(code)) return this.#tag(open + 1)
    if (code === slash) return this.#endTag(open + 2)
    if (code === exclamation) return this.#declaration(open)
    if (code !== question) return open + 1
    if (!this.#xml) return this.#behind('>', open)
    const end = this.#find('?>', open + 2)
    this.#reader.instruction(open + 2, end)
    return end + 2
  }

  #declaration(open: number): number {
    const text = this.#text
    if (text.startsWith('--', open + 2)) return this.#comment(open)
    if (!this.#xml) return this.#behind('>', open)
    if (text.startsWith('[CDATA[', open + 2)) {
      const end = this.#find(']]>', open + 9)
      this.#reader.text(open + 9, end)
      return end + 3
    }
    const end = this.#find('>', open)
    const subset = text.slice(open, Math.min(end, open + 1000)).includes('[')
    return subset ? this.#behind(']>', open) : end + 1
  }

  /** `<!-->` and `<!--->` are complete; `--!>` ends a comment too, in HTML. */
  #comment(open: number): number {
    if (!this.#xml && this.#text.charCodeAt(open + 4) === greater) return open + 5
    if (this.#xml) return this.#arrow.next(open + 4) + 3
    const [end, wrong] = [this.#arrow.next(open + 3), this.#wrongArrow.next(open + 4)]
    return wrong < end ? wrong + 4 : end + 3
  }

  #endTag(start: number): number {
    if (!this.#isNameStart(this.#text.charCodeAt(start))) {
      // `</>` is nothing, and `</ a>` a comment.
      return this.#behind('>', start)
    }
    const end = this.#nameEnd(start)
    // Attributes may stand here too, and mean nothing: a `>` in one of them does not end the tag.
    const index = this.#attributes(end, false)
    if (this.#whole) this.#reader.closeTag(start, end)
    return index
  }

  #tag(start: number): number {
    const end = this.#nameEnd(start)
    this.#reader.openTag(start, end)
    const index = this.#attributes(end, true)
    if (!this.#whole) return index
    const inside = this.#reader.tagOpened(this.#closed)
    return inside === '' || this.#xml ? index : this.#rawText(index, inside)
  }

  /** Reads up to the end of a tag, and notes whether it came (`#whole`), and behind a slash (`#closed`). */
  #attributes(from: number, told: boolean): number {
    const text = this.#text
    const { length } = text
    let index = from
    this.#closed = false
    this.#whole = true
    while (index < length) {
      const code = text.charCodeAt(index)
      if (code === greater) return index + 1
      this.#closed = code === slash
      if (this.#closed || isSpace(code)) {
        index++
        continue
      }
      const nameStart = index++
      while (index < length && !endsName(text.charCodeAt(index))) index++
      const nameEnd = index
      while (isSpace(text.charCodeAt(index))) index++
      if (text.charCodeAt(index) !== equals) {
        if (told) this.#reader.attribute(nameStart, nameEnd, 0, 0)
        continue
      }
      index++
      while (isSpace(text.charCodeAt(index))) index++
      const first = text.charCodeAt(index)
      const quoted = first === doubleQuote || first === singleQuote
      const valueStart = quoted ? index + 1 : index
      const valueEnd = quoted ? this.#quoteEnd(valueStart, first) : this.#bareEnd(index)
      if (told) this.#reader.attribute(nameStart, nameEnd, valueStart, valueEnd)
      index = quoted ? valueEnd + 1 : valueEnd
    }
    this.#whole = false
    return length
  }

  #quoteEnd(start: number, quote: number): number {
    const text = this.#text
    const near = Math.min(text.length, start + nearby)
    for (let index = start; index < near; index++) if (text.charCodeAt(index) === quote) return index
    return this.#find(quote === doubleQuote ? '"' : "'", near)
  }

  #bareEnd(start: number): number {
    let index = start
    while (
      index < this.#text.length &&
      !isSpace(this.#text.charCodeAt(index)) &&
      this.#text.charCodeAt(index) !== greater
    )
      index++
    return index
  }

  /** The content of an element that holds text alone, up to its end tag or the end of the page. */
  #rawText(start: number, name: string): number {
    const text = this.#text
    const { length } = text
    const script = name === 'script'
    /** Inside `<!--` a script may write the tags of another one (HTML §13.2.5.15 to 31). */
    let arrow = -1
    let written = false
    let open = this.#find('<', start)
    for (; open < length; open = this.#find('<', open + 1)) {
      if (open > arrow) written = false
      const next = text.charCodeAt(open + 1)
      if (script && next === exclamation && text.startsWith('--', open + 2)) {
        if (open > arrow) arrow = this.#arrow.next(open + 2)
      } else if (script && open < arrow && this.#names(open + 1, name)) written = true
      else if (next === slash && this.#names(open + 2, name)) {
        if (!written) break
        written = false
      }
    }
    if (open > start) this.#reader.text(start, open)
    return open
  }

  /** Whether a tag of this name begins here, in whatever letter case. */
  #names(start: number, name: string): boolean {
    const end = start + name.length
    return endsTagName(this.#text.charCodeAt(end)) && this.#text.slice(start, end).toLowerCase() === name
  }

  #nameEnd(start: number): number {
    let index = start
    while (index < this.#text.length && !endsTagName(this.#text.charCodeAt(index))) index++
    return index
  }

  #behind(what: string, from: number): number {
    return Math.min(this.#text.length, this.#find(what, from) + what.length)
  }

  /** Where a text stands next, or the end. */
  #find(what: string, from: number): number {
    const at = this.#text.indexOf(what, from)
    return at < 0 ? this.#text.length : at
  }

  #isNameStart(code: number): boolean {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return true
    return this.#xml && (code >= 128 || code === 95 || code === 58)
  }
}

/** Looks for the next place of a text, and remembers it: a page may have a million comments or scripts that all look for the same one. */
class Lookout {
  readonly #text: string
  readonly #what: string
  #from = 0
  #at = -1

  constructor(text: string, what: string) {
    this.#text = text
    this.#what = what
  }

  /** The next place, or the end of the text. */
  next(from: number): number {
    if (from < this.#from || from > this.#at) {
      const at = this.#text.indexOf(this.#what, from)
      this.#from = from
      this.#at = at < 0 ? this.#text.length : at
    }
    return this.#at
  }
}

const isSpace = (code: number): boolean =>
  code === space || code === lineFeed || code === tab || code === carriageReturn || code === formFeed

const endsTagName = (code: number): boolean => code === greater || code === slash || isSpace(code)

const endsName = (code: number): boolean => endsTagName(code) || code === equals
