import { describe, expect, test } from 'vitest'
import { departures } from '#dist/findings/rules/cmi/departures.js'
import type { Grammar } from '#dist/findings/rules/cmi/grammar.js'
import type { XmlAttribute, XmlElement } from '#dist/xml/document.js'

/** A grammar of nothing in particular: the walk knows no standard. */
const letter: Grammar = {
  namespace: 'urn:letter',
  root: 'letter',
  types: {
    letter: {
      attributes: { date: 'required', place: 'optional' },
      content: 'sequence',
      slots: [
        { elements: { to: 'line' }, least: 1, most: 1 },
        { elements: { text: 'line', list: 'list' }, least: 1, most: 'any' },
        { elements: { sign: 'line' }, least: 0, most: 1 },
      ],
      extensible: true,
    },
    list: { content: 'all', slots: [{ elements: { item: 'line' }, least: 1, most: 'any' }], extensible: false },
    line: { content: 'text', extensible: false },
  },
}

const place = { file: 'letter.xml', line: 1 }

interface Sketch {
  readonly name: string
  readonly namespace?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly children?: readonly (Sketch | string)[]
}

/** `k:v` is the attribute `v` of another namespace. */
function build({ name, namespace = 'urn:letter', attributes = {}, children = [] }: Sketch): XmlElement {
  const [foreign, known] = ['urn:other', '']
  return {
    kind: 'element',
    name,
    namespace,
    prefix: '',
    place,
    attributes: Object.entries(attributes).map(([key, value]): XmlAttribute => {
      const [local = '', prefix = ''] = key.split(':').reverse()
      return { name: local, prefix, namespace: prefix ? foreign : known, value, place }
    }),
    children: children.map((child) =>
      typeof child === 'string' ? { kind: 'text', text: child, place } : build(child),
    ),
  }
}

const said = (sketch: Sketch) => [...departures(build(sketch), letter)].map(({ kind }) => kind)
const dated = (...children: readonly (Sketch | string)[]): Sketch => ({
  name: 'letter',
  attributes: { date: '1' },
  children,
})
const to = { name: 'to', children: ['you'] }
const text = { name: 'text', children: ['hello'] }
const sign = { name: 'sign', children: ['me'] }

describe('a document beside its grammar', () => {
  test('agrees when everything is in its place', () => {
    const list = { name: 'list', children: [{ name: 'item' }, { name: 'item' }] }
    expect(said(dated('\n  ', to, text, list, text, sign, { name: 'stamp', namespace: 'urn:other' }))).toEqual([])
  })

  test.each<readonly [string, Sketch, readonly string[]]>([
    ['another root', { name: 'note' }, ['root']],
    ['another namespace, once', { ...dated(to, text), namespace: 'urn:old' }, ['namespace']],
    ['an element in no namespace', dated(to, text, { name: 'sign', namespace: '' }), ['namespace']],
    ['an unknown element', dated(to, text, { name: 'postscript' }), ['unknown']],
    ['an element inside text', dated(to, { name: 'text', children: [{ name: 'b' }] }), ['unknown']],
    ['one element out of order, once', dated(sign, to, text), ['order']],
    ['an element that stands twice, however often', dated(to, to, to, text), ['repeated']],
    ['a missing element', dated(text), ['missing']],
    ['an empty choice', dated(to), ['missing']],
    ['an unknown attribute', { ...dated(to, text), attributes: { date: '1', Place: 'x' } }, ['attribute']],
    ['an attribute that is missing', { ...dated(to, text), attributes: {} }, ['attribute-missing']],
    [
      'an attribute of others where none may stand',
      dated({ ...to, attributes: { 'k:v': '1' } }, text),
      ['extension-attribute'],
    ],
    ['words between elements', dated(to, text, 'by the way'), ['text']],
    ['words in place of a missing element', dated(to, 'by the way'), ['missing']],
    ['an extension before the last own element', dated({ name: 'x', namespace: 'urn:other' }, to, text), ['extension']],
    [
      'an extension where none may stand',
      dated({ name: 'to', children: [{ name: 'x', namespace: 'urn:other' }] }, text),
      ['extension'],
    ],
  ])('parts from it at %s', (_, sketch, expected) => {
    expect(said(sketch)).toEqual(expected)
  })

  test('is not looked into below an extension', () => {
    const inside = { name: 'letter', children: ['anything', { name: 'nonsense' }] }
    expect(said(dated(to, text, { name: 'x', namespace: 'urn:other', children: [inside] }))).toEqual([])
  })
})
