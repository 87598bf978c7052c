import type { NoteContent } from '../container/content-reader.js'
import { readCaptions } from './captions/read-captions.js'
import { andText, captions, kinds, textAlone } from './content-reader.js'
import { ContentText } from './content-text.js'
import { readText } from './html/read-text.js'
import { noteContent as noteFacts } from './note-content.js'

/** Besides what rules may ask of one file, or in place of it, what people read there. Runs on the thread that inflated it. */
export const noteContent: NoteContent = (number, content, size) => {
  const kind = number & (andText - 1)
  const noted = number & textAlone ? undefined : noteFacts(kind, content, size)
  if (!(number & (andText | textAlone))) return noted
  const source = new ContentText(content, content.length < size)
  const text = kind === captions ? readCaptions(source) : readText(source, kinds[kind - 1] === 'xhtml')
  return text === '' ? noted : { ...noted, text: Buffer.from(text) }
}
