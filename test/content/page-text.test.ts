import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { captions, kinds, textAlone, textReader } from '#dist/content/content-reader.js'
import { noteContent } from '#dist/content/note-text.js'

const numbers = { html: 1, xhtml: 2, captions }

/** What is read in a file, line by line. */
function linesOf(content: string | Uint8Array, as: keyof typeof numbers = 'html'): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const { notes, text } = noteContent(numbers[as] + textAlone, bytes, bytes.length) ?? {}
  expect(notes).toBeUndefined()
  return text ? Buffer.from(text).toString().split('\n') : []
}

describe('of a page is read', () => {
  test('what people see: titles, headings, paragraphs, cells, what pictures are called', () => {
    const page = `<!doctype html><html><head><title>Sécurité &amp; santé</title></head><body>
      <h1>Issue de <b>sec</b>ours</h1><p>Une   phrase,<br>puis une autre.</p><!-- note -->
      <table><tr><td>un<td>deux</table><img src=a.png alt="Un extincteur"><input alt='Valider' type=image>
      <ul><li>a&eacute;rer<li>CO<sub>2</sub></ul></body></html>`
    expect(linesOf(page)).toEqual([
      'Sécurité & santé',
      'Issue de secours',
      'Une phrase,',
      'puis une autre.',
      'un',
      'deux',
      'Un extincteur',
      'Valider',
      'aérer',
      'CO2',
    ])
  })

  test('nothing of scripts, styles, comments, templates, and what stands in for them', () => {
    const hidden = [
      '<script>var word</script>',
      '<SCRIPT>"</p>" + word</SCRIPT >',
      '<style>.word {}</style>',
      '<!-- word -->',
      '<template>word<template>word</template>word<script>word</template></script></template>',
      '<noscript><p>word</p></noscript>',
      '<iframe>word</iframe>',
      '<textarea>word</textarea>',
      '<svg><style>word</style><script/></svg>',
      '<p title="word" onclick="word" data-alt="word">',
    ]
    for (const piece of hidden) expect(linesOf(`<p>before</p>${piece}<p>after</p>`), piece).toEqual(['before', 'after'])
  })

  test('a word whole, whatever stands in the middle of it', () => {
    for (const word of ['for<b>ma</b>tion', 'for&shy;mation', 'for<wbr>mation', 'for<!-- -->mation', '<span>formation'])
      expect(linesOf(`<p>${word}</p>`), word).toEqual(['formation'])
  })

  test('in the encoding that it has', () => {
    const accents = 'cœur élève'
    expect(linesOf(`\ufeff<p>${accents}`)).toEqual([accents])
    expect(linesOf(Buffer.from(`\ufeff<p>${accents}`, 'utf16le'))).toEqual([accents])
    const windows = Buffer.from('<p>c\x9cur \xe9l\xe8ve', 'latin1')
    expect(linesOf(windows)).toEqual([accents])
  })

  test('in XHTML what XML says: elements that close themselves, sections of characters', () => {
    const page =
      '<html><script src="a.js"/><style><![CDATA[ p > a {} ]]></style><p>un<br/>deux <![CDATA[<trois>]]></p></html>'
    expect(linesOf(page, 'xhtml')).toEqual(['un', 'deux <trois>'])
  })

  const pieces = [
    ...['<p>', '</p>', '<b>', '</b>', '<div>', '</div>', '<script>', '</script>', '<style>', '</style>', '<!--', '-->'],
    ...[
      '<title>',
      '</title>',
      '<textarea>',
      '</textarea>',
      '<noscript>',
      '</noscript>',
      '<i a="',
      '" b=\'',
      "'>",
      '<a',
    ],
    ...['<', '>', '/', '=', '&', 'amp;', 'eacute;', '"', ' ', '\n', 'un', 'deux', 'trois'],
  ]

  /** Words of a tree by parse5, but for elements that are not read: in their order, as letters without what stands between. */
  function lettersIn(html: string): string {
    const unread = new Set(['script', 'style', 'textarea', 'noscript', 'template'])
    const letters: string[] = []
    const walk = (node: DefaultTreeAdapterTypes.Node): void => {
      if ('value' in node) letters.push(node.value)
      if ('childNodes' in node && !unread.has(node.nodeName)) node.childNodes.forEach(walk)
    }
    walk(parse(html, { scriptingEnabled: true }))
    return letters.join('').replace(/[^a-zé]/g, '')
  }

  test('every letter that a browser shows, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) => {
        // Inside of a body nothing is moved: browsers put what stands in the wrong place elsewhere.
        const html = `<!doctype html><html><head></head><body>${parts.join('')}`
        expect(
          linesOf(html)
            .join('')
            .replace(/[^a-zé]/g, ''),
          html,
        ).toBe(lettersIn(html))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('of captions is read', () => {
  test('what is said, as one text, whatever the format and who says it', () => {
    const vtt = `WEBVTT - word\n\nNOTE word\nword\n\nSTYLE\n::cue { color: word }\n\n1\n00:01.000 --> 00:02.000 line:0\n<v Anna>Fermez</v> la\n<i>porte</i>\n
cue-2\n00:03.000 --> 00:04.000\ncoupe-&amp;-feu.`
    expect(linesOf(vtt, 'captions')).toEqual(['Fermez la porte coupe-&-feu.'])
    const srt =
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Fermez\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nla porte\r\n'
    expect(linesOf(srt, 'captions')).toEqual(['Fermez la porte'])
  })

  test('nothing of what only has such a name', () => {
    expect(linesOf('word\n\nword', 'captions')).toEqual([])
  })
})

test('files are read by their names, while there is room', () => {
  const [both, alone] = [textReader(false), textReader(true)]
  const names = ['a.html', 'b.XHTML', 'c.vtt', 'd.srt', 'e.js', 'f.svg', 'g.mp4']
  const asked = (reader: typeof both, room: boolean) => names.map((name) => reader.kindOf(name, room))
  const [html, xhtml, script, svg] = (['html', 'xhtml', 'script', 'svg'] as const).map(
    (kind) => kinds.indexOf(kind) + 1,
  )
  expect(asked(both, true)).toEqual([
    64 + Number(html),
    64 + Number(xhtml),
    128 + captions,
    128 + captions,
    script,
    svg,
    0,
  ])
  expect(asked(both, false)).toEqual([html, xhtml, 0, 0, script, svg, 0])
  expect(asked(alone, true)).toEqual([128 + Number(html), 128 + Number(xhtml), 128 + captions, 128 + captions, 0, 0, 0])
  expect(asked(alone, false)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
