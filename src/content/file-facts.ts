/**
 * What was seen in one file of a package while it passed: plain data, bounded whatever the file holds. Every list keeps its first members
 * and says in `cut` when there were more; what stands twice is listed once, where it stood first, and counted.
 */
export interface FileFacts {
  readonly kind: ContentKind
  /** Bytes looked at, where the file is longer. */
  readonly lookedAt?: number
  readonly encoding: EncodingFacts
  /** Of a page or a drawing. */
  readonly page?: PageFacts
  readonly references: readonly Reference[]
  /** Of a script, or of all scripts and event handlers of a page. Absent when there are none. */
  readonly script?: ScriptFacts
  readonly secrets: readonly Secret[]
  /** E-mail addresses. */
  readonly addresses: readonly Mention[]
  /** Lists that hold less than the file does. */
  readonly cut?: readonly string[]
}

export type ContentKind = 'html' | 'svg' | 'css' | 'script' | 'text'

/** Where something stands: line and column, both from 1, columns in UTF-16 units. */
export type Position = readonly [line: number, column: number]

export interface Mention {
  readonly text: string
  readonly at: Position
  /** How often it stands in the file, when more than once. */
  readonly times?: number
}

export interface EncodingFacts {
  /** As the file names it, in lower case: `<meta charset>`, `http-equiv`, an XML declaration, `@charset`. */
  readonly declared?: Mention
  /** The byte order mark. */
  readonly mark?: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Whether the bytes are UTF-8 (or only ASCII, where the encoding makes no difference). */
  readonly bytes: 'ascii' | 'utf-8' | 'other'
}

export interface PageFacts {
  readonly base?: Mention
  /** `lang` or `xml:lang` of the root element; empty text when it is there and empty. */
  readonly lang?: Mention
  /** Text of the first `<title>`, trimmed and shortened. */
  readonly title?: Mention
  readonly generator?: Mention
  /** Elements seen: a fragment or a page of text alone has few. `<html>` and `<body>` count when they are written. */
  readonly elements: number
  readonly hasHtml: boolean
  /** `<frameset>` pages are shells: they need no text of their own. */
  readonly hasFrameset: boolean
  readonly videos: readonly Playable[]
  readonly audios: readonly Playable[]
  /** Inline `<script>` elements that hold JavaScript. */
  readonly inlineScripts: Tally
  /** Attributes such as `onclick`, and `javascript:` addresses. */
  readonly handlers: Tally
  /** `<foreignObject>`, `<iframe>` and their like in a drawing. */
  readonly embeddings: Tally
}

export interface Playable {
  readonly at: Position
  /** What it plays, when an attribute or a `<source>` says so. */
  readonly url?: string
  /** Whether a `<track>` of subtitles, captions or descriptions stands inside. */
  readonly captions: boolean
  /** `muted` and without controls: a moving picture, not a talk. */
  readonly decorative: boolean
}

export interface Tally {
  readonly count: number
  readonly first?: Position
}

export type ReferenceKind =
  | 'script'
  /** An ES module that a script imports, or `importScripts`. */
  | 'import'
  /** `<link rel=stylesheet>`, `@import`. */
  | 'stylesheet'
  /** `<img src>`, `srcset`, `<image href>`, `<link rel=icon>`, `background`. */
  | 'image'
  /** `url()` in a style sheet, a `<style>` or a `style` attribute: pictures and fonts. */
  | 'style'
  /** `<video>`, `<audio>`, `<source src>`. */
  | 'media'
  | 'poster'
  | 'track'
  /** `<iframe>`, `<frame>`. */
  | 'frame'
  /** `<object data>`, `<embed src>`, the `movie` or `src` of a `<param>`. */
  | 'object'
  /** `<applet code>` or `archive`, with its `codebase` before it. */
  | 'applet'
  /** `<a href>`, `<area href>`. */
  | 'link'
  | 'form'
  /** `<meta http-equiv=refresh>`. */
  | 'refresh'
  /** `<link>` of another kind: `preload`, `manifest`, `preconnect`… */
  | 'resource'
  /** A literal of a script that looks like the address of a file, or is a URL. Whether it is loaded, nobody knows. */
  | 'literal'

export interface Reference {
  readonly as: ReferenceKind
  /** As written, entities decoded, white space around it removed, cut at 2 000 characters. Never empty, never `#…` alone. */
  readonly url: string
  readonly at: Position
  readonly times?: number
  /** Its `type` or `classid`, of an `object`; `rel` of a `resource`. */
  readonly type?: string
}

/** What scripts say, as far as words and literals tell: comments are skipped, nothing is run. */
export interface ScriptFacts {
  /** Names that rules ask for, in the order of their first use. */
  readonly uses: readonly Use[]
  readonly elements: readonly ElementUse[]
  /** Libraries that say their name and version in a comment or a literal. */
  readonly libraries: readonly Library[]
}

/**
 * A name, with the object before it where that matters: `API`, `API_1484_11`, `LMSInitialize`, `Initialize`, `document.write`,
 * `window.open`, `window.close`, `top.location`, `parent.document`, `document.domain`, `eval`, `new Function`, `importScripts`, `import()`…
 * The whole list is `watchedNames` in `watched-names.ts`.
 */
export interface Use {
  readonly name: string
  /** Called, assigned to, named otherwise, or named by a literal alone (`api["LMSInitialize"]`). */
  readonly how: 'call' | 'assign' | 'read' | 'literal'
  readonly at: Position
  readonly times?: number
}

/** A data-model element (`cmi.…`, `adl.…`) that a literal names. */
export interface ElementUse {
  readonly name: string
  /** The function to which the literal is handed over, as written (`LMSSetValue`, `SetValue`, `scorm.set`…), when it is one. */
  readonly call?: string
  /** The next argument, when it is a literal too: cut at 200 characters. */
  readonly value?: string
  /** Characters of the whole value. */
  readonly length?: number
  readonly at: Position
  readonly times?: number
}

export interface Library {
  readonly name: string
  readonly version: string
  readonly at: Position
}

export type SecretKind = 'password-in-url' | 'token' | 'aws-key' | 'private-key' | 'lrs-credentials' | 'basic-auth'

export interface Secret {
  readonly kind: SecretKind
  /** Its beginning, enough to find it, too little to use it. */
  readonly hint: string
  readonly at: Position
}
