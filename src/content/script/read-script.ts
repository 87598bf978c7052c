import type { Passage } from '../content-text.js'
import type { FactGathering } from '../fact-gathering.js'
import type { Use } from '../file-facts.js'
import { addressesIn, secretsIn } from '../secrets.js'
import { bannerLength, libraryOf } from './libraries.js'
import { readTokens, stringEnd, type TokenReader } from './script-tokens.js'
import { packedNames, watchedLiterals, watchedMembers, watchedNames, watchedWords } from './watched-names.js'

/** Literals longer than this are data: only secrets are looked for there. */
const longestAddress = 2000
/** Comments in which a library may say its name. */
const mostComments = 200
/** Spaces that may stand between two tokens that belong together. */
const mostSpaces = 100

const [space, doubleQuote, singleQuote, opening, closing, comma, dot] = [32, 34, 39, 40, 41, 44, 46]
const [colon, equals, greater] = [58, 61, 62]

/** What stood before the token that is read: nothing of note, or one of these. */
const [word, literal] = [1, 2]

const element = /^(?:cmi|adl)\.[\w.]{0,200}$/
const file =
  /^[^\s<>"'`{}|\\^]{1,300}\.(?:m?js|css|x?html?|swf|json|xml|pdf|mp4|mp3|png|jpe?g|gif|svg)(?:[?#]\S{0,200})?$/i
/** The address in a tag that a script writes into the page. */
const scriptTag = /\bsrc\s{0,5}=\s{0,5}\\?["']?([^\s"'<>\\]{1,300}\.m?js)/i
const url = /^(?:[a-z][a-z0-9+.-]{1,20}:)?\/\/[^\s/?#<>"'`]{1,260}(?:[/?#]|$)/i
const looksLikeAddress = (text: string): boolean =>
  (text.includes('//') && url.test(text)) || (text.includes('.') && file.test(text))
const keyWords = /^(?:secret|password|passwd|authpassword|lrs_?secret|client_?secret|api_?secret|auth)$/i
const keyValue = /^[\w+/=.:-]{8,400}$/

/** Reads what a script says: names, literals, the comments at its head. Comments are not code, and nothing is run. */
export function readScript(passage: Passage, facts: FactGathering): void {
  const reader = new ScriptReader(passage, facts)
  readTokens(passage, reader)
  reader.end()
}

class ScriptReader implements TokenReader {
  readonly #passage: Passage
  readonly #facts: FactGathering
  /** Code of the sign before, or `word` or `literal`. */
  #last = 0
  /** The last word, and where the chain of dots before it begins. */
  #wordStart = 0
  #wordEnd = 0
  #chainStart = 0
  #afterNew = false
  /** The chain before the last `(`. */
  #callStart = 0
  #callEnd = 0
  /** What stands before a `:` or `=`: the name of a property. */
  #nameStart = 0
  #nameEnd = 0
  #comments = 0
  #endpoint = false
  #key: { readonly value: string; readonly index: number } | undefined

  constructor(passage: Passage, facts: FactGathering) {
    this.#passage = passage
    this.#facts = facts
  }

  word(start: number, end: number): void {
    const { text } = this.#passage
    const member = this.#last === dot
    if (watchedWords.mayHave(text.charCodeAt(start), end - start)) this.#watch(start, end, member)
    else if (text.startsWith('_0x', start)) this.#facts.use('_0x', 'read', this.#passage.origin(start))
    if (!member) this.#chainStart = start
    this.#afterNew = this.#last !== dot && end - start === 3 && text.startsWith('new', start)
    this.#wordStart = start
    this.#wordEnd = end
    this.#last = word
  }

  sign(code: number): void {
    if (code === opening) {
      const called = this.#last === word
      this.#callStart = called ? this.#chainStart : 0
      this.#callEnd = called ? this.#wordEnd : 0
    } else if (code === colon || code === equals) {
      const named = this.#last === word || this.#last === literal
      this.#nameStart = named ? this.#wordStart : 0
      this.#nameEnd = named ? this.#wordEnd : 0
    }
    this.#last = code
    if (code !== dot) this.#afterNew = false
  }

  literal(start: number, end: number): void {
    const before = this.#last
    if (end > start) this.#look(start, end, before)
    // For what follows, a quoted name of a property is a word.
    this.#wordStart = start
    this.#wordEnd = end
    this.#last = literal
  }

  comment(start: number, end: number): void {
    if (this.#comments++ >= mostComments) return
    const library = libraryOf(this.#passage.slice(start, Math.min(end, start + bannerLength)))
    if (library) this.#facts.library(library.name, library.version, this.#passage.origin(start))
  }

  end(): void {
    if (this.#endpoint && this.#key) this.#facts.secret('lrs-credentials', this.#key.value, this.#key.index)
  }

  #watch(start: number, end: number, member: boolean): void {
    const { text } = this.#passage
    const name = text.slice(start, end)
    const use = (as: string) => this.#facts.use(as, this.#how(end), this.#passage.origin(start))
    if (watchedNames.has(name)) use(name)
    else if (member) {
      const known = watchedMembers.get(
        `${text.slice(this.#wordStart, Math.min(this.#wordEnd, this.#wordStart + 20))}.${name}`,
      )
      if (known !== undefined) use(known)
      else if (name === 'location') use(name)
    } else if (name === 'eval' || name === 'location') use(name)
    else if (name === 'Function') {
      if (this.#afterNew) use('new Function')
    } else if (name === 'import' && text.charCodeAt(this.#afterSpaces(end)) === opening) use('import()')
  }

  /** What becomes of the name that ends here; `location.href = …` and `location.replace(…)` assign to `location`. */
  #how(end: number): Use['how'] {
    const { text } = this.#passage
    let next = this.#afterSpaces(end)
    if (text.startsWith('.href', next)) next = this.#afterSpaces(next + 5)
    else if (/^\.(?:replace|assign)\b/.test(text.slice(next, next + 9))) return 'assign'
    const code = text.charCodeAt(next)
    if (code === opening) return 'call'
    const following = text.charCodeAt(next + 1)
    return code === equals && following !== equals && following !== greater ? 'assign' : 'read'
  }

  #look(start: number, end: number, before: number): void {
    const { text } = this.#passage
    const origin = (index: number) => this.#passage.origin(start + index)
    const length = end - start
    const written = text.slice(start, end)
    if (written.includes('LMS') || written.includes('API_1484')) this.#packed(written, origin(0))
    if (length > longestAddress) {
      secretsIn(written, this.#facts, origin)
      return
    }
    const raw = unescaped(written)
    if (length >= 16) secretsIn(raw, this.#facts, origin)
    if (raw.includes('@')) addressesIn(raw, this.#facts, origin)
    if (watchedLiterals.has(raw)) this.#facts.use(raw, 'literal', origin(0))
    if (element.test(raw)) this.#element(raw, start, end, before)
    else if (this.#isImported(before)) this.#facts.reference('import', this.#passage.slice(start, end), origin(0))
    else if (looksLikeAddress(raw)) {
      this.#facts.reference('literal', this.#passage.slice(start, end).replaceAll('\\/', '/'), origin(0))
    } else if (raw.includes('.js')) {
      const address = scriptTag.exec(raw)?.[1]
      if (address !== undefined) this.#facts.reference('literal', address, origin(0))
    }
    if (before === colon || before === equals) this.#property(raw, start)
  }

  #packed(text: string, index: number): void {
    for (const name of packedNames)
      if (text.length > name.length && text.includes(name)) this.#facts.use(name, 'literal', index)
  }

  #isImported(before: number): boolean {
    const { text } = this.#passage
    if (before === word)
      return /^(?:from|import)$/.test(text.slice(this.#wordStart, Math.min(this.#wordEnd, this.#wordStart + 7)))
    if (before !== opening || this.#callEnd === 0) return false
    return /^(?:import|importScripts)$/.test(text.slice(this.#callStart, Math.min(this.#callEnd, this.#callStart + 14)))
  }

  #element(name: string, start: number, end: number, before: number): void {
    const call = before === opening ? this.#passage.slice(this.#callStart, this.#callEnd) : ''
    const value = call === '' ? undefined : this.#nextArgument(end + 1)
    this.#facts.element(
      { name, ...(call && { call }), ...(value !== undefined && { value }) },
      this.#passage.origin(start),
    )
  }

  /** The literal or the number behind a comma. */
  #nextArgument(from: number): string | undefined {
    const { text, end } = this.#passage
    const at = this.#afterSpaces(from)
    if (text.charCodeAt(at) !== comma) return undefined
    const next = this.#afterSpaces(at + 1)
    const code = text.charCodeAt(next)
    if (code === doubleQuote || code === singleQuote) {
      const close = stringEnd(text, next, end)
      // What is added to it is not known.
      const behind = text.charCodeAt(this.#afterSpaces(close + 1))
      return behind === comma || behind === closing ? this.#passage.slice(next + 1, close) : undefined
    }
    return /^(?:-?\d{1,20}(?:\.\d{1,20})?|true|false)(?=\s{0,20}[,)])/.exec(text.slice(next, next + 64))?.[0]
  }

  /** Endpoint and key of an LRS, each in a property that says so. */
  #property(value: string, start: number): void {
    if (this.#nameEnd === 0 || this.#nameEnd - this.#nameStart > 20) return
    const name = this.#passage.text.slice(this.#nameStart, this.#nameEnd)
    if (/^endpoint$/i.test(name) && value.includes('//')) this.#endpoint = true
    else if (keyWords.test(name) && keyValue.test(value)) this.#key ??= { value, index: this.#passage.origin(start) }
  }

  #afterSpaces(from: number): number {
    const { text, end } = this.#passage
    const most = Math.min(end, from + mostSpaces)
    let index = from
    while (index < most && text.charCodeAt(index) <= space) index++
    return index
  }
}

/** JSON and inline scripts write addresses with a backslash before each slash; those who hide names write them as `\x4c\u004d…`. */
const unescaped = (text: string): string =>
  text.includes('\\')
    ? text
        .replaceAll('\\/', '/')
        .replace(/\\(?:x|u00)([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
