import { type Visibility, visibilities } from '../../../holdings/viewer.js'
import { type Eyes, seenBy } from '../visible.js'
import { grown, roomFor } from './lists.js'

/** What decides on who sees a course. */
export interface Placed {
  readonly key: number
  readonly organisation: string
  readonly visibility: Visibility
  readonly published: boolean
  readonly withdrawnAt?: string
}

/** Who sees which course. Of one kind, and of organisations that are alike to a viewer, all are seen or none: so few need be looked at. */
export class SeenCourses {
  /** Of each course by its key: the number of its organisation, and what `kindOf` says of it; 0 where there is none. */
  #owners = new Int32Array(0)
  #kinds = new Uint8Array(0)
  readonly #names: string[] = []
  readonly #numbers = new Map<string, number>()
  /** Those of whom no two are alike: each is looked at for itself. */
  readonly #withdrawn = new Map<number, string>()
  /** What the last viewer sees, as long as nothing changes. */
  #last: { readonly eyes: Eyes; readonly marks: Uint8Array } | undefined

  put(course: Placed): void {
    const { key, organisation, withdrawnAt } = course
    this.#last = undefined
    if (key >= this.#kinds.length) {
      this.#owners = grown(this.#owners, roomFor(key + 1))
      this.#kinds = grown(this.#kinds, roomFor(key + 1))
    }
    this.#owners[key] = this.#numberOf(organisation)
    this.#kinds[key] = kindOf(course)
    if (withdrawnAt === undefined) this.#withdrawn.delete(key)
    else this.#withdrawn.set(key, withdrawnAt)
  }

  /** For each key below this one, 1 where somebody sees the course, else 0. */
  by(eyes: Eyes, size: number): Uint8Array {
    if (this.#last?.eyes === eyes) return this.#last.marks
    // Some organisation of each sort: one that the viewer has nothing to do with, itself, and one that shares a pole with it.
    const stranger = `other than ${eyes.organisation}`
    const [circled = stranger] = [...eyes.circled].filter((organisation) => organisation !== eyes.organisation)
    const table = Uint8Array.from(
      [stranger, eyes.organisation, circled].flatMap((organisation) =>
        kinds.map((kind) => (kind && seenBy(eyes, { ...kind, key: 0, organisation }) ? 1 : 0)),
      ),
    )
    const rows = new Uint8Array(this.#names.length)
    for (const organisation of eyes.circled) this.#setRow(rows, organisation, 2)
    this.#setRow(rows, eyes.organisation, 1)
    const [marks, owners, courseKinds] = [new Uint8Array(size), this.#owners, this.#kinds]
    for (let key = 1; key < size; key++) {
      const row = rows[owners[key] as number] as number
      marks[key] = table[row * kinds.length + (courseKinds[key] as number)] as number
    }
    for (const key of this.#withdrawn.keys()) if (marks[key] === 1) marks[key] = this.#looked(eyes, key)
    for (const key of eyes.granted) marks[key] = this.#looked(eyes, key)
    this.#last = { eyes, marks }
    return marks
  }

  #looked(eyes: Eyes, key: number): number {
    const kind = kinds[this.#kinds[key] ?? 0]
    if (!kind) return 0
    const { published, visibility } = kind
    const organisation = this.#names[this.#owners[key] as number] ?? ''
    const withdrawnAt = this.#withdrawn.get(key)
    return seenBy(eyes, { key, organisation, published, visibility, withdrawnAt }) ? 1 : 0
  }

  #setRow(rows: Uint8Array, organisation: string, row: number): void {
    const number = this.#numbers.get(organisation)
    if (number !== undefined) rows[number] = row
  }

  #numberOf(organisation: string): number {
    const known = this.#numbers.get(organisation)
    if (known !== undefined) return known
    const number = this.#names.push(organisation) - 1
    this.#numbers.set(organisation, number)
    return number
  }
}

/** What courses are, as far as it matters to who sees them: none, and each visibility, published or not. */
const kinds = [
  undefined,
  ...[false, true].flatMap((published) => visibilities.map((visibility) => ({ published, visibility }))),
] as const

const kindOf = ({ published, visibility }: Pick<Placed, 'published' | 'visibility'>): number =>
  1 + (published ? visibilities.length : 0) + visibilities.indexOf(visibility)
