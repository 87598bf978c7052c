import type { ReferenceKind } from '../file-facts.js'
import { WordFilter } from '../word-filter.js'
import type { Page } from './read-page.js'

type ElementReader = (page: Page, tagStart: number) => void

/** What each element names, by its attributes (HTML, with what it used to have: applets, frames, backgrounds). */
const references: Readonly<Record<string, readonly (readonly [attribute: string, as: ReferenceKind])[]>> = {
  a: [['href', 'link']],
  area: [['href', 'link']],
  audio: [['src', 'media']],
  bgsound: [['src', 'media']],
  body: [['background', 'image']],
  button: [['formaction', 'form']],
  embed: [['src', 'object']],
  feimage: [
    ['href', 'image'],
    ['xlink:href', 'image'],
  ],
  form: [['action', 'form']],
  frame: [['src', 'frame']],
  iframe: [['src', 'frame']],
  image: [
    ['href', 'image'],
    ['xlink:href', 'image'],
  ],
  img: [['src', 'image']],
  input: [
    ['src', 'image'],
    ['formaction', 'form'],
  ],
  script: [
    ['src', 'script'],
    ['href', 'script'],
    ['xlink:href', 'script'],
  ],
  table: [['background', 'image']],
  td: [['background', 'image']],
  tr: [['background', 'image']],
  use: [
    ['href', 'image'],
    ['xlink:href', 'image'],
  ],
  video: [
    ['src', 'media'],
    ['poster', 'poster'],
  ],
}

/** Elements that read more from their attributes than one address each. */
const special: Readonly<Record<string, ElementReader>> = {
  html(page) {
    page.hasHtml = true
    page.language()
  },
  svg: (page) => page.language(),
  frameset(page) {
    page.hasFrameset = true
  },
  foreignobject(page, tagStart) {
    page.embedding(tagStart)
  },
  iframe(page, tagStart) {
    page.embedding(tagStart)
  },
  base(page, tagStart) {
    const href = page.attributes.text('href')
    if (href !== undefined) page.base ??= page.facts.mention(href.trim(), page.attributes.index('href') || tagStart)
  },
  link(page) {
    const rel = (page.attributes.text('rel') ?? '').toLowerCase()
    const as = /\bstylesheet\b/.test(rel) ? 'stylesheet' : /\bicon\b/.test(rel) ? 'image' : 'resource'
    refer(page, 'href', as, as === 'resource' ? rel : undefined)
  },
  img: sourceSet,
  source(page) {
    refer(page, 'src', 'media')
    sourceSet(page)
    const url = page.attributes.text('src')?.trim()
    if (url) page.inPlayable({ url })
  },
  track(page) {
    refer(page, 'src', 'track')
    const kind = page.attributes.text('kind')?.trim().toLowerCase() ?? 'subtitles'
    if (/^(?:|subtitles|captions|descriptions)$/.test(kind)) page.inPlayable({ captions: true })
  },
  video: (page, tagStart) => page.playable('video', tagStart),
  audio: (page, tagStart) => page.playable('audio', tagStart),
  object(page) {
    const type = page.attributes.text('type') ?? page.attributes.text('classid')
    if (page.attributes.has('data')) refer(page, 'data', 'object', type)
    else if (page.attributes.has('classid')) refer(page, 'classid', 'object', type)
    refer(page, 'codebase', 'resource', 'codebase')
  },
  embed(page, tagStart) {
    page.embedding(tagStart)
  },
  param(page) {
    const name = page.attributes.text('name')?.trim().toLowerCase()
    if (name === 'movie' || name === 'src' || name === 'filename') refer(page, 'value', 'object', 'param')
  },
  applet(page, tagStart) {
    const codebase = page.attributes.text('codebase')?.trim() ?? ''
    const names = (
      page.attributes.text('archive') ??
      page.attributes.text('code') ??
      page.attributes.text('object') ??
      ''
    )
      .split(',')
      .slice(0, 20)
    for (const name of names) {
      const folder = codebase === '' || codebase.endsWith('/') ? codebase : `${codebase}/`
      page.facts.reference('applet', folder + name.trim(), tagStart)
    }
  },
  meta(page, tagStart) {
    const { attributes, facts } = page
    const charset = attributes.text('charset')
    if (charset !== undefined) page.declared ??= facts.mention(charset.trim().toLowerCase(), tagStart)
    const content = attributes.text('content')
    if (content === undefined) return
    const equivalent = attributes.text('http-equiv')?.trim().toLowerCase()
    if (equivalent === 'content-type') {
      const named = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(content.slice(0, 200))?.[1]
      if (named !== undefined) page.declared ??= facts.mention(named.toLowerCase(), tagStart)
    } else if (equivalent === 'refresh') {
      const to = /^\s{0,20}[\d.]{0,20}\s{0,20}[;,]?\s{0,20}(?:url\s{0,9}=\s{0,9})?["']?([^"']{1,2000})/i.exec(
        content,
      )?.[1]
      if (to !== undefined && /\D/.test(to)) facts.reference('refresh', to, attributes.index('content'))
    } else if (attributes.text('name')?.trim().toLowerCase() === 'generator') {
      page.generator ??= facts.mention(content.trim(), attributes.index('content') || tagStart)
    }
  },
}

export const elementReaders: ReadonlyMap<string, ElementReader> = new Map(
  [...new Set([...Object.keys(references), ...Object.keys(special)])].map((name) => {
    const own = references[name] ?? []
    const more = special[name]
    const reader: ElementReader = (page, tagStart) => {
      for (const [attribute, as] of own) refer(page, attribute, as)
      more?.(page, tagStart)
    }
    return [name, reader]
  }),
)

const names = [...elementReaders.keys(), 'style', 'title', 'textarea', 'xmp', 'noembed', 'noframes', 'math']
export const watchedElements = new WordFilter([...names, ...names.map((name) => name.toUpperCase())])

function refer(page: Page, attribute: string, as: ReferenceKind, type?: string): void {
  const url = page.attributes.text(attribute)
  if (url === undefined) return
  if (url.includes(':') && /^\s*javascript:/i.test(url)) page.scriptAddress(attribute)
  else page.facts.reference(as, url, page.attributes.index(attribute), type)
}

/** `srcset`: addresses, each with a width or a density behind it. */
function sourceSet(page: Page): void {
  const set = page.attributes.text('srcset')
  if (set === undefined) return
  // Commas are part of an address, unless they end it; behind a width, they end the candidate.
  for (const [, alone, described] of set.slice(0, 20_000).matchAll(/[\s,]*(?:(\S+),(?=\s|$)|(\S+)[^,]*)/g)) {
    const url = (alone ?? described ?? '').replace(/,+$/, '')
    if (url) page.facts.reference('image', url, page.attributes.index('srcset'))
  }
}
