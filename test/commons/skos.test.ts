import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ImportedTerm, planImport } from '#dist/commons/imported-term.js'
import { skosOf, termsOfSkos } from '#dist/commons/skos.js'
import type { Term, Vocabulary } from '#dist/commons/term.js'
import { csvOf, termsOfCsv } from '#dist/commons/vocabulary-csv.js'
import { atOnce } from '#dist/kernel/steps.js'

const at = '2026-06-01T12:00:00.000Z'
const vocabulary: Vocabulary = {
  id: 'voc_1',
  organisation: 'local',
  title: { fr: 'Compétences' },
  field: 'skills',
  revision: 1,
  createdAt: at,
}

function imported(existing: readonly Term[], terms: readonly ImportedTerm[], retireMissing = false) {
  let made = 0
  const nextId = () => `trm_new${String(made++).padStart(6, '0')}`
  return atOnce(planImport(existing, terms, { vocabulary: 'voc_1', at, retireMissing, nextId }))
}

/** What people write, and what breaks tables: quotes, separators, formulas, ends of lists. */
const word = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('=1+1', '@x', "'=x", "''-x", 'a;b', 'a,b', '"', 'a|b', 'a\\', '\\|', '-', 'RH', 'Œuvre', '|'),
  )
  .map((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '' && !/\p{C}/u.test(text))
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 3 })
const inLanguages = <T>(texts: fc.Arbitrary<T>) =>
  fc
    .record({ fr: texts, en: texts }, { requiredKeys: [], noNullPrototype: true })
    .filter((said) => Object.keys(said).length > 0)

const shape = fc.record(
  {
    notation: word,
    label: inLanguages(word),
    synonyms: inLanguages(words),
    formerLabels: words,
    kind: word.filter((text) => !text.includes('://')),
    definition: inLanguages(word),
    broader: fc.nat(),
    replacedBy: fc.nat(),
    retired: fc.constant(true),
  },
  { requiredKeys: ['label'], noNullPrototype: true },
)
const vocabularies = fc
  .uniqueArray(shape, { maxLength: 8, selector: ({ notation }) => notation ?? Symbol('none') })
  .map((shapes) =>
    shapes.map(({ broader, replacedBy, retired, ...said }, number): Term => {
      const earlier = (other: number | undefined) =>
        other === undefined || number === 0 ? undefined : `trm_${other % number}`
      const [above, successor] = [earlier(broader), earlier(replacedBy)]
      return {
        id: `trm_${number}`,
        vocabulary: 'voc_1',
        ...said,
        ...(above && { broader: above }),
        ...(successor && { replacedBy: successor }),
        ...((retired || successor) && { retiredAt: at }),
        revision: 1,
        createdAt: at,
      }
    }),
  )

const forms = {
  skos: (terms: readonly Term[]) => atOnce(termsOfSkos(JSON.parse(JSON.stringify(skosOf(vocabulary, terms))))),
  csv: (terms: readonly Term[]) => atOnce(termsOfCsv(csvOf(terms))),
} as const

/** The same terms under ids that count them. */
function renumbered(terms: readonly Term[]): Term[] {
  const numbers = new Map(terms.map(({ id }, number) => [id, `trm_${number}`]))
  const rename = (id: string | undefined) => numbers.get(id ?? '') ?? id
  return terms.map(({ id, broader, replacedBy, ...term }) => ({
    ...term,
    id: rename(id) ?? id,
    ...(broader !== undefined && { broader: rename(broader) }),
    ...(replacedBy !== undefined && { replacedBy: rename(replacedBy) }),
  })) as Term[]
}

for (const [form, through] of Object.entries(forms))
  describe(`a vocabulary as ${form}`, () => {
    test('comes back as it went, into an empty one', () => {
      fc.assert(
        fc.property(
          vocabularies.filter((terms) => terms.length > 0),
          (terms) => {
            const plan = imported([], through(terms))
            expect(renumbered(plan.after)).toEqual(terms)
            expect(plan).toMatchObject({ added: terms.length, changed: 0, unchanged: 0, retired: 0 })
          },
        ),
        { numRuns: 300 },
      )
    })

    test('changes nothing where it came from', () => {
      fc.assert(
        fc.property(
          vocabularies.filter((terms) => terms.length > 0),
          (terms) => {
            const plan = imported(terms, through(terms), true)
            expect(plan.terms).toEqual([])
            expect(plan.unchanged).toBe(terms.length)
          },
        ),
        { numRuns: 300 },
      )
    })
  })

const shown = (document: unknown) =>
  imported([], atOnce(termsOfSkos(document))).after.map(({ label, notation, broader, synonyms }) => ({
    label,
    ...(notation && { notation }),
    ...(broader && { broader }),
    ...(synonyms && { synonyms }),
  }))
const skos = 'http://www.w3.org/2004/02/skos/core#'
const both = [
  { label: { fr: 'Gérer', en: 'Manage' }, notation: '1' },
  { label: { fr: 'Animer' }, broader: 'trm_new000000', synonyms: { fr: ['Diriger'] } },
]

describe('SKOS is read as people write it', () => {
  const documents: Record<string, unknown> = {
    'with full IRIs, expanded': [
      {
        '@id': 'http://x/1',
        '@type': [`${skos}Concept`],
        [`${skos}notation`]: [{ '@value': '1' }],
        [`${skos}prefLabel`]: [
          { '@value': 'Gérer', '@language': 'fr' },
          { '@value': 'Manage', '@language': 'en-GB' },
          { '@value': 'Verwalten', '@language': 'de' },
        ],
      },
      {
        '@id': 'http://x/2',
        '@type': [`${skos}Concept`],
        [`${skos}prefLabel`]: [{ '@value': 'Animer', '@language': 'fr' }],
        [`${skos}altLabel`]: [{ '@value': 'Diriger', '@language': 'fr' }],
        [`${skos}broader`]: [{ '@id': 'http://x/1' }],
      },
    ],
    'with a context that is only named, language maps, and narrower terms inside': {
      '@context': 'https://example.org/nobody-fetches-this.jsonld',
      id: 'http://x/scheme',
      type: 'ConceptScheme',
      hasTopConcept: {
        id: 'http://x/1',
        type: 'Concept',
        notation: 1,
        prefLabel: { fr: 'Gérer', en: 'Manage' },
        narrower: [{ id: 'http://x/2', type: 'Concept', prefLabel: { fr: 'Animer' }, altLabel: { fr: ['Diriger'] } }],
      },
    },
    'with a context of its own words': {
      '@context': {
        s: skos,
        ex: 'http://x/',
        nom: { '@id': 's:prefLabel', '@language': 'fr' },
        name: { '@id': 's:prefLabel', '@language': 'en' },
        autre: { '@id': 's:altLabel', '@container': '@language' },
        sur: { '@id': 's:broader', '@type': '@id' },
      },
      '@graph': [
        { '@id': 'ex:1', '@type': 's:Concept', nom: 'Gérer', name: 'Manage', 's:notation': '1' },
        { '@id': 'http://x/2', '@type': 's:Concept', nom: 'Animer', autre: { fr: 'Diriger' }, sur: 'ex:1' },
      ],
    },
    'with sets, and the language of all': {
      '@context': { '@vocab': skos, '@language': 'fr' },
      '@graph': [
        {
          '@id': 'http://x/1',
          '@type': 'Concept',
          notation: '1',
          prefLabel: ['Gérer', { '@value': 'Manage', '@language': 'en' }],
        },
        {
          '@id': 'http://x/2',
          '@type': 'Concept',
          prefLabel: 'Animer',
          altLabel: { '@set': ['Diriger'] },
          broader: { '@id': 'http://x/1' },
        },
      ],
    },
  }
  for (const [name, document] of Object.entries(documents))
    test(name, () => {
      expect(shown(document)).toEqual(both)
    })
})

describe('what is no vocabulary is told with its place', () => {
  const concept = { '@id': 'http://x/1', '@type': 'skos:Concept', 'skos:prefLabel': 'x' }
  const deep = (depth: number): unknown => (depth === 0 ? concept : { '@graph': [deep(depth - 1)] })
  const documents: [document: unknown, told: RegExp][] = [
    [{}, /no skos:Concept/],
    [[1], /^skos\/0: it must be an object/],
    [{ '@graph': 'x' }, /^skos\/@graph: it must be an object/],
    [{ ...concept, '@id': 7 }, /^skos\/@id: it must be a text/],
    [{ ...concept, 'skos:prefLabel': { '@value': {} } }, /^skos\/skos:prefLabel: “@value” must be a text/],
    [{ ...concept, 'skos:prefLabel': { '@value': 'x', '@language': 'de' } }, /^skos: it has no label/],
    [{ ...concept, 'skos:prefLabel': ['x', 'y'] }, /^skos\/skos:prefLabel\/1: there are two in one language/],
    [{ ...concept, 'skos:notation': ['1', '2'] }, /^skos\/skos:notation\/1: one is kept/],
    [{ ...concept, 'skos:broader': [{ '@id': 'http://x/2' }, { '@id': 'http://x/3' }] }, /two broader/],
    [{ ...concept, 'skos:broader': { '@id': 'http://x/2' } }, /^skos: “http:\/\/x\/2” is neither/],
    [{ ...concept, 'skos:broader': { '@id': 'http://x/1' } }, /^skos: it would stand above itself/],
    [{ ...concept, 'dct:isReplacedBy': { '@id': 'http://x/1' } }, /^skos: it would replace itself/],
    [{ ...concept, '@reverse': {} }, /^skos\/@reverse/],
    [JSON.parse('{"__proto__": {"@type": "skos:Concept"}}'), /^skos\/__proto__: it has no label/],
    [deep(40), /nested too deeply/],
    [{ ...concept, 'skos:prefLabel': JSON.parse(`${'['.repeat(9000)}"x"${']'.repeat(9000)}`) }, /nested too deeply/],
    [
      [
        { ...concept, 'skos:notation': '1' },
        { ...concept, '@id': 'http://x/2', 'skos:notation': '1' },
      ],
      /^skos\/1: another term has the code “1”/,
    ],
  ]
  for (const [at, [document, told]] of documents.entries())
    test(`${at}: ${told}`, () => {
      expect(() => imported([], atOnce(termsOfSkos(document)))).toThrow(told)
    })

  test('and nothing else is thrown, whatever comes', () => {
    const names = ['@id', '@type', '@graph', '@context', 'skos:prefLabel', 'skos:broader', 'narrower', '@value', 'fr']
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('skos:Concept', 'http://x/1', 'fr', null, 1, true, '__proto__', 'a:b'),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 4 }),
      ),
    }))
    fc.assert(
      fc.property(value, (document) => {
        try {
          imported([], atOnce(termsOfSkos(document)))
        } catch (error) {
          expect(error).toMatchObject({ code: 'value-invalid' })
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a table is read as spreadsheets write it', () => {
  test('with semicolons, quotes, a byte order mark, and columns in any order', () => {
    const text =
      '\uFEFFFR;"notation";synonyms-fr;broader\r\n"Gérer; animer";A;"Diriger|Piloter"\r\n\r\nConduire;B;;A\r\n'
    const plan = imported([], atOnce(termsOfCsv(text)))
    expect(
      plan.after.map(({ label, notation, synonyms, broader }) => [label.fr, notation, synonyms?.fr, broader]),
    ).toEqual([
      ['Gérer; animer', 'A', ['Diriger', 'Piloter'], undefined],
      ['Conduire', 'B', undefined, 'trm_new000000'],
    ])
  })

  test('what has no column stays, and what has an empty cell goes', () => {
    const [term] = imported(
      [],
      atOnce(termsOfCsv('notation,fr,en,kind,synonyms-en\nA,Gérer,Manage,savoir-faire,run\n')),
    ).after
    const plan = imported([term!], atOnce(termsOfCsv('notation,fr,kind\nA,Animer,\n')))
    expect(plan).toMatchObject({ added: 0, changed: 1 })
    expect(plan.after[0]).toMatchObject({
      label: { fr: 'Animer', en: 'Manage' },
      synonyms: { en: ['run'] },
      formerLabels: ['Gérer'],
      revision: 2,
    })
    expect(plan.after[0]).not.toHaveProperty('kind')
  })

  test('what is no longer there is retired, where that is asked for', () => {
    const before = imported([], atOnce(termsOfCsv('notation,fr\nA,a\nB,b\n'))).after
    expect(imported(before, atOnce(termsOfCsv('notation,fr\nA,a\n')))).toMatchObject({ retired: 0, unchanged: 1 })
    const plan = imported(before, atOnce(termsOfCsv('notation,fr\nA,a\n')), true)
    expect(plan).toMatchObject({ added: 0, changed: 0, unchanged: 1, retired: 1 })
    expect(plan.terms).toMatchObject([{ notation: 'B', retiredAt: at }])
  })

  test('a formula is made harmless, and comes back', () => {
    const terms = imported([], atOnce(termsOfCsv('fr\n"=cmd|\' /C calc\'!A0"\n'))).after
    const text = csvOf(terms)
    expect(text).toContain("'=cmd")
    expect(text).not.toMatch(/(^|,)"?=/m)
    expect(atOnce(termsOfCsv(text))[0]?.label.fr).toBe("=cmd|' /C calc'!A0")
  })

  for (const [text, told] of [
    ['', /^csv:1: it needs a column/],
    ['notation,fr,colour\n', /^csv:1: there is no column “colour”/],
    ['fr,fr\n', /^csv:1: a column stands in it twice/],
    ['fr\n"a\n', /^csv:2: a quotation mark is never closed/],
    ['fr\n"a"b\n', /^csv:2: a quotation mark stands inside/],
    ['fr\n"a\nb"\nc,d\n', /^csv:4: it has 2 cells/],
    ['fr,retired\na,perhaps\n', /^csv:2: “retired”/],
    ['notation,fr\nA,\n', /^csv:2: it has no label/],
    ['notation,fr\nA,a\nA,b\n', /^csv:3: another term has the code “A”/],
    ['notation,fr,broader\nA,a,B\n', /^csv:2: “B” is neither/],
    ['notation,fr,broader\nA,a,B\nB,b,A\n', /it would stand above itself/],
    ['fr,broader\na,\na,\nb,a\n', /^csv:4: “a” names several terms/],
  ] as const)
    test(`${JSON.stringify(text)} is told: ${told}`, () => {
      expect(() => imported([], atOnce(termsOfCsv(text)))).toThrow(told)
    })
})
