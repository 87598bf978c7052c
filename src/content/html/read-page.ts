import { decodeHTML } from 'entities/decode'
import type { ContentText, Passage } from '../content-text.js'
import { readStyle } from '../css/read-style.js'
import type { FactGathering } from '../fact-gathering.js'
import type { Mention, PageFacts, Playable, Position, Tally } from '../file-facts.js'
import { readScript } from '../script/read-script.js'
import { Attributes } from './attributes.js'
import { elementReaders, watchedElements } from './elements.js'
import { readTags, type TagReader } from './read-tags.js'

/** Elements whose text is read. */
const readInside = new Set(['script', 'style', 'title'])
/** Elements that hold text alone: what looks like a tag in them is none. */
const textOnly = new Set([...readInside, 'textarea', 'xmp', 'iframe', 'noembed', 'noframes'])
/** Elements of other vocabularies, in which any element may close itself. */
const foreign = new Set(['svg', 'math'])
/** Playable elements that are listed. */
const mostPlayables = 100
const longestTitle = 200

/** Reads a page, or as `xml` a drawing: its tags and attributes, and the scripts and styles in it. */
export function readPage(source: ContentText, facts: FactGathering, xml: boolean): PageRead {
  const page = new PageReader(source, facts, xml)
  readTags(source.text, xml, page)
  return page.read()
}

export interface PageRead {
  readonly page: PageFacts
  /** The encoding that the page names. */
  readonly declared?: Mention
}

/** What handlers of elements may do with the page. */
export interface Page {
  readonly attributes: Attributes
  readonly facts: FactGathering
  base: Mention | undefined
  declared: Mention | undefined
  generator: Mention | undefined
  lang: Mention | undefined
  hasHtml: boolean
  hasFrameset: boolean
  embedding(index: number): void
  language(): void
  /** The value of an attribute that is an address, and a script. */
  scriptAddress(attribute: string): void
  playable(kind: 'video' | 'audio', index: number): void
  /** A `<source>` or `<track>` inside of the element that plays. */
  inPlayable(change: { url?: string; captions?: true }): void
}

class Count {
  count = 0
  first: Position | undefined

  tally(): Tally {
    return { count: this.count, ...(this.first && { first: this.first }) }
  }
}

class PageReader implements Page, TagReader {
  readonly #source: ContentText
  readonly #xml: boolean
  readonly facts: FactGathering
  readonly attributes: Attributes
  base: Mention | undefined
  declared: Mention | undefined
  generator: Mention | undefined
  lang: Mention | undefined
  hasHtml = false
  hasFrameset = false
  #title: { text: string; at: Position } | undefined
  #elements = 0
  #name = ''
  #tagStart = 0
  /** How many drawings and formulas are open. */
  #foreign = 0
  /** The element of text that is open, and the stretch of its text. */
  #inside = ''
  #insideStart = -1
  #insideEnd = -1
  readonly #videos: Playable[] = []
  readonly #audios: Playable[] = []
  #playing: { kind: 'video' | 'audio'; playable: Playable } | undefined
  readonly #inlineScripts = new Count()
  readonly #handlers = new Count()
  readonly #embeddings = new Count()

  constructor(source: ContentText, facts: FactGathering, xml: boolean) {
    this.#source = source
    this.#xml = xml
    this.facts = facts
    this.attributes = new Attributes(source)
  }

  read(): PageRead {
    this.#stopPlaying()
    this.#readInside()
    // Of a page that is no XML, browsers believe an XML declaration when no `<meta>` says otherwise (HTML, “get an XML encoding”).
    if (this.declared === undefined && this.#source.text.startsWith('<?x')) this.instruction(2, 200)
    return {
      page: {
        ...(this.base && { base: this.base }),
        ...(this.lang && { lang: this.lang }),
        ...(this.#title && { title: { ...this.#title, text: this.#title.text.trim().slice(0, longestTitle) } }),
        ...(this.generator && { generator: this.generator }),
        elements: this.#elements,
        hasHtml: this.hasHtml,
        hasFrameset: this.hasFrameset,
        videos: this.#videos,
        audios: this.#audios,
        inlineScripts: this.#inlineScripts.tally(),
        handlers: this.#handlers.tally(),
        embeddings: this.#embeddings.tally(),
      },
      ...(this.declared && { declared: this.declared }),
    }
  }

  openTag(start: number, end: number): void {
    this.#readInside()
    this.#elements++
    const { text } = this.#source
    const known = watchedElements.mayHave(text.charCodeAt(start), end - start)
    this.#name = known ? text.slice(start, end).toLowerCase() : ''
    this.#tagStart = start - 1
    this.attributes.clear()
  }

  attribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    this.attributes.add(nameStart, nameEnd, valueStart, valueEnd)
  }

  closeTag(start: number, end: number): void {
    this.#readInside()
    const { text } = this.#source
    if (!watchedElements.mayHave(text.charCodeAt(start), end - start)) return
    const name = text.slice(start, end).toLowerCase()
    if (name === 'video' || name === 'audio') this.#stopPlaying()
    else if (foreign.has(name)) this.#foreign = Math.max(0, this.#foreign - 1)
  }

  text(start: number, end: number): void {
    if (this.#inside === '') return
    if (this.#insideStart < 0) this.#insideStart = start
    this.#insideEnd = end
  }

  instruction(start: number, end: number): void {
    const encoding = /^xml\s[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(
      this.#source.text.slice(start, Math.min(end, start + 200)),
    )?.[1]
    if (encoding !== undefined) this.declared ??= this.facts.mention(encoding.toLowerCase(), start)
  }

  embedding(index: number): void {
    this.#add(this.#embeddings, index)
  }

  scriptAddress(attribute: string): void {
    this.#handler(this.attributes.passage(attribute))
  }

  playable(kind: 'video' | 'audio', index: number): void {
    this.#stopPlaying()
    const url = this.attributes.text('src')?.trim().slice(0, 2000)
    const decorative = this.attributes.has('muted') && !this.attributes.has('controls')
    const at = this.facts.position(index)
    this.#playing = { kind, playable: { at, ...(url && { url }), captions: false, decorative } }
  }

  inPlayable({ url, captions }: { url?: string; captions?: true }): void {
    if (!this.#playing) return
    const { kind, playable } = this.#playing
    this.#playing = {
      kind,
      playable: {
        ...playable,
        ...(url && !playable.url && { url: url.slice(0, 2000) }),
        ...(captions && { captions }),
      },
    }
  }

  tagOpened(closed: boolean): string {
    const name = this.#name
    if (name !== '') elementReaders.get(name)?.(this, this.#tagStart)
    for (let at = 0; at < this.attributes.count; at++) {
      const attribute = this.attributes.nameAt(at)
      if (attribute === 'style') readStyle(this.attributes.passage(attribute), this.facts)
      else if (attribute.startsWith('on')) this.#handler(this.attributes.passage(attribute))
    }
    const empty = closed && (this.#xml || this.#foreign > 0)
    if (!empty && foreign.has(name)) this.#foreign++
    this.#inside = !empty && readInside.has(name) && this.#isRead(name) ? name : ''
    this.#insideStart = -1
    return !empty && textOnly.has(name) ? name : ''
  }

  #handler(passage: Passage): void {
    this.#add(this.#handlers, passage.origin(passage.start))
    readScript(passage, this.facts)
  }

  #isRead(name: string): boolean {
    if (name === 'title') return this.#title === undefined
    if (name !== 'script') return true
    if (this.attributes.has('src')) return false
    const type = this.attributes.text('type') ?? this.attributes.text('language') ?? ''
    return /^\s*$|java|ecma|module|babel/i.test(type)
  }

  /** The text of an element ends where any tag begins: scripts, styles and titles have none inside. */
  #readInside(): void {
    if (this.#inside === '') return
    const name = this.#inside
    this.#inside = ''
    if (this.#insideStart < 0) {
      if (name === 'title') this.#title = { text: '', at: this.facts.position(this.#tagStart) }
      return
    }
    if (name === 'title') {
      const text = this.#source.slice(this.#insideStart, Math.min(this.#insideEnd, this.#insideStart + 1000))
      this.#title = { text: decodeHTML(text), at: this.facts.position(this.#tagStart) }
      return
    }
    const passage = this.#source.passage(this.#insideStart, this.#insideEnd)
    if (name === 'style') readStyle(passage, this.facts)
    else {
      this.#add(this.#inlineScripts, this.#tagStart)
      readScript(passage, this.facts)
    }
  }

  language(): void {
    const name = ['lang', 'xml:lang'].find((attribute) => this.attributes.has(attribute))
    if (name === undefined || this.lang) return
    const text = (this.attributes.text(name) ?? '').trim()
    this.lang = this.facts.mention(text, this.#tagStart)
  }

  #stopPlaying(): void {
    const playing = this.#playing
    if (!playing) return
    this.#playing = undefined
    const list = playing.kind === 'video' ? this.#videos : this.#audios
    if (list.length < mostPlayables) list.push(playing.playable)
  }

  #add(count: Count, index: number): void {
    if (count.count++ === 0) count.first = this.#source.position(index)
  }
}
