import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { andText, captions, kinds, textAlone } from '#dist/content/content-reader.js'
import { factsOf } from '#dist/content/note-content.js'
import { noteContent } from '#dist/content/note-text.js'

/** Files of which the text is wanted too. */
const read = [1 + andText, 2 + andText, captions + textAlone]

const pieces = [
  ...[
    '<',
    '>',
    '"',
    "'",
    '`',
    '/',
    '*',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '$',
    '&',
    ';',
    ':',
    '=',
    '.',
    ',',
    '@',
    '#',
    '-',
    '!',
  ],
  ...[
    ' ',
    '\n',
    '\r',
    '\0',
    'é',
    '🔥',
    '\ufeff',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '/*',
    '*/',
    '//',
    '${',
    '<?',
    '?>',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<title>',
    '<svg>',
    '<a href=',
    ' src=',
    ' style=',
    ' onload=',
    ' srcset=',
  ],
  ...[
    'url(',
    '@import ',
    'import',
    'from',
    'eval',
    'new Function',
    'API',
    'LMSSetValue',
    '"cmi.exit"',
    'document',
    'return',
  ],
  ...[
    'eyJ',
    '-----BEGIN ',
    'AKIA',
    'Basic ',
    'https://',
    'jQuery v',
    '&#115;',
    '&amp',
    'data:',
    'mailto:',
    'javascript:',
  ],
]

describe('no content, whatever it is, stops the reading', () => {
  const size = { maxLength: 80 }
  test.each(kinds.map((kind, at) => [kind, at + 1] as const))('random bytes as %s', (_, number) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(noteContent(number, bytes, bytes.length)).toMatchObject({ notes: expect.any(Uint8Array) })
      }),
    )
  })

  test.each(kinds)('pieces of code in any order as %s', (kind) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), size), fc.boolean(), (parts, cut) => {
        const bytes = Buffer.from(parts.join(''))
        const facts = factsOf(kind, bytes, cut ? bytes.length + 1 : bytes.length)
        const lines = bytes.toString().split(/\r\n|[\r\n]/).length
        for (const { at } of [...facts.references, ...facts.secrets, ...facts.addresses]) {
          expect(at[0]).toBeLessThanOrEqual(lines)
          expect(Math.min(...at)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Two megabytes each: what takes quadratic time takes minutes here, and the runner gives up on it. */
describe('no content takes more time than its length', () => {
  const length = 2 ** 21
  test.each([
    '<',
    '<a ',
    '<a href="',
    '<a href=x>\n',
    '<!--',
    '<!',
    '<?',
    '<script>',
    '<script></',
    '<script>//</script>',
    '<script>/*</script>',
    '<style>/*</style>',
    '<title>&amp;',
    '<title></title',
    '<a style="url(">',
    '<a style="&amp;url(x)">',
    '<a onclick="eval(1)">',
    '<a srcset="a 1x, ">',
    '<svg><![CDATA[',
    '<a b=c d=e ',
    ' onload=x',
    '&',
    '/[',
    '/',
    '/*',
    '`${',
    '{',
    '"',
    "'\\",
    'a.',
    'a(',
    'eval',
    'document.',
    '("cmi.a",',
    '"cmi.a","',
    'SetValue("cmi.exit",                                        ',
    '// jQuery v',
    '/*!jQuery v1.',
    'url(',
    "url('",
    '@import',
    '\\',
    'eyJaaaaaaaaaaa',
    `eyJ${'a'.repeat(4000)}.`,
    '://a:b',
    'a@',
    '@a.',
    'a.a@a.a',
    'AKIA',
    'Basic AAAAAAAAAAAA',
    '"https://a',
    '"a.a.js?',
    '\r',
    'é',
  ])('%j', (piece) => {
    const bytes = Buffer.from(piece.repeat(Math.ceil(length / Buffer.byteLength(piece))))
    for (const [at] of kinds.entries()) {
      const noted = noteContent(at + 1, bytes, bytes.length)
      expect(noted?.notes?.length).toBeLessThan(2 ** 20)
    }
    // Decoded, `&` may be followed by what makes it another sign, and one that is no UTF-8 takes three bytes in it.
    for (const number of read)
      expect(noteContent(number, bytes, bytes.length)?.text?.length ?? 0).toBeLessThan(3 * bytes.length)
  })

  test('more different addresses than are kept', () => {
    const html = Array.from({ length: 200_000 }, (_, at) => `<a href=${at}>`).join('\n')
    const facts = factsOf('html', Buffer.from(html))
    expect(facts.references).toHaveLength(500)
    expect(facts.cut).toEqual(['link'])
  })
})
