import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sheetFrom } from '#dist/holdings/sheet.js'
import { writtenFormats } from '#dist/kernel/written.js'
import { type Description, describePackage } from '#dist/manifest/describe.js'
import { corpusFile, corpusPackages, describeCorpus } from '../corpus/corpus.js'
import { baseFiles, manifestOf, readPackage } from '../manifest/read-package.js'

const schema = JSON.parse(readFileSync(new URL('../../schemas/sheet/sheet.json', import.meta.url), 'utf8'))
const ajv = new Ajv2020({ allErrors: true, formats: writtenFormats })
ajv.addKeyword('x-problem')
const isSheet = ajv.compile(schema)

const nothing: Description = {
  titles: [],
  descriptions: [],
  keywords: [],
  languages: [],
  contributors: [],
  rights: [],
}
const inLanguage = (language: string, text: string) => ({ language, text })
const sheet = (description: Partial<Description>) => sheetFrom({ ...nothing, ...description }, 'cours.zip')

describe('the sheet that a package fills in by itself', () => {
  test('of a package that says nothing is the name of its file', () => {
    expect(sheet({})).toEqual({ title: 'cours.zip' })
    expect(sheet({ titles: [inLanguage('fr', ' \n ')] })).toEqual({ title: 'cours.zip' })
    expect(sheetFrom({ ...nothing, identifier: 'MANIFEST-1' }, ' ')).toEqual({ title: 'MANIFEST-1' })
    expect(sheetFrom(nothing, '')).toEqual({ title: '—' })
  })

  test('has the first title, and the description in its language', () => {
    const { title, description } = sheet({
      titles: [inLanguage('fr-FR', 'L’eau\n   potable'), inLanguage('en', 'Water')],
      descriptions: [inLanguage('en', 'All about water'), inLanguage('fr', 'Tout sur l’eau')],
    })
    expect([title, description]).toEqual(['L’eau potable', 'Tout sur l’eau'])
    expect(sheet({ descriptions: [inLanguage('en', ''), inLanguage('en', 'Water')] }).description).toBe('Water')
  })

  test('keeps HTML as text, and paragraphs without the indentation of the XML', () => {
    const text = '<p>Un\t &amp; deux</p>\r\n        <script>x</script>\r\n\r\n\r\n\r\n   fin  '
    expect(sheet({ descriptions: [inLanguage('', text)] }).description).toBe(
      '<p>Un &amp; deux</p>\n<script>x</script>\n\nfin',
    )
  })

  test('cuts by code points, with an ellipsis', () => {
    expect(sheet({ titles: [inLanguage('', '🎓'.repeat(254))] }).title).toBe('🎓'.repeat(254))
    expect(sheet({ titles: [inLanguage('', '🎓'.repeat(255))] }).title).toBe(`${'🎓'.repeat(253)}…`)
    expect(sheet({ titles: [inLanguage('', `${'x'.repeat(252)}  ${'y'.repeat(9)}`)] }).title).toBe(
      `${'x'.repeat(252)}…`,
    )
  })

  test('has every keyword once, whatever its letter case', () => {
    const keywords = [' Eau ', 'eau', '', 'nappe\nphréatique', 'x'.repeat(300)].map((text) => inLanguage('', text))
    expect(sheet({ keywords }).keywords).toEqual(['Eau', 'nappe phréatique', `${'x'.repeat(199)}…`])
  })

  test('names languages by their canonical tags', () => {
    const languages = ['FR', 'fr_ca', 'en-us', 'EN-US', 'x-none', 'und', 'english', 'français', '', '??', 'zh-Hant-TW']
    expect(sheet({ languages }).languages).toEqual(['fr', 'fr-CA', 'en-US', 'zh-Hant-TW'])
  })

  test('counts the typical learning time as remote minutes', () => {
    expect(sheet({ minutes: 45 }).remoteMinutes).toBe(45)
    expect(sheet({ minutes: 0 })).not.toHaveProperty('remoteMinutes')
  })

  test('names contributors and terms of use', () => {
    const contributors = ['author', 'author', 'publisher'].map((role) => ({ role, name: 'Zoé Martin' }))
    expect(sheet({ contributors, rights: ['Licence ouverte', 'Licence ouverte', 'Sauf images'] })).toMatchObject({
      team: [
        { person: 'Zoé Martin', role: 'author' },
        { person: 'Zoé Martin', role: 'publisher' },
      ],
      licence: { terms: 'Licence ouverte\n\nSauf images' },
    })
  })

  test('takes over the beginning of a list that has no end', () => {
    const keywords = Array.from({ length: 5000 }, (_, at) => inLanguage('', `mot ${at}`))
    expect(sheet({ keywords }).keywords).toHaveLength(100)
  })

  test('of our own AICC package', async () => {
    const manifest = await manifestOf('aicc', baseFiles('aicc'))
    expect(sheetFrom(describePackage(manifest), 'tri.zip')).toEqual({
      title: 'Trier ses déchets au bureau',
      description: 'Papier, verre, piles : où va quoi, et pourquoi.\n\nDurée = une demi-heure.',
      team: [{ person: 'Atelier des transitions', role: 'author' }],
    })
  })
})

test('whatever a manifest says, its sheet is valid', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 400 }),
    fc.constantFrom(
      'x'.repeat(20_001),
      '🎓'.repeat(20_001),
      ' \n\t',
      '\0',
      '\ud800',
      '\u200b',
      'a\u202eb',
      '\u2066',
      '\u0085x',
    ),
  )
  const tag = fc.oneof(
    words,
    fc.constantFrom('fr', 'en_GB', 'i-klingon', 'x-none', 'art-lojban', 'de-1996', 'en-a-bb-x-y'),
  )
  const text = fc.record({ language: tag, text: words })
  const description = fc.record(
    {
      identifier: words,
      titles: fc.array(text),
      descriptions: fc.array(text),
      keywords: fc.array(text),
      languages: fc.array(tag),
      minutes: fc.oneof(fc.integer(), fc.double()),
      contributors: fc.array(fc.record({ role: words, name: words })),
      rights: fc.array(words),
    },
    { requiredKeys: ['titles', 'descriptions', 'keywords', 'languages', 'contributors', 'rights'] },
  )
  fc.assert(
    fc.property(description, words, (said, fallback) => {
      const made = sheetFrom(said, fallback)
      expect(isSheet(made), `${ajv.errorsText(isSheet.errors)}\n${JSON.stringify(made)}`).toBe(true)
    }),
  )
})

describeCorpus('sheets of packages of others', () => {
  for (const { path } of corpusPackages.filter((one) => /^(scorm|cmi5|xapi|aicc)/.test(one.path)))
    test(path, async () => {
      const { manifest } = await readPackage(corpusFile(path), path)
      if (!manifest) return
      const made = sheetFrom(describePackage(manifest), path)
      expect(isSheet(made), ajv.errorsText(isSheet.errors)).toBe(true)
    })
})
