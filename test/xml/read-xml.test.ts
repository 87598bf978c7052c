import { describe, expect, test } from 'vitest'
import { defaultLimits } from '#dist/container/limits.js'
import { atOnce } from '#dist/kernel/steps.js'
import type { XmlElement } from '#dist/xml/document.js'
import { descendantsOf, textOf } from '#dist/xml/navigate.js'
import { readXml } from '#dist/xml/read-xml.js'

const read = (text: string | Uint8Array, limits = {}) =>
  atOnce(
    readXml(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'm.xml', { ...defaultLimits, ...limits }),
  )

/** `XML-001 ampersand 2:5` for each finding. */
const said = (text: string | Uint8Array, limits = {}) =>
  read(text, limits).findings.map(({ rule, case: which, place: { line, column } }) =>
    [rule, which, line && `${line}:${column}`].filter(Boolean).join(' '),
  )

const rootOf = (text: string): XmlElement => {
  const { document, findings } = read(text)
  expect(findings).toEqual([])
  if (!document) throw new Error('no document')
  return document.root
}
const at = ({ place: { line, column } }: { place: { line?: number; column?: number } }) => `${line}:${column}`

describe('places', () => {
  test('of attributes on the lines of one tag, with every kind of line end', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const root = rootOf(`<m xmlns="u"${end}\ta = "1"${end}  b='x${end}y'${end}c="3"><i/></m>`)
      expect(root.attributes.map(at)).toEqual(['1:4', '2:2', '3:3', '5:1'])
      expect(root.children.map(at)).toEqual(['5:7'])
    }
  })

  test('of elements of one name inside each other', () => {
    const root = rootOf('<item xmlns="u"><item><item></item></item><item/></item>')
    expect([...descendantsOf(root)].map(at)).toEqual(['1:1', '1:17', '1:23', '1:43'])
  })

  test('behind characters that take two units, tabs and references', () => {
    const root = rootOf('<m xmlns="u"\ta="&#x1F600;😀&amp;"\tb="">😀&lt;\t<i/>é<i/></m>')
    expect(root.attributes.map(at)).toEqual(['1:4', '1:14', '1:35'])
    expect(root.children.map(at)).toEqual(['1:40', '1:47', '1:51', '1:52'])
  })

  test('of texts, whatever stands between tags', () => {
    const root = rootOf(
      '<m xmlns="u">\n one<!-- a\n comment -->two<?go now?> three <![CDATA[<four>]]> five<i/>\nsix</m>',
    )
    expect(root.children.map((child) => (child.kind === 'text' ? `${child.text}|${at(child)}` : at(child)))).toEqual([
      '\n onetwo three <four> five|1:14',
      '3:56',
      '\nsix|3:60',
    ])
  })

  test('beyond the pieces in which a long document is parsed', () => {
    const items = 20_000
    const text = `<m xmlns="u">\r\n${'  <i a="😀"/>\r\n'.repeat(items)}</m>`
    const root = rootOf(text)
    const last = root.children.filter((child) => child.kind === 'element').at(-1) as XmlElement
    expect([at(last), last.attributes.map(at)]).toEqual([`${items + 1}:3`, [`${items + 1}:6`]])
  })
})

describe('a fault of well-formedness is named where it is', () => {
  const m = '<m xmlns="u">\n'
  test.each([
    [`${m}<t>R&D</t><i>a&amp;b</i></m>`, 'XML-001 ampersand 2:5'],
    [`${m}<t>R&D`, 'XML-001 ampersand 2:5'],
    [`${m}<t a="x&y=1"/></m>`, 'XML-001 ampersand 2:8'],
    [`${m}<t>&;</t></m>`, 'XML-001 ampersand 2:4'],
    [`${m}<t>&eacute;</t></m>`, 'XML-001 entity 2:4'],
    [`${m}<t>&constructor;</t></m>`, 'XML-001 entity 2:4'],
    [`${m}<t>&__proto__;</t></m>`, 'XML-001 entity 2:4'],
    [`${m}<t>&#x1F;</t></m>`, 'XML-001 reference 2:4'],
    [`${m}<t>a</T></m>`, 'XML-001 mismatch 2:5'],
    [`${m}</m></m>`, 'XML-001 unmatched-end 2:5'],
    [`${m}<t>a`, 'XML-001 unclosed 2:1'],
    [`${m}<t>a<b`, 'XML-001 truncated 2:7'],
    [`${m}<![CDATA[ a & b `, 'XML-001 truncated 2:17'],
    [`${m}<t><a:b:c/></t></m>`, 'XML-001 tag 2:4'],
    [`${m}<t xmlns:p="u" xmlns:q="u" p:a="" q:a=""/></m>`, 'XML-001 duplicate-attribute 2:1'],
    [`${m}a < b</m>`, 'XML-001 tag 2:4'],
    [`${m}\u0007</m>`, 'XML-001 character 2:1'],
    [`${m}a ]]> b</m>`, 'XML-001 2:5'],
    [`${m}<!-- a --- b --></m>`, 'XML-001 comment 2:10'],
    [`\n<?xml version="1.0"?>\n<m xmlns="u"/>`, 'XML-001 declaration 2:6'],
    ['<?xml version=1.0?><m xmlns="u"/>', 'XML-001 declaration 1:15'],
    ['<m xmlns="u"/>\n<m xmlns="u"/>', 'XML-001 outside 2:1'],
    ['{"m": 1}', 'XML-001 outside 1:1'],
    ['', 'XML-001 no-root 1:1'],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual([expected])
  })

  test('and what was read until then is kept', () => {
    const { document } = read(`${m}<t>one</t><t>two</t> & <t>three</t></m>`)
    expect(document?.whole).toBe(false)
    expect([...descendantsOf(document?.root as XmlElement)].map(textOf)).toEqual(['\n', 'one', 'two'])
  })
})

describe('encodings', () => {
  const wide = (text: string, order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
  }
  const text = '<?xml version="1.0" encoding="utf-16"?><m xmlns="u">é</m>'

  test.each([
    ['le', true],
    ['be', true],
    ['le', false],
    ['be', false],
  ] as const)('UTF-16 %s, with a mark: %s', (order, mark) => {
    const { document, findings } = read(wide(text, order, mark))
    expect(findings.map(({ rule, args }) => `${rule} ${args.encoding}`)).toEqual([`XML-003 utf-16${order}`])
    expect(textOf(document?.root as XmlElement)).toBe('é')
  })

  test('a mark against a declaration', () => {
    expect(said(`\ufeff${text}`)).toEqual(['XML-004 1:1', 'XML-002 mark 1:1'])
    expect(said(wide(text.replace('utf-16', 'utf-8'), 'le', true))).toEqual(['XML-002 mark 1:1', 'XML-003 1:1'])
  })

  test('UTF-16 that is only declared', () => {
    expect(said(text)).toEqual(['XML-002 mark 1:1'])
    expect(textOf(read(text).document?.root as XmlElement)).toBe('é')
  })

  test('the first byte that is no UTF-8 has a place', () => {
    const latin1 = Buffer.from('<m xmlns="u">\r\n😀 caf', 'utf8')
    const bytes = Buffer.concat([latin1, Buffer.from([0xe9]), Buffer.from('</m>')])
    expect(read(bytes).findings).toMatchObject([
      { rule: 'XML-002', case: 'bytes', place: { line: 2, column: 7 }, args: { bytes: 'e9 3c 2f 6d' } },
    ])
    // A character cut off by the end of the file.
    expect(said(Buffer.concat([Buffer.from('<m xmlns="u"/>\n'), Buffer.from([0xc3])]))[0]).toBe('XML-002 bytes 2:1')
  })

  test.each(['utf-7', 'ebcdic-cp-fr', 'utf-9'])('%s is none that is known', (encoding) => {
    expect(said(`<?xml version="1.0" encoding="${encoding}"?><m xmlns="u"/>`)).toEqual(['XML-002 unknown 1:1'])
  })
})

describe('attacks', () => {
  test('entities are refused before one is used', () => {
    const laughs = `<!DOCTYPE m [<!ENTITY a "ha">${'<!ENTITY b "&a;&a;">'.repeat(50)}]><m xmlns="u">&b;</m>`
    expect(said(laughs)).toEqual(['XML-006 1:1'])
    expect(said('<!DOCTYPE m [<!ENTITY % d SYSTEM "file:///etc/passwd"> %d;]><m xmlns="u"/>')).toEqual(['XML-006 1:1'])
    expect(said('<!DOCTYPE m PUBLIC "-//X" "http://127.0.0.1/x.dtd"><m xmlns="u"/>')).toEqual(['XML-005 1:1'])
  })

  test('depth, attributes, nodes and size have limits', () => {
    const deep = (levels: number) => `<a xmlns="u">${'<a>'.repeat(levels - 1)}${'</a>'.repeat(levels)}`
    expect(said(deep(256))).toEqual([])
    expect(said(deep(257))).toEqual(['XML-018 depth 1:779'])
    expect(said(`${'<a>'.repeat(1_000_000)}`)).toContain('XML-018 depth 1:769')

    const wide = (count: number) =>
      `<m xmlns="u">\n<a ${Array.from({ length: count }, (_, at) => `a${at}=""`).join(' ')}/></m>`
    expect(said(wide(1000))).toEqual([])
    expect(said(wide(1001))).toEqual(['XML-018 attributes 2:1'])
    expect(said(wide(100_000))).toEqual(['XML-018 attributes 2:1'])

    const many = `<m xmlns="u">${'<a/>'.repeat(98)}</m>`
    expect(said(many, { xmlNodes: 100 })).toEqual([])
    expect(said(many, { xmlNodes: 99 })).toEqual(['XML-018 nodes 1:402'])

    expect(said(many, { xmlBytes: many.length })).toEqual([])
    expect(said(many, { xmlBytes: many.length - 1 })).toEqual(['XML-018 size'])
  })

  test('a course of twenty thousand items is no attack', () => {
    const items = Array.from(
      { length: 20_000 },
      (_, at) =>
        `  <item identifier="i${at}" identifierref="r${at}" isvisible="true">\n    <title>É ${at}</title>\n  </item>\n`,
    )
    const { document, findings } = read(`<manifest xmlns="u">\n${items.join('')}</manifest>`)
    expect(findings).toEqual([])
    expect(document?.root.children.filter((child) => child.kind === 'element')).toHaveLength(20_000)
  })

  test('names of the prototype are names like others', () => {
    const root = rootOf(
      '<m xmlns="u" xmlns:__proto__="v"><__proto__ __proto__="1" constructor="2" __proto__:toString="3"/><__proto__:a/></m>',
    )
    const [odd, prefixed] = root.children as XmlElement[]
    expect(odd?.name).toBe('__proto__')
    expect(odd?.attributes.map(({ name, namespace, value }) => [name, namespace, value])).toEqual([
      ['__proto__', '', '1'],
      ['constructor', '', '2'],
      ['toString', 'v', '3'],
    ])
    expect(prefixed?.namespace).toBe('v')
    expect(said('<m xmlns="u"><toString:a/></m>')).toEqual(['XML-008 1:14'])
  })

  test('a document that breaks a rule everywhere is told a hundred times at most', () => {
    const prefixes = Array.from({ length: 5000 }, (_, at) => `<p${at}:a/>`).join('')
    expect(said(`<m xmlns="u">${prefixes}</m>`)).toHaveLength(100)
    expect(said(`<m xmlns="u">${'<p:a/>'.repeat(5000)}</m>`)).toEqual(['XML-008 1:14'])
    expect(said(`${'<?a b?>'.repeat(5000)}<m xmlns="u"/>`)).toEqual(['XML-016 1:1'])
  })

  // Each of these made a reading take minutes or gigabytes in one way of writing it; the runner's own limit is the clock.
  test.each([
    ['unclosed sections', () => `<m xmlns="u">${'<![CDATA['.repeat(500_000)}`],
    ['unclosed comments', () => `<m xmlns="u">${'<!- -'.repeat(500_000)}`],
    ['bare ampersands', () => `<m xmlns="u">${'& '.repeat(2_000_000)}</m>`],
    ['an endless comment', () => `<m xmlns="u"><!--${'x'.repeat(8_000_000)}--></m>`],
    ['an endless text', () => `<m xmlns="u">${'x'.repeat(8_000_000)}</m>`],
    ['an endless value', () => `<m xmlns="u" a="${'x'.repeat(8_000_000)}"/>`],
    ['an endless name', () => `<m xmlns="u"><${'x'.repeat(8_000_000)}/></m>`],
    ['an endless tag', () => `<m xmlns="u"><a${' '.repeat(8_000_000)}/></m>`],
    ['lines alone', () => `<m xmlns="u">${'\n'.repeat(8_000_000)}</m>`],
    ['many texts', () => `<m xmlns="u">${'<![CDATA[x]]>'.repeat(600_000)}</m>`],
  ])('%s end', (_, text) => {
    expect(said(text()).length).toBeLessThan(3)
  })
})
