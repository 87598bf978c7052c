import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultLimits } from '#dist/container/limits.js'
import { atOnce } from '#dist/kernel/steps.js'
import type { XmlElement } from '#dist/xml/document.js'
import { descendantsOf } from '#dist/xml/navigate.js'
import { readXml, type XmlReading } from '#dist/xml/read-xml.js'
import { fixtureFiles } from '../../scripts/pack-fixtures.mjs'

const limits = { ...defaultLimits, xmlNodes: 2000 }
const manifests = ['scorm12', 'scorm2004', 'cmi5', 'tincan'].flatMap((family) =>
  [...fixtureFiles(family, '_base')].filter(([path]) => path.endsWith('.xml')).map(([, bytes]) => bytes),
)

/** Every place lies in the text: its line exists, its column is at most one behind the end of the line. */
function expectPlaces({ document, findings }: XmlReading, text: string) {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  const nodes = document
    ? [...descendantsOf(document.root)].flatMap((node) => [node, ...node.attributes, ...node.children])
    : []
  for (const { place } of [...findings, ...nodes]) {
    if (place.line === undefined) continue
    expect(place.line).toBeLessThanOrEqual(lines.length)
    // A place between the two characters of a line end is one behind the last of its line.
    expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 2)
  }
}

describe('whatever the bytes are', () => {
  test('reading ends with a tree or a fatal finding, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { document, findings } = atOnce(readXml(bytes, 'a.xml', limits))
        const faults = findings.filter(({ rule }) => /XML-00[126]|XML-018/.test(rule))
        expect(document?.whole === true || faults.length > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('pieces of markup in any order, too', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '</',
        '/>',
        '<a',
        '<a>',
        '</a>',
        ' b="',
        '"',
        "'",
        '=',
        '&',
        '&amp;',
        '&#65;',
        '&x;',
        ';',
        '<!--',
        '-->',
      ],
      ...[
        '<![CDATA[',
        ']]>',
        '<?xml version="1.0"?>',
        '<?p',
        '?>',
        '<!DOCTYPE a',
        '[',
        ']',
        '<!ENTITY b "c">',
        'xmlns="u"',
      ],
      ...['xmlns:p="v"', 'p:', '\n', '\r', '\r\n', '\t', ' ', 'é', '😀', '\ud83d', '\ufeff', '\0', '__proto__'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = Buffer.from(pieces.join('')).toString()
        // A zero beside the first `<` would make it UTF-16.
        if (!/^<?\0/.test(text)) expectPlaces(atOnce(readXml(Buffer.from(text), 'a.xml', limits)), text)
      }),
      { numRuns: 5000 },
    )
  })

  test('manifests of which bytes were changed, dropped and doubled', () => {
    const change = fc.record({ at: fc.nat(), length: fc.nat(12), by: fc.uint8Array({ maxLength: 6 }) })
    fc.assert(
      fc.property(
        fc.constantFrom(...manifests),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (manifest, changes) => {
          let bytes = manifest
          for (const { at, length, by } of changes) {
            const start = at % bytes.length
            bytes = Buffer.concat([bytes.subarray(0, start), by, bytes.subarray(start + length)])
          }
          expectPlaces(atOnce(readXml(bytes, 'a.xml', limits)), bytes.toString('utf8'))
        },
      ),
      { numRuns: 1000 },
    )
  })
})

interface Node {
  readonly name: string
  readonly attributes: readonly (readonly [string, string])[]
  readonly children: readonly (Node | string)[]
}

describe('a tree that is written and read again', () => {
  const name = fc.stringMatching(/^[A-Za-zéœ_][A-Za-z0-9éœ_.-]{0,8}$/).filter((text) => !/^xml/i.test(text))
  // What XML 1.0 §2.2 admits, without the white space that a parser normalises in values.
  const value = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
    Buffer.from(text)
      .toString()
      .replace(/\p{Cc}|[\ufffe\uffff]/gu, ''),
  )
  const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
    tree: fc.record({
      name,
      attributes: fc.uniqueArray(fc.tuple(name, value), { maxLength: 4, selector: ([own]) => own }),
      children: fc.array(fc.oneof({ depthSize: 'small' }, value, tie('tree')), { maxLength: 4 }),
    }),
  }))

  /** Writes in one of many ways, and notes where each tag and each attribute begins. */
  function write(root: Node, gap: string, quote: '"' | "'"): { text: string; starts: string[] } {
    const starts: string[] = []
    let text = '<?xml version="1.0"?>\n'
    const here = () => {
      const lines = text.split(/\r\n?|\n/)
      return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`
    }
    const escaped = (raw: string) => raw.replace(/[&<>"']/g, (found) => `&#x${found.codePointAt(0)?.toString(16)};`)
    const element = (node: Node, first: boolean) => {
      starts.push(`${node.name} ${here()}`)
      text += `<${node.name}`
      for (const [own, content] of first ? [['xmlns', 'urn:a'], ...node.attributes] : node.attributes) {
        text += gap
        starts.push(`@${own} ${here()}`)
        text += `${own}=${quote}${escaped(content ?? '')}${quote}`
      }
      text += '>'
      for (const child of node.children)
        if (typeof child === 'string') text += escaped(child)
        else element(child, false)
      text += `</${node.name}${gap}>`
    }
    element(root, true)
    return { text, starts }
  }

  const seen = (root: XmlElement): string[] =>
    [...descendantsOf(root)].flatMap((node) => [
      `${node.name} ${node.place.line}:${node.place.column}`,
      ...node.attributes.map((own) => `@${own.name} ${own.place.line}:${own.place.column}`),
    ])

  const shape = (node: XmlElement): Node => ({
    name: node.name,
    attributes: node.attributes.filter(({ name: own }) => own !== 'xmlns').map((own) => [own.name, own.value] as const),
    children: node.children.map((child) => (child.kind === 'text' ? child.text : shape(child))),
  })

  /** Neighbouring texts are one text to a reader, and an empty one is none. */
  const joined = ({ children, ...node }: Node): Node => {
    const merged: (Node | string)[] = []
    for (const child of children) {
      if (typeof child !== 'string') merged.push(joined(child))
      else if (child !== '') {
        const last = merged.at(-1)
        if (typeof last === 'string') merged[merged.length - 1] = last + child
        else merged.push(child)
      }
    }
    return { ...node, children: merged }
  }

  test('has the same names, values and places', () => {
    fc.assert(
      fc.property(
        tree,
        fc.constantFrom(' ', '\n', '\r\n', '\t\r ', '   '),
        fc.constantFrom('"' as const, "'" as const),
        (root, gap, quote) => {
          const { text, starts } = write(root, gap, quote)
          const { document, findings } = atOnce(readXml(Buffer.from(text), 'a.xml', defaultLimits))
          expect(findings).toEqual([])
          expect(shape(document?.root as XmlElement)).toEqual(joined(root))
          expect(seen(document?.root as XmlElement)).toEqual(starts)
        },
      ),
      { numRuns: 500 },
    )
  })
})
