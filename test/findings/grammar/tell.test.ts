import { describe, expect, test } from 'vitest'
import { explain } from '#dist/findings/explain.js'
import { type Grammar, many, one, perhaps } from '#dist/findings/grammar/grammar.js'
import { grammarFindings } from '#dist/findings/grammar/tell.js'
import { decimal, oneOf, upTo } from '#dist/findings/grammar/values.js'
import { build, otherNamespace, type Sketch } from './sketch.js'

const letter: Grammar = {
  namespace: 'urn:letter',
  root: 'letter',
  rule: 'XML-014',
  types: {
    letter: {
      attributes: { id: { required: true }, weight: { type: decimal(0, 20) }, colour: { type: upTo(3) } },
      content: 'sequence',
      slots: [one('to', 'line'), many('text', 'list'), perhaps('sign', 'line')],
      extensible: true,
    },
    list: { content: 'sequence', slots: [{ ...many('item'), most: 2 }], extensible: false },
    item: { content: 'nothing', extensible: false },
    text: { content: 'text', extensible: false, text: upTo(5) },
    line: { content: 'text', extensible: false, text: oneOf('you', 'me') },
  },
}

const found = (sketch: Sketch, grammar = letter) => [...grammarFindings(build(sketch, 'urn:letter'), grammar)]
const letterOf = (...children: (Sketch | string)[]): Sketch => ({ name: 'letter', attributes: { id: 'L1' }, children })
const to: Sketch = { name: 'to', children: ['you'] }
const text: Sketch = { name: 'text', children: ['hello'] }
const sign: Sketch = { name: 'sign', children: ['me'] }
const item: Sketch = { name: 'item' }
const list = (...children: Sketch[]): Sketch => ({ name: 'list', children })
const stamp: Sketch = { name: 'stamp', namespace: otherNamespace }
const also = (sketch: Sketch, attributes: Record<string, string>): Sketch => ({
  ...sketch,
  attributes: { ...sketch.attributes, ...attributes },
})

/** Each kind of departure, how it is told, and the words that its sentences owe the reader. */
const kinds: readonly (readonly [string, Sketch, readonly string[]])[] = [
  ['root', { name: 'note' }, ['note', 'letter']],
  ['namespace', letterOf(to, text, { ...sign, namespace: '' }), ['letter L1', 'sign', 'urn:letter']],
  ['unknown', letterOf(to, text, { name: 'seal' }), ['letter L1', 'seal', 'to, text, list, sign']],
  ['childless', letterOf(to, list({ ...item, children: [item] })), ['letter L1 › list › item', 'item']],
  ['order', letterOf(to, sign, text), ['letter L1', '`text`', '`sign`', 'to, text, list, sign']],
  ['repeated', letterOf(to, list(item, item, item, item)), ['letter L1 › list', 'item', '4', '2']],
  ['missing', letterOf(text), ['letter L1', '`to`']],
  ['missing-one-of', letterOf(to), ['letter L1', 'text, list']],
  ['attribute', also(letterOf(to, text), { size: '1' }), ['letter', 'size', 'id, weight, colour']],
  ['attribute-unadmitted', letterOf(also(to, { size: '1' }), text), ['to', 'size']],
  ['attribute-missing', { ...letterOf(to, text), attributes: {} }, ['letter', 'id']],
  ['value', also(letterOf(to, text), { weight: ' 21 ' }), ['letter', 'weight', '21', '0 … 20']],
  ['length', also(letterOf(to, text), { colour: '🔵🔵🔵🔵' }), ['letter', '4', '3']],
  ['length', letterOf(to, { ...text, children: ['farewell'] }), ['text', '8', '5']],
  ['content', letterOf({ ...to, children: ['nobody'] }, text), ['to', 'nobody', 'you | me']],
  ['text', letterOf(to, text, ' by the way '), ['letter', 'by the way']],
  ['extension', letterOf({ ...to, children: ['you', stamp] }, text), ['letter L1 › to', 'k:stamp']],
  ['extension', letterOf(stamp, to, text), ['letter L1', 'k:stamp']],
  ['extension-attribute', letterOf(also(to, { 'k:v': '1' }), text), ['to', 'k:v']],
]

describe('a departure is told', () => {
  test.each(kinds)('as its kind, with all that its sentences need: %s', (kind, sketch, words) => {
    const [finding, ...more] = found(sketch)
    expect(more).toEqual([])
    expect(finding).toMatchObject({ rule: 'XML-014', case: kind })
    for (const language of ['en', 'fr'] as const) {
      const { message, fix } = finding ? explain(finding, language) : { message: '', fix: '' }
      for (const word of words) expect(`${message} ${fix}`).toContain(word)
      expect(`${message} ${fix}`).not.toMatch(/\{\w+\}/)
    }
  })

  test('by the rule of the slot, of the attribute, of the element, of the kind, of the grammar: the nearest', () => {
    const { types } = letter
    const grammar: Grammar = {
      ...letter,
      rule: 'MAN-001',
      rules: { unknown: 'MAN-002', text: false, order: 'MAN-003' },
      types: {
        ...types,
        letter: {
          attributes: { id: { required: true, rule: 'MAN-004' }, weight: { type: decimal(0, 20), rule: false } },
          content: 'sequence',
          slots: [one('to', 'line', { missing: 'MAN-005', repeated: false }), perhaps('text'), perhaps('list')],
          extensible: false,
          rules: { order: 'MAN-006' },
        },
        line: { content: 'text', extensible: false, rule: 'MAN-007' },
      },
    }
    const rules = (sketch: Sketch) => found(sketch, grammar).map(({ rule }) => rule)
    expect(rules(letterOf(to, { name: 'seal' }))).toEqual(['MAN-002'])
    expect(rules(letterOf(to, 'by the way'))).toEqual([])
    expect(rules(letterOf(text, to))).toEqual(['MAN-006'])
    expect(rules(also(letterOf(to), { weight: '21' }))).toEqual([])
    expect(rules({ ...letterOf(to), attributes: {} })).toEqual(['MAN-004'])
    expect(rules(letterOf(text))).toEqual(['MAN-005'])
    expect(rules(letterOf(to, to))).toEqual([])
    expect(rules(letterOf({ ...to, children: [item] }))).toEqual(['MAN-007'])
    expect(rules(letterOf(to, list(item, item, item)))).toEqual(['MAN-001'])
  })
})
