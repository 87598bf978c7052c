import { decodeHTML } from 'entities/decode'
import type { ContentText } from '../content-text.js'
import { ReadLines } from '../read-lines.js'

/** What is said in subtitles (WebVTT, SubRip), one line in all: sentences go on from one to the next. Times, styles and notes are left out. */
export function readCaptions(source: ContentText): string {
  const { text } = source
  const said = new ReadLines(source)
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  // What is said stands between a line of times and an empty one.
  let shown = false
  for (let start = 0, end: number; start < text.length; start = end + 1) {
    const found = text.indexOf(lineEnd, start)
    end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    if (/^\s*$/.test(line)) shown = false
    else if (line.includes('-->')) shown = true
    else if (shown) {
      said.take(start, end, withoutMarks)
      said.space()
    }
  }
  return said.end()
}

/** Without `<v Anna>`, `<00:01.000>`, `{\an8}` and their like. */
function withoutMarks(line: string): string {
  const bare = line.replace(/<[^<>]{0,200}>/g, '').replace(/\{\\[^{}]{0,100}\}/g, '')
  return bare.includes('&') ? decodeHTML(bare) : bare
}
