import { describe, expect, test } from 'vitest'
import type { FileFacts } from '#dist/content/file-facts.js'
import { factsOf } from '#dist/content/note-content.js'

type Kind = Parameters<typeof factsOf>[0]

const read = (kind: Kind, text: string): FileFacts => factsOf(kind, Buffer.from(text))
const references = (facts: FileFacts) => facts.references.map(({ as, url }) => `${as} ${url}`)
const uses = (script: string) => read('script', script).script?.uses.map(({ name, how }) => `${name} ${how}`) ?? []

describe('a page', () => {
  test.each([
    ['<script src="a.js"></script>', ['script a.js']],
    ['<link rel="stylesheet" href=a.css>', ['stylesheet a.css']],
    ['<link rel="shortcut icon" href=a.ico><link rel=preload href=b.js>', ['image a.ico', 'resource b.js']],
    ['<IMG SRC="a.png" srcset="b.png 1x, c.png 2x">', ['image a.png', 'image b.png', 'image c.png']],
    [
      '<img srcset="a.png 480w,b.png 800w, data:image/svg+xml,x 2x,c.png">',
      ['image a.png', 'image b.png', 'image data:image/svg+xml,x', 'image c.png'],
    ],
    ['<video src=a.mp4 poster=a.png><track src=a.vtt></video>', ['media a.mp4', 'poster a.png', 'track a.vtt']],
    ['<frameset><frame src=a.html></frameset><iframe src=b.html>', ['frame a.html', 'frame b.html']],
    [
      '<object data=a.swf></object><embed src=b.swf><param name=movie value=c.swf>',
      ['a', 'b', 'c'].map((x) => `object ${x}.swf`),
    ],
    ['<applet codebase=lib archive="a.jar, b.jar" code=C.class>', ['applet lib/a.jar', 'applet lib/b.jar']],
    ['<a href="a.html#b">x</a><a href="#b">y</a><a href="">z</a>', ['link a.html#b']],
    ['<form action=a.php><button formaction=b.php>', ['form a.php', 'form b.php']],
    ['<meta http-equiv=Refresh content="5; URL=a.html"><meta http-equiv=refresh content=30>', ['refresh a.html']],
    ['<p style="background: url(\'a.png\')">', ['style a.png']],
    ['<p style="background: url(&quot;a.png&quot;)">', ['style a.png']],
    ['<style>@import "a.css"; p { background: url(b.png) }</style>', ['stylesheet a.css', 'style b.png']],
    ['<img src="data:image/png;base64,AAAA"><a href="a?b=1&amp;c=2">', ['link a?b=1&c=2']],
    ['<!-- <img src=a.png> --><textarea><img src=b.png></textarea>', []],
    ['<script type="text/x-template"><img src=a.png></script><noscript><img src=b.png></noscript>', ['image b.png']],
  ])('names in %s', (html, expected) => {
    expect(references(read('html', html))).toEqual(expected)
  })

  test('says what it is', () => {
    const { page, encoding } = read(
      'html',
      '<!doctype html>\n<html lang="fr-CA">\n<meta charset=UTF-8><base href="b/">\n<meta name=generator content="Outil 3">\n<title>\n Été &amp; hiver </title>',
    )
    expect(page).toMatchObject({
      lang: { text: 'fr-CA', at: [2, 1] },
      title: { text: 'Été & hiver', at: [5, 1] },
      base: { text: 'b/', at: [3, 33] },
      generator: { text: 'Outil 3' },
      hasHtml: true,
      hasFrameset: false,
    })
    expect(encoding).toEqual({ declared: { text: 'utf-8', at: [3, 1] }, bytes: 'utf-8' })
  })

  test('has an empty title and an empty language where they are written so', () => {
    const { page } = read('html', '<html lang><title></title>')
    expect(page?.lang?.text).toBe('')
    expect(page?.title?.text).toBe('')
  })

  test('plays films with and without captions', () => {
    const { page } = read(
      'html',
      '<video controls><source src=a.mp4><track kind=captions src=a.vtt></video><video src=b.mp4 muted></video><audio src=c.mp3></audio><video><track kind=metadata src=d.vtt></video>',
    )
    expect(page?.videos.map(({ url, captions, decorative }) => [url, captions, decorative])).toEqual([
      ['a.mp4', true, false],
      ['b.mp4', false, true],
      [undefined, false, false],
    ])
    expect(page?.audios).toMatchObject([{ url: 'c.mp3', captions: false }])
  })

  test('has scripts inside, in handlers, and in addresses', () => {
    const facts = read(
      'html',
      `<body onload="API.LMSInitialize(&quot;&quot;)"><script>eval(x)</script><a href="javascript:window.close()">x</a>`,
    )
    expect(facts.page).toMatchObject({ inlineScripts: { count: 1 }, handlers: { count: 2, first: [1, 15] } })
    expect(facts.script?.uses.map(({ name }) => name)).toEqual(['API', 'LMSInitialize', 'eval', 'window.close'])
    expect(facts.references).toEqual([])
  })

  test('in XHTML has scripts in CDATA, and elements that close themselves', () => {
    const facts = read(
      'xhtml',
      '<?xml version="1.0" encoding="ISO-8859-1"?><html><head><script src="a.js"/><script><![CDATA[ if (a < b) eval(c) ]]></script></head></html>',
    )
    expect(references(facts)).toEqual(['script a.js'])
    expect(facts.script?.uses).toMatchObject([{ name: 'eval', how: 'call' }])
    expect(facts.encoding.declared?.text).toBe('iso-8859-1')
  })

  test('is placed by line and column, counted as an editor counts', () => {
    const at = (text: string) => read('html', text).references[0]?.at
    expect(at('<p>\r\n<img src="a.png">')).toEqual([2, 11])
    expect(at('<p>é🔥</p><img src="a.png">')).toEqual([1, 21])
    expect(at('<p>\r<img src="a.png">')).toEqual([2, 11])
    expect(at('\u{feff}<img src="a.png">')).toEqual([1, 11])
  })

  test('in UTF-16 is read as well', () => {
    const facts = factsOf('html', Buffer.from('\u{feff}<html lang="fr"><img src="é.png">', 'utf16le'))
    expect(facts.encoding).toEqual({ mark: 'utf-16le', bytes: 'other' })
    expect(references(facts)).toEqual(['image é.png'])
  })

  test('in another encoding keeps its addresses', () => {
    const facts = factsOf('html', Buffer.from('<img src="é.png">', 'latin1'))
    expect(facts.encoding).toEqual({ bytes: 'other' })
    expect(references(facts)).toEqual(['image é.png'])
  })

  test('lists once what stands there often', () => {
    const { references } = read('html', '<img src=a.png>\n<img src=a.png>\n<img src=a.png>')
    expect(references).toEqual([{ as: 'image', url: 'a.png', at: [1, 10], times: 3 }])
  })

  test('of which only the beginning is read says so, and is not cut inside a letter', () => {
    const whole = Buffer.from('<title>é</title>')
    const facts = factsOf('html', whole.subarray(0, 8), whole.length)
    expect(facts).toMatchObject({ lookedAt: 8, encoding: { bytes: 'ascii' } })
  })
})

describe('a style sheet', () => {
  test.each([
    ['p { background: url(a.png) }', ['style a.png']],
    ['p { background: URL( "a b.png" ) }', ['style a b.png']],
    ["@import 'a.css'; @import url(b.css) screen;", ['stylesheet a.css', 'stylesheet b.css']],
    [
      '@namespace "http://www.w3.org/1999/xhtml"; @namespace s url(http://www.w3.org/2000/svg); p { src: url(a.png) }',
      ['style a.png'],
    ],
    ['/* url(a.png) */ p::after { content: "url(b.png)" }', []],
    ['p { background: url(a\\29 .png), url("b\\"c.png") }', ['style a).png', 'style b"c.png']],
    ['p { my-url: curl(a.png); content: "\\"; url(b.png)" }', []],
    ['p { background: url(data:image/png;base64,AA), url(#id) }', []],
  ])('names in %s', (css, expected) => {
    expect(references(read('css', css))).toEqual(expected)
  })

  test('declares its encoding as its first bytes', () => {
    expect(read('css', '@charset "UTF-8";\np {}').encoding.declared?.text).toBe('utf-8')
    expect(read('css', ' @charset "UTF-8";').encoding.declared).toBeUndefined()
  })
})

test('a reference has its type, and what is listed its number', () => {
  const { references } = read(
    'html',
    '<object data=a.swf type=x/y></object><img src=a.png><img src=a.png><embed src=b.swf>',
  )
  expect(references).toEqual([
    { as: 'object', url: 'a.swf', at: [1, 14], type: 'x/y' },
    { as: 'object', url: 'b.swf', at: [1, 79] },
    { as: 'image', url: 'a.png', at: [1, 47], times: 2 },
  ])
})

describe('a script', () => {
  test.each([
    ['api.LMSInitialize("")', ['LMSInitialize call']],
    ['api["LMSInitialize"]("")', ['LMSInitialize literal']],
    ['if (win.API_1484_11) x = win.API', ['API_1484_11 read', 'API read']],
    ['document . write ("x")', ['document.write call']],
    ['document?.writeln("x")', ['document.write call']],
    ['top.location.href = "x"', ['top.location assign']],
    ['parent.location.replace("x"); top.location == x', ['parent.location assign', 'top.location read']],
    ['window.open("x"); mine.open("y")', ['window.open call']],
    ['new Function("x"); function Function2() {}', ['new Function call']],
    ['retrieval(x); my.eval(y)', []],
    ['// eval(x)\n/* eval(y) */ "eval(z)"', []],
    ['<!-- eval(x)\nz()', []],
    ['a = /eval(1)/.test(b); c = d / eval(2) / e', ['eval call']],
    ['return /["\'`/*]/g, eval(1)', ['eval call']],
    ['x = /[/"]/ ; eval(1)', ['eval call']],
    [`\`a \${ eval(\`b \${ c }\`) } LMSFinish\``, ['eval call', 'LMSFinish literal']],
    [`\`a \${ { b: 1 } } \` ; eval(1)`, ['eval call']],
    ["'it\\'s' + eval(1)", ['eval call']],
    ["'unclosed\neval(1)", ['eval call']],
  ])('%s', (script, expected) => {
    expect(uses(script)).toEqual(expected)
  })

  test('sets elements of the data model', () => {
    const { script } = read(
      'script',
      `api.LMSSetValue("cmi.core.lesson_status", 'completed'); set('cmi.core.score.raw', 80);
       SetValue("cmi.suspend_data", data); get('cmi.interactions.' + n); SetValue("cmi.exit", "a" + b); "cmi.org"`,
    )
    expect(script?.elements.map(({ name, call, value }) => [name, call, value])).toEqual([
      ['cmi.core.lesson_status', 'api.LMSSetValue', 'completed'],
      ['cmi.core.score.raw', 'set', '80'],
      ['cmi.suspend_data', 'SetValue', undefined],
      ['cmi.interactions.', 'get', undefined],
      ['cmi.exit', 'SetValue', undefined],
      ['cmi.org', undefined, undefined],
    ])
  })

  test('keeps the length of a long value, and not all of it', () => {
    const [use] = read('script', `SetValue("cmi.suspend_data", "${'x'.repeat(5000)}")`).script?.elements ?? []
    expect(use).toMatchObject({ length: 5000, value: 'x'.repeat(200) })
  })

  test('imports, and names files and addresses', () => {
    const script = `import a from './a.js'; import './b.js'; export * from "c.js"; import('d.js'); importScripts('e.js');
      load('lib/f.js'); open("https:\\/\\/example.org\\/g"); say('Well done.'); x = '//'; y = "and/or"; z = 'h.htm?i=1'`
    expect(references(read('script', script))).toEqual([
      ...['./a.js', './b.js', 'c.js', 'd.js', 'e.js'].map((url) => `import ${url}`),
      ...['lib/f.js', 'https://example.org/g', 'h.htm?i=1'].map((url) => `literal ${url}`),
    ])
  })

  test.each([
    ['/*! jQuery v1.8.3 jquery.com */', 'jQuery 1.8.3'],
    ['/*!\n * jQuery JavaScript Library v3.5.1\n */', 'jQuery 3.5.1'],
    ['/*! jQuery UI - v1.10.3 - 2013 */', 'jQuery UI 1.10.3'],
    ['/*!\n * Bootstrap v3.3.7 (http://getbootstrap.com)\n */', 'Bootstrap 3.3.7'],
    ['//     Underscore.js 1.8.3', 'Underscore.js 1.8.3'],
    ['/*! jQuery Cookie Plugin v1.4.1 */', undefined],
    ['/* requires jQuery v1.7 */', undefined],
    ['/*! jQuery 1.7+ needed */', undefined],
  ])('%s is %s', (script, expected) => {
    const [library] = read('script', script).script?.libraries ?? []
    expect(library && `${library.name} ${library.version}`).toBe(expected)
  })
})
