import type { NoteContent } from '../container/content-reader.js'
import { kinds } from './content-reader.js'
import { ContentText } from './content-text.js'
import { readStyle } from './css/read-style.js'
import { FactGathering } from './fact-gathering.js'
import type { FileFacts, Mention } from './file-facts.js'
import { type PageRead, readPage } from './html/read-page.js'
import { type PackedFacts, packFacts, unpackFacts } from './packed-facts.js'
import { readScript } from './script/read-script.js'
import { addressesIn, credentialsIn, secretsIn } from './secrets.js'

/** What rules may ask of one file, packed. Runs on the thread that inflated it. */
export const noteContent: NoteContent = (kind, content, size) => {
  const name = kinds[kind - 1]
  return name === undefined ? undefined : { notes: packFacts(read(name, content, size)) }
}

/**
 * The same, unpacked again.
 *
 * @param size bytes of the whole file, of which `content` may be the beginning.
 */
export const factsOf = (name: (typeof kinds)[number], content: Uint8Array, size = content.length): FileFacts =>
  unpackFacts(packFacts(read(name, content, size)))

function read(name: (typeof kinds)[number], content: Uint8Array, size: number): PackedFacts {
  const cut = content.length < size
  const source = new ContentText(content, cut)
  const facts = new FactGathering(source)
  const { page, declared } = readAs(name, source, facts)
  return {
    kind: name === 'xhtml' ? 'html' : name,
    ...(cut && { lookedAt: content.length }),
    encoding: { ...(declared && { declared }), ...source.encoding },
    ...(page && { page }),
    ...facts.facts(),
  }
}

function readAs(name: (typeof kinds)[number], source: ContentText, facts: FactGathering): Partial<PageRead> {
  switch (name) {
    case 'html':
      return readPage(source, facts, false)
    case 'xhtml':
    case 'svg':
      return readPage(source, facts, true)
    case 'css':
      readStyle(source.passage(), facts)
      return declaredCharset(source, facts)
    case 'script':
      readScript(source.passage(), facts)
      return {}
    case 'text':
      secretsIn(source.text, facts, (index) => index)
      credentialsIn(source.text, facts)
      addressesIn(source.text, facts, (index) => index)
      return {}
  }
}

/** `@charset` counts as the very first bytes alone (CSS Syntax 3 §3.2). */
function declaredCharset(source: ContentText, facts: FactGathering): { declared?: Mention } {
  const charset = /^@charset "([\w.:-]{1,40})";/.exec(source.text.slice(0, 64))?.[1]
  return charset === undefined ? {} : { declared: facts.mention(charset.toLowerCase(), 0) }
}
