import fc, { type GeneratorValue } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adlcp12 } from '#dist/findings/grammar/adlcp12.js'
import { adlcp13 } from '#dist/findings/grammar/adlcp13.js'
import { adlnav } from '#dist/findings/grammar/adlnav.js'
import { sequencingExtensions } from '#dist/findings/grammar/adlseq.js'
import { courseStructure } from '#dist/findings/grammar/course-structure.js'
import { departures } from '#dist/findings/grammar/departures.js'
import type { ElementType, Grammar, Slot } from '#dist/findings/grammar/grammar.js'
import { imscpOfScorm12, imscpOfScorm2004 } from '#dist/findings/grammar/imscp.js'
import { imsmd } from '#dist/findings/grammar/imsmd.js'
import { imsss, sequencingCollection } from '#dist/findings/grammar/imsss.js'
import { lom } from '#dist/findings/grammar/lom.js'
import { tincan } from '#dist/findings/grammar/tincan.js'
import type { ValueType } from '#dist/findings/grammar/values.js'
import { build, otherNamespace, type Sketch } from './sketch.js'

/** Every table of the rules. */
const tables: Readonly<Record<string, Grammar>> = {
  'cmi5 course structure': courseStructure,
  'content packaging of SCORM 1.2': imscpOfScorm12,
  'content packaging of SCORM 2004': imscpOfScorm2004,
  ...Object.fromEntries([...adlcp12].map(([name, table]) => [`${name} of SCORM 1.2`, table])),
  ...Object.fromEntries([...adlcp13].map(([name, table]) => [`${name} of SCORM 2004`, table])),
  'adlnav of the 2nd edition': adlnav('2nd'),
  'adlnav of the 4th edition': adlnav('4th'),
  sequencing: imsss,
  'collection of sequencing': sequencingCollection,
  ...Object.fromEntries(Object.entries(sequencingExtensions).map(([name, table]) => [`${name} of ADL`, table])),
  'metadata of SCORM 1.2': imsmd,
  'metadata of SCORM 2004': lom,
  TinCan: tincan,
}

/** Values among which there is a right and a wrong one for every type of every table. */
const values = [
  'true',
  '0.5',
  '7',
  'PT1H',
  '2024-01-31',
  '2024-01-31T12:00:00Z',
  'https://example.org/a',
  'fr-FR',
  'word',
  'two words',
  '',
  'x'.repeat(5000),
]
const among = ({ allowed }: ValueType) => [...allowed.split(' | '), ...values]
const right = (type: ValueType) => among(type).filter((value) => type.accepts(value))
const wrong = (type: ValueType) => among(type).filter((value) => !type.accepts(value))

/** An element of the document, with what the table says of it: what a mutation needs to know. */
interface Grown extends Sketch {
  readonly type: ElementType
  readonly attributes: Record<string, string>
  readonly children: (Grown | string)[]
}

/** Levels below which nothing grows that need not. */
const deepest = 4

/** A document that follows a table, grown from its root. */
function grow(table: Grammar, choose: GeneratorValue): Grown {
  const upTo = (most: number) => choose(fc.nat, { max: most })
  const pick = <Value>(list: readonly Value[]) => list[upTo(list.length - 1)] as Value

  const element = (name: string, typeName: string, depth: number): Grown => {
    const type = table.types[typeName]
    if (!type) throw new Error(`the table has no type ${typeName}`)
    const attributes: Record<string, string> = {}
    for (const [key, use] of Object.entries(type.attributes ?? {}))
      if (use.required || upTo(1) === 1) attributes[key] = use.type ? pick(right(use.type)) : 'free'
    const children: (Grown | string)[] = (type.slots ?? []).flatMap((slot) => {
      const least = slot.least
      const most = depth > deepest ? least : Math.min(slot.most, 3)
      return Array.from({ length: least + upTo(Math.max(0, most - least)) }, () => {
        const choices = Object.entries(slot.elements)
        const [child, childType] = pick(depth > deepest ? choices.slice(0, 1) : choices)
        return element(child, childType, depth + 1)
      })
    })
    if (type.content === 'all') children.sort(() => upTo(2) - 1)
    if (type.content === 'text') children.push(type.text ? pick(right(type.text)) : 'free')
    if (type.content === 'sequence' && upTo(3) === 0) children.unshift('\n  ')
    return { name, type, attributes, children }
  }
  return element(table.root, table.root, 0)
}

function* inside(grown: Grown): Iterable<Grown> {
  yield grown
  for (const child of grown.children) if (typeof child !== 'string') yield* inside(child)
}

/** One change to one element, and the departure it must be: undefined where the element has nothing to change so. */
type Mutation = (grown: Grown, choose: GeneratorValue) => string | undefined

const slotOf = ({ type }: Grown, child: Grown | string): Slot | undefined =>
  typeof child === 'string' ? undefined : type.slots?.find(({ elements }) => Object.hasOwn(elements, child.name))
const foreign = (name: string, namespace: string): Grown => ({
  name,
  namespace,
  type: { content: 'anything', extensible: true },
  attributes: {},
  children: [],
})
const lookedInto = ({ type }: Grown) => type.content !== 'anything'

const mutations: Readonly<Record<string, Mutation>> = {
  'an unknown element': (grown, choose) => {
    if (!lookedInto(grown)) return undefined
    const { namespace: _, ...unknown } = foreign('no-such-element', '')
    grown.children.splice(choose(fc.nat, { max: grown.children.length }), 0, unknown)
    return 'unknown'
  },
  'an element in no namespace': (grown, choose) => {
    if (!lookedInto(grown)) return undefined
    grown.children.splice(choose(fc.nat, { max: grown.children.length }), 0, foreign('title', ''))
    return 'namespace'
  },
  'an unknown attribute': (grown) => {
    if (!lookedInto(grown)) return undefined
    grown.attributes.noSuchAttribute = ''
    return 'attribute'
  },
  'a required attribute taken away': ({ type, attributes }) => {
    const required = Object.entries(type.attributes ?? {}).find(([, use]) => use.required)
    if (!required) return undefined
    delete attributes[required[0]]
    return 'attribute-missing'
  },
  'a wrong value': ({ type, attributes }) => {
    for (const [name, { type: expected }] of Object.entries(type.attributes ?? {})) {
      const [value] = expected ? wrong(expected) : []
      if (value === undefined) continue
      attributes[name] = value
      return 'value'
    }
    return undefined
  },
  'wrong content': ({ type, children }) => {
    const [value] = type.text ? wrong(type.text) : []
    if (value === undefined) return undefined
    children.splice(0, children.length, value)
    return 'content'
  },
  'words between elements': (grown, choose) => {
    if (!lookedInto(grown) || grown.type.content === 'text') return undefined
    grown.children.splice(choose(fc.nat, { max: grown.children.length }), 0, 'by the way')
    return 'text'
  },
  'a required element taken away': (grown) => {
    const slot = grown.type.slots?.find(({ least }) => least === 1)
    if (!slot) return undefined
    const kept = grown.children.filter((child) => slotOf(grown, child) !== slot)
    grown.children.splice(0, grown.children.length, ...kept)
    return 'missing'
  },
  'an element more than the most': (grown) => {
    const at = grown.children.findIndex((child) => slotOf(grown, child)?.most === 1)
    const child = grown.children[at]
    if (!child) return undefined
    grown.children.splice(at, 0, child, child)
    return 'repeated'
  },
  'the last element put first': (grown) => {
    if (grown.type.content !== 'sequence') return undefined
    const elements = grown.children.filter((child) => typeof child !== 'string')
    const last = elements.at(-1)
    if (!last || !elements[0] || slotOf(grown, last) === slotOf(grown, elements[0])) return undefined
    grown.children.unshift(...grown.children.splice(grown.children.indexOf(last), 1))
    return 'order'
  },
  'an extension put first': (grown) => {
    const { content, extensible } = grown.type
    const ordered = content === 'sequence' && grown.children.some((child) => typeof child !== 'string')
    const welcome = extensible && content !== 'text' && !ordered
    if (!lookedInto(grown) || welcome) return undefined
    grown.children.unshift(foreign('stamp', otherNamespace))
    return 'extension'
  },
  'an attribute of another namespace': ({ type, attributes }) => {
    if (type.extensible || type.content === 'anything') return undefined
    attributes['k:v'] = ''
    return 'extension-attribute'
  },
}

for (const [name, table] of Object.entries(tables)) {
  describe(name, () => {
    test('has a type for every element that it names', () => {
      const named = Object.values(table.types).flatMap(({ slots = [] }) =>
        slots.flatMap(({ elements }) => Object.values(elements)),
      )
      expect([table.root, ...named].filter((type) => !Object.hasOwn(table.types, type))).toEqual([])
      const roots = Object.values(tables).flatMap(({ types, root }) => (types === table.types ? [root] : []))
      expect(Object.keys(table.types).filter((type) => !roots.includes(type) && !named.includes(type))).toEqual([])
    })

    test('is never left by a document grown from it, also not one with extensions at their place', () => {
      fc.assert(
        fc.property(fc.gen(), (choose) => {
          const document = grow(table, choose)
          for (const { type, children, attributes } of [...inside(document)])
            if (type.extensible && type.content !== 'text') {
              children.push(foreign('stamp', otherNamespace))
              attributes['k:v'] = ''
            }
          expect([...departures(build(document, table.namespace), table)]).toEqual([])
        }),
      )
    })

    test.each(Object.entries(mutations))('is left once, and so named, by %s', (_, mutate) => {
      fc.assert(
        fc.property(fc.gen(), (choose) => {
          const document = grow(table, choose)
          const elements = [...inside(document)]
          const at = choose(fc.nat, { max: elements.length - 1 })
          // From there on, the first element that can be changed so.
          const expected = [...elements.slice(at), ...elements].reduce<string | undefined>(
            (done, element) => done ?? mutate(element, choose),
            undefined,
          )
          const found = [...departures(build(document, table.namespace), table)].map(({ kind }) => kind)
          expect(found).toEqual(expected === undefined ? [] : [expected])
        }),
      )
    })
  })
}
