import type { Position, Reference, ReferenceKind } from '../../../content/file-facts.js'
import type { ContentFile } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import { fileName, slashed } from '../../../kernel/path.js'
import type { Place } from '../../../kernel/place.js'
import type { ContentSweep, ContentView } from '../../view.js'
import { type Launch, launchesOf } from './launches.js'
import { type Links, pathOf } from './links.js'
import { PageGraph } from './page-graph.js'
import { anyScormApi, ofUse, traits, traitsOf } from './traits.js'
import { media } from './weight.js'

/** Ways between files that are remembered, in all. */
const edgesAtMost = 2_000_000
/** Files of one name that a script may mean by it: with more, nobody knows. */
const namesakesAtMost = 10
/** Files looked through, in all, for the place of something that is known to be there. */
const searchesAtMost = 50_000

const followed: ReadonlySet<ReferenceKind> = new Set([
  'script',
  'import',
  'frame',
  'refresh',
  'object',
  'link',
  'literal',
])
/** What belongs to the page itself: it is there without the learner doing anything. */
const loaded: ReadonlySet<ReferenceKind> = new Set(['script', 'import', 'frame'])
const scriptFile = /\.[cm]?js$/i
const pageFile = /\.(?:x?html?|xht|svg)$/i
/** Content of plug-ins, whose own code no text search sees. */
const plugIn = /\.(?:swf|jar|class|xap|dcr|dir|unity3d|wasm)$/i
/** What engines compile to, and scripts that a server hands out packed. */
const compiled = /\.(?:wasm|unityweb|m?js\.(?:gz|br))$/i
/** A script or a page in its own address: `data:text/javascript,…`. */
const writtenOut = /^\s*(?:data|blob):/i
/** What a browser shows in an `object` by itself. */
const shown = /^(?:image|video|audio|text)\/|html|pdf/i

/** What was found out about the pages that an LMS opens, for all rules that ask how they talk to it. */
export interface Pages {
  readonly view: ContentView
  readonly launches: readonly Launch[]
  /** Each page once, as the first activity launches it. */
  readonly opened: readonly Launch[]
  /** Traits of all that a page may lead to. */
  wide(launch: Launch): number
  /** Traits of what a page is made of: itself, its scripts, its frames. */
  own(launch: Launch): number
  /** Traits of the page alone. */
  page(launch: Launch): number
  /** Traits of all files of the package together. */
  readonly anywhere: number
  /** Files with one of these traits that a launched page may lead to. */
  files(wanted: number): Iterable<ContentFile>
  /** A file with one of these traits that no launched page leads to. */
  strayFile(wanted: number): string | undefined
  /** Where one of these traits stands in what a page is made of. */
  placeOf(launch: Launch, wanted: number): Place
}

export type PageCheck = (pages: Pages) => Iterable<Finding>

/** Builds the graph of a package while its files pass, then asks the rules that look at it. */
export class PageSweep implements ContentSweep {
  readonly #view: ContentView
  readonly #links: Links
  readonly #checks: readonly PageCheck[]
  readonly #launches: readonly Launch[]
  /** By the entry. */
  readonly #launchPages: ReadonlyMap<number, Launch>
  readonly #wide: PageGraph
  readonly #own: PageGraph
  readonly #marks = new Map<number, readonly (readonly [number, Position])[]>()
  #byName: ReadonlyMap<string, readonly number[]> | undefined
  readonly #seen: Uint8Array
  #anywhere = 0

  constructor(view: ContentView, links: Links, checks: readonly PageCheck[]) {
    const { length } = view.container.entries
    this.#seen = new Uint8Array(length)
    this.#view = view
    this.#links = links
    this.#checks = checks
    this.#launches = launchesOf(view)
    const pages = new Map<number, Launch>()
    for (const launch of this.#launches) {
      const known = pages.get(launch.entry.index)
      if (!known || (launch.tracked && !known.tracked)) pages.set(launch.entry.index, launch)
    }
    this.#launchPages = pages
    this.#wide = new PageGraph(length, edgesAtMost)
    this.#own = new PageGraph(length, edgesAtMost)
  }

  see({ entry, facts }: ContentFile): void {
    if (this.#launches.length === 0) return
    const node = entry.index
    this.#seen[node] = 1
    const base = this.#links.baseOf(entry.path, facts)
    let found = traitsOf(facts)
    for (const reference of facts.references) found |= this.#follow(node, entry.path, base, reference)
    this.#anywhere |= found
    this.#wide.mark(node, found)
    this.#own.mark(node, found)
    const marks = (facts.script?.uses ?? []).flatMap((use): [number, Position][] => {
      const bits = ofUse(use) & marked
      return bits ? [[bits, use.at]] : []
    })
    if (marks.length > 0) this.#marks.set(node, marks.slice(0, 8))
  }

  *end(): Iterable<Finding> {
    if (this.#launches.length === 0) return
    const pages = this.#surveyed()
    for (const check of this.#checks) yield* check(pages)
  }

  /** Follows one reference; the answer is what it shows of the file itself. */
  #follow(node: number, path: string, base: string | undefined, { as, url, type }: Reference): number {
    if (as === 'applet' || (as === 'object' && isPlugIn(url, type))) return traits.opaque
    if (!followed.has(as)) return 0
    if (loaded.has(as) && writtenOut.test(url)) return traits.opaque
    const target = this.#links.follow(url, base)
    if (target.kind === 'foreign')
      return loaded.has(as) || as === 'refresh' || isForeignScript(as, url) ? traits.foreign : 0
    if (as === 'literal') this.#literal(node, path, pathOf(url))
    // CNT-007 tells of it; what it would have done, nobody knows.
    if (target.kind === 'missing' && loaded.has(as)) return traits.opaque
    if (target.kind !== 'file' && target.kind !== 'folded') return 0
    const to = target.entry.index
    if (loaded.has(as)) this.#own.link(node, to)
    // A menu leads to the other activities; what they do, this one does not.
    if (as !== 'link' && as !== 'literal') this.#wide.link(node, to)
    else if (pageFile.test(target.path) && !this.#launchPages.has(to)) this.#wide.link(node, to)
    return 0
  }

  /** A script names another one by whatever part of its address it does not put together. */
  #literal(node: number, from: string, path: string): void {
    if (scriptFile.test(path)) for (const to of this.#namesakes(path)) this.#wide.link(node, to)
    else if (pageFile.test(path)) {
      // Relative to the page that runs the script, which stands in its folder or in one above.
      const folders = from.split('/').slice(0, -1)
      while (folders.pop() !== undefined) {
        const entry = this.#view.container.entry([...folders, path].join('/'))
        if (entry && !this.#launchPages.has(entry.index)) this.#wide.link(node, entry.index)
      }
    }
  }

  #namesakes(path: string): readonly number[] {
    if (!this.#byName) {
      const byName = new Map<string, number[]>()
      for (const { path: known, index, directory } of this.#view.container.entries) {
        if (directory || !scriptFile.test(known)) continue
        const name = fileName(slashed(known))
        const same = byName.get(name)
        if (same) same.push(index)
        else byName.set(name, [index])
      }
      this.#byName = byName
    }
    const same = this.#byName.get(fileName(slashed(path))) ?? []
    return same.length > namesakesAtMost ? [] : same
  }

  #surveyed(): Pages {
    this.#markUnseen()
    const [wide, own] = [this.#wide.reachable(), this.#own.reachable()]
    // Where ways were left out, nothing can be said of where they would have led.
    const lost = this.#wide.exhausted || this.#own.exhausted ? traits.opaque : 0
    const reached = this.#wide.from(this.#launchPages.keys())
    const strays = new Map<number, string | undefined>()
    let searches = searchesAtMost
    const { entries } = this.#view.container
    return {
      view: this.#view,
      launches: this.#launches,
      opened: [...this.#launchPages.values()],
      anywhere: this.#anywhere,
      wide: ({ entry }) => (wide[entry.index] ?? 0) | lost,
      page: ({ entry }) => this.#own.traitsOf(entry.index),
      own: ({ entry }) => (own[entry.index] ?? 0) | lost,
      files: (wanted) => this.#files(reached, wanted),
      strayFile: (wanted) => {
        if (!strays.has(wanted)) {
          const stray = entries.find(({ index }) => this.#wide.traitsOf(index) & wanted && !reached.has(index))
          strays.set(wanted, stray?.path)
        }
        return strays.get(wanted)
      },
      placeOf: ({ entry }, wanted) => {
        const found = this.#own.find(entry.index, wanted, searches)
        searches -= found.visited
        const file = entries[found.node ?? entry.index]?.path ?? entry.path
        const at = this.#marks.get(found.node ?? -1)?.find(([bit]) => (bit & wanted) !== 0)?.[1]
        return { file, ...(at && { line: at[0], column: at[1] }) }
      },
    }
  }

  /** What is damaged, has an unusual name, or came after too many others, was not looked at. */
  #markUnseen(): void {
    for (const { path, index } of this.#view.container.entries) {
      if (this.#seen[index] || media.test(path)) continue
      this.#wide.mark(index, compiled.test(path) ? traits.opaque | traits.compiled : traits.opaque)
      this.#own.mark(index, traits.opaque)
    }
  }

  *#files(reached: ReadonlySet<number>, wanted: number): Iterable<ContentFile> {
    for (const entry of this.#view.container.entries) {
      if (!reached.has(entry.index) || !(this.#wide.traitsOf(entry.index) & wanted)) continue
      const facts = this.#view.content.of(entry.path)
      if (facts) yield { entry, facts }
    }
  }
}

/** Traits that are remembered with their place. */
const marked = anyScormApi | traits.initialize | traits.xapi | traits.hacp

const isPlugIn = (url: string, type = ''): boolean => plugIn.test(pathOf(url)) || (type !== '' && !shown.test(type))

const isForeignScript = (as: ReferenceKind, url: string): boolean => as === 'literal' && scriptFile.test(pathOf(url))
