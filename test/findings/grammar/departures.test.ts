import { describe, expect, test } from 'vitest'
import { departures } from '#dist/findings/grammar/departures.js'
import { any, type Grammar, many, one, perhaps } from '#dist/findings/grammar/grammar.js'
import { decimal, oneOf } from '#dist/findings/grammar/values.js'
import { build, otherNamespace, type Sketch } from './sketch.js'

/** A grammar of nothing in particular: the walk knows no standard. */
const letter: Grammar = {
  namespace: 'urn:letter',
  likewise: /^urn:letter-/,
  root: 'letter',
  rule: 'MAN-007',
  types: {
    letter: {
      attributes: {
        date: { required: true },
        place: {},
        weight: { type: decimal(0, 20) },
        'xml:lang': { type: oneOf('fr', 'en') },
      },
      content: 'sequence',
      slots: [one('to', 'line'), many('text', 'list'), perhaps('sign', 'line'), any('postscript')],
      extensible: true,
    },
    list: { content: 'all', slots: [one('head', 'line'), { ...many('item'), most: 2 }], extensible: false },
    text: { content: 'text', extensible: false },
    line: { content: 'text', text: oneOf('you', 'me', ''), extensible: false },
    item: { content: 'nothing', extensible: false },
    postscript: { attributes: { by: { required: true } }, content: 'anything', extensible: false },
  },
}

const said = (sketch: Sketch) => [...departures(build(sketch, 'urn:letter'), letter)].map(({ kind }) => kind)
const dated = (...children: (Sketch | string)[]): Sketch => ({ name: 'letter', attributes: { date: '1' }, children })
const headed = (attributes: Record<string, string>): Sketch => ({ ...dated(to, text), attributes })
const to: Sketch = { name: 'to', children: ['you'] }
const text: Sketch = { name: 'text', children: ['hello'] }
const sign: Sketch = { name: 'sign', children: ['me'] }
const stamp: Sketch = { name: 'stamp', namespace: otherNamespace }
const head: Sketch = { name: 'head' }
const item: Sketch = { name: 'item' }

describe('a document beside its grammar', () => {
  test('agrees when everything is in its place', () => {
    const list = { name: 'list', children: [item, head, item] }
    const attributes = { date: '1', weight: ' 20.0 ', 'xml:lang': 'fr', 'xml:space': 'preserve', 'k:v': '1' }
    expect(said({ ...dated('\n  ', to, text, list, text, sign, stamp), attributes })).toEqual([])
  })

  test.each<readonly [string, Sketch, readonly string[]]>([
    ['another root', { name: 'note' }, ['root']],
    ['another namespace, once', { ...dated(to, text), namespace: 'urn:old' }, ['namespace']],
    ['an element in no namespace', dated(to, text, { name: 'sign', namespace: '' }), ['namespace']],
    ['an unknown element', dated(to, text, { name: 'seal' }), ['unknown']],
    ['a name that every object has', dated(to, text, { name: 'constructor' }), ['unknown']],
    ['an element inside text', dated(to, { name: 'text', children: [{ name: 'b' }] }), ['unknown']],
    ['one element out of order, once', dated(sign, to, text), ['order']],
    ['an element that stands twice, however often', dated(to, to, to, text), ['repeated']],
    ['more than the most, once', dated(to, { name: 'list', children: [head, item, item, item, item] }), ['repeated']],
    ['a missing element', dated(text), ['missing']],
    ['an empty choice', dated(to), ['missing']],
    ['an unknown attribute', headed({ date: '1', Place: 'x' }), ['attribute']],
    ['an attribute that every object has', headed({ date: '1', constructor: 'x' }), ['attribute']],
    ['an attribute that is missing', headed({}), ['attribute-missing']],
    ['a value out of bounds', headed({ date: '1', weight: '20.1' }), ['value']],
    ['a wrong value of an attribute of XML', headed({ date: '1', 'xml:lang': 'de' }), ['value']],
    ['an attribute under the prefix of the elements', headed({ 'own:date': '1' }), ['attribute']],
    [
      'an attribute of others where none may stand',
      dated({ ...to, attributes: { 'k:v': '1' } }, text),
      ['extension-attribute'],
    ],
    [
      'an attribute of XML where none may stand',
      dated({ ...to, attributes: { 'xml:lang': 'fr' } }, text),
      ['attribute'],
    ],
    ['content that is not the right one', dated({ name: 'to', children: ['nobody'] }, text), ['content']],
    ['words between elements', dated(to, text, 'by the way'), ['text']],
    [
      'words in an empty element',
      dated(to, { name: 'list', children: [head, { ...item, children: ['x'] }] }),
      ['text'],
    ],
    ['words in place of a missing element', dated(to, 'by the way'), ['missing']],
    ['extensions before the last own element, once', dated(stamp, to, stamp, text), ['extension']],
    ['an extension where none may stand', dated({ name: 'to', children: [stamp] }, text), ['extension']],
    [
      'an attribute that is missing where the rest is free',
      dated(to, text, { name: 'postscript' }),
      ['attribute-missing'],
    ],
  ])('parts from it at %s', (_, sketch, expected) => {
    expect(said(sketch)).toEqual(expected)
  })

  test('is not looked into below an extension, nor where anything goes', () => {
    const inside = { name: 'letter', children: ['anything', { name: 'nonsense' }] }
    expect(said(dated(to, text, { ...stamp, children: [inside] }))).toEqual([])
    const free = { name: 'postscript', attributes: { by: 'me', more: '1' }, children: [inside] }
    expect(said(dated(to, text, free))).toEqual([])
  })

  test('admits extensions anywhere among elements that have no order', () => {
    const all: Grammar = {
      ...letter,
      types: { ...letter.types, list: { content: 'all', slots: [perhaps('item')], extensible: true } },
    }
    const list = { name: 'list', children: [stamp, item, stamp] }
    expect([...departures(build(dated(to, list), 'urn:letter'), all)]).toEqual([])
  })

  test('takes elements of a namespace like its own for its own', () => {
    expect(said(dated({ ...to, namespace: 'urn:letter-0' }, text))).toEqual([])
    expect(said(dated({ ...to, namespace: 'urn:otherletter-0' }, text))).toEqual(['extension', 'missing'])
  })

  test('says nothing of a prefix that is declared nowhere', () => {
    const broken = { ...to, attributes: { 'own:v': '1' } }
    const element = build(dated(broken, text), 'own')
    expect([...departures(element, letter)].map(({ kind }) => kind)).toEqual(['namespace'])
  })

  test('counts all that stand more than once', () => {
    const [departure] = departures(build(dated(to, to, text, to), 'urn:letter'), letter)
    expect(departure).toMatchObject({ kind: 'repeated', count: 3 })
  })
})
