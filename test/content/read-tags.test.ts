import fc from 'fast-check'
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import { expect, test } from 'vitest'
import { readTags } from '#dist/content/html/read-tags.js'

/** Elements that hold text alone, and the state in which the standard reads them. */
const modes: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
}

/** Tags as ours tells them, `<name a=1 b=2>` and `</name>`. */
function ours(html: string): string[] {
  const tags: string[] = []
  let open: { name: string; attributes: Map<string, string> } | undefined
  readTags(html, false, {
    openTag: (start, end) => {
      open = { name: html.slice(start, end).toLowerCase(), attributes: new Map() }
    },
    attribute: (nameStart, nameEnd, valueStart, valueEnd) => {
      const name = html.slice(nameStart, nameEnd).toLowerCase()
      if (open && !open.attributes.has(name)) open.attributes.set(name, html.slice(valueStart, valueEnd))
    },
    tagOpened: () => {
      if (open) tags.push(shown(open.name, open.attributes))
      return open && Object.hasOwn(modes, open.name) ? open.name : ''
    },
    closeTag: (start, end) => tags.push(`</${html.slice(start, end).toLowerCase()}>`),
    text: () => {},
    instruction: () => {},
  })
  return tags
}

/** The same by the tokenizer of parse5, which follows the standard state by state. */
function theirs(html: string): string[] {
  const tags: string[] = []
  const ignore = () => {}
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag: ({ tagName, attrs }: Token.TagToken) => {
        tags.push(shown(tagName, new Map(attrs.map(({ name, value }) => [name, value]))))
        const mode = Object.hasOwn(modes, tagName) ? modes[tagName] : undefined
        if (mode === undefined) return
        tokenizer.state = mode
        tokenizer.lastStartTagName = tagName
      },
      onEndTag: ({ tagName }: Token.TagToken) => tags.push(`</${tagName}>`),
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  )
  tokenizer.write(html, true)
  return tags
}

const shown = (name: string, attributes: ReadonlyMap<string, string>): string =>
  `<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}>`

const some = (list: readonly string[]) => fc.array(fc.constantFrom(...list), { maxLength: 30 })

// No `&`, NUL nor carriage return: ours leaves decoding to whoever keeps a value.
const pieces = [
  ...['<', '</', '>', '/', '/>', '=', '"', "'", ' ', '\n', '!', '-', '--', '?', 'a', 'B', '1', ']', '['],
  ...['<!--', '-->', '--!>', '<!-->', '<!--->', '<!', '<?', '<!DOCTYPE html>', '<![CDATA[', ']]>'],
  ...['<a ', '<p>', '</p>', ' b=c', ' d="e"', " f='g'", ' h', '<br/>', '<i j=k/>'],
  ...['<script>', '</script>', '</script ', '<script', '<style>', '</style>', '<title>', '</title>', '</titles>'],
]

/** Of a script that writes scripts: where it ends is the oldest riddle of HTML. */
const scriptPieces = [
  '<script>',
  '<script ',
  '<scripts>',
  '</script>',
  '</script',
  '<!--',
  '-->',
  '--',
  '<',
  '>',
  'a',
  '<p>',
]

test('tags are those of the standard, whatever stands there', () => {
  fc.assert(
    fc.property(fc.constantFrom(pieces, scriptPieces).chain(some), (parts) => {
      const html = parts.join('')
      expect(ours(html), html).toEqual(theirs(html))
    }),
    { numRuns: 20_000 },
  )
})
