import { isName, signOf, type Token, Tokens } from './script-tokens.js'

/**
 * A statement of AICC script, in which SCORM 1.2 and AICC say what comes before an item: `A & (B | ~C)`, `A = "passed"`,
 * `2*{A, B, C}`. Read once, without recursion, however it is nested.
 */
export interface Script {
  /** Every identifier in it, in order. */
  readonly names: readonly string[]
  /** What has to be done before it holds, as far as it can be known; what cannot is taken for granted. */
  readonly condition: Condition
  /** The first thing that is no AICC script. */
  readonly fault?: ScriptFault
}

/** Holds when so many of these do: all of them for `&`, one for `|`. A text is the identifier of what has to be done. */
export interface Condition {
  readonly needs: number
  readonly of: readonly (Condition | string)[]
}

export interface ScriptFault {
  /**
   * - `sign`: something written as no sign of the script is; `suggestion` is the sign.
   * - `operator`: two names with nothing between them.
   * - `operand`: a sign that nothing follows, or that nothing precedes.
   * - `bracket`: brackets that do not close, or close what was not open.
   * - `count`: a set without the number of its members that are asked for.
   * - `beyond`: a set that has fewer members than are asked for; `suggestion` is how many it has.
   * - `status`: a comparison with something that is no status.
   */
  readonly kind: 'sign' | 'operator' | 'operand' | 'bracket' | 'count' | 'beyond' | 'status'
  /** 1-based, in UTF-16 units. */
  readonly position: number
  /** What stands there; empty at the end. */
  readonly word: string
  readonly suggestion?: string
}

/** What is longer is not read: 200 characters are what an LMS has to accept, and S12-007 says so. */
const readAtMost = 10_000

const granted: Condition = { needs: 0, of: [] }

export const readScript = (text: string): Script =>
  text.length > readAtMost ? { names: [], condition: granted } : new ScriptReader(text).read()

const statuses = new Set(['passed', 'completed', 'browsed', 'failed', 'incomplete', 'not attempted', ...'pcbfin'])
const untouched = new Set(['not attempted', 'n'])

/** An open bracket, or the whole statement. */
interface Frame {
  readonly opens: '' | '(' | '{'
  readonly at: number
  /** Of a set: how many of its members. */
  readonly needs: number
  readonly members: Condition[]
  readonly alternatives: Condition[]
  together: (Condition | string)[]
  negated: boolean
}

class ScriptReader {
  readonly #text: string
  readonly #tokens: Tokens
  readonly #names: string[] = []
  readonly #frames: Frame[] = [open('', 0)]
  #fault: ScriptFault | undefined

  constructor(text: string) {
    this.#text = text
    this.#tokens = new Tokens(text)
  }

  read(): Script {
    let wanted = true
    for (let token = this.#tokens.next; token; token = this.#tokens.next) {
      this.#tokens.advance()
      wanted = wanted ? this.#operand(token) : this.#operator(token)
    }
    if (wanted) this.#tell('operand', { text: '', at: this.#text.length })
    for (let frame = this.#frame; frame.opens; frame = this.#frame) {
      this.#tell('bracket', { text: frame.opens, at: frame.at })
      this.#close(frame)
    }
    return {
      names: this.#names,
      condition: this.#fault ? granted : whole(this.#frame),
      ...(this.#fault && { fault: this.#fault }),
    }
  }

  get #frame(): Frame {
    return this.#frames.at(-1) as Frame
  }

  /** Where a name or a bracket is expected; true when it still is. */
  #operand(token: Token): boolean {
    const { text } = token
    const sign = signOf(text)
    if (text === '~' || (sign === '~' && this.#beginsOperand())) {
      if (text !== '~') this.#tell('sign', token, sign)
      this.#frame.negated = !this.#frame.negated
      return true
    }
    if (text === '(') return this.#open(open('(', token.at))
    if (text === '{') {
      this.#tell('count', token)
      return this.#open(open('{', token.at))
    }
    if (!isName(text)) {
      this.#tell('operand', token)
      // A bracket that closes too early still closes.
      return text === ')' || text === '}' ? this.#operator(token) : true
    }
    if (this.#tokens.next?.text === '*') return this.#set(token)
    this.#names.push(text)
    this.#put(this.#compared() ?? text)
    return false
  }

  /** Where a sign between two names, or a closing bracket, is expected; true when a name has to follow. */
  #operator(token: Token): boolean {
    const { text } = token
    const sign = signOf(text)
    if (sign === '&' || sign === '|') this.#tell('sign', token, sign)
    const frame = this.#frame
    switch (sign ?? text) {
      case '&':
        return true
      case '|':
        frame.alternatives.push(all(frame.together))
        frame.together = []
        return true
      case ',':
        if (frame.opens !== '{') this.#tell('operand', token)
        frame.members.push(whole(frame))
        frame.alternatives.length = 0
        frame.together = []
        return true
      case ')':
      case '}':
        if (frame.opens === (text === ')' ? '(' : '{')) this.#close(frame)
        else this.#tell('bracket', token)
        return false
      default:
        if (isName(text) || text === '(') {
          this.#tell('operator', token)
          return this.#operand(token)
        }
        this.#tell('operand', token)
        return true
    }
  }

  #open(frame: Frame): true {
    this.#frames.push(frame)
    return true
  }

  #close(frame: Frame): void {
    if (this.#frames.length === 1) return
    this.#frames.pop()
    if (frame.opens === '(') {
      this.#put(whole(frame))
      return
    }
    const members = [...frame.members, whole(frame)]
    if (frame.needs > members.length)
      this.#tell('beyond', { text: String(frame.needs), at: frame.at }, String(members.length))
    this.#put({ needs: frame.needs, of: members })
  }

  /** `2*{…}`: the number and the star are read, the bracket is next. */
  #set(count: Token): boolean {
    this.#tokens.advance()
    const brace = this.#tokens.next
    if (!/^\d{1,6}$/.test(count.text) || brace?.text !== '{') {
      this.#tell('count', count)
      return true
    }
    this.#tokens.advance()
    return this.#open(open('{', brace.at, Number(count.text)))
  }

  /** After a name: the status it is compared with. Undefined when it stands alone. */
  #compared(): Condition | string | undefined {
    const sign = this.#tokens.next
    if (!sign || !/^(?:==?|<>|!=)$/.test(sign.text)) return undefined
    const meant = signOf(sign.text)
    if (meant) this.#tell('sign', sign, meant)
    this.#tokens.advance()
    const first = this.#tokens.next
    const status = this.#status()
    if (status === undefined || !statuses.has(status))
      this.#tell('status', first ?? { text: '', at: this.#text.length })
    return (meant ?? sign.text) === '<>' || untouched.has(status ?? '') ? granted : undefined
  }

  /** In quotes or without; the two words of one may stand without them too. */
  #status(): string | undefined {
    const token = this.#tokens.next
    if (!token || !/^["\w]/.test(token.text)) return undefined
    this.#tokens.advance()
    const text = token.text.replaceAll('"', '').trim().toLowerCase()
    if (text !== 'not' || this.#tokens.next?.text.toLowerCase() !== 'attempted') return text
    this.#tokens.advance()
    return 'not attempted'
  }

  #beginsOperand(): boolean {
    const text = this.#tokens.next?.text
    return (
      text !== undefined &&
      (text === '(' || text === '~' || (isName(text) && signOf(text) !== '&' && signOf(text) !== '|'))
    )
  }

  #put(condition: Condition | string): void {
    const frame = this.#frame
    frame.together.push(frame.negated ? granted : condition)
    frame.negated = false
  }

  #tell(kind: ScriptFault['kind'], { text, at }: Token, suggestion?: string): void {
    this.#fault ??= { kind, position: at + 1, word: text, ...(suggestion !== undefined && { suggestion }) }
  }
}

const open = (opens: Frame['opens'], at: number, needs = 1): Frame => ({
  opens,
  at,
  needs,
  members: [],
  alternatives: [],
  together: [],
  negated: false,
})

const all = (conditions: readonly (Condition | string)[]): Condition => ({ needs: conditions.length, of: conditions })

/** What stands in a bracket since it opened, or since its last comma. */
const whole = ({ alternatives, together }: Frame): Condition =>
  alternatives.length === 0 ? all(together) : { needs: 1, of: [...alternatives, all(together)] }
