import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { schemaProblem } from '#dist/kernel/schema-fault.js'

const schemas = new URL('../../schemas/', import.meta.url)
const annotations = ['$schema', '$id', '$ref', 'allOf', 'title', 'description']

/** The keywords that constrain a value, at any depth of a schema. */
function keywordsOf(schema: object): string[] {
  return Object.entries(schema).flatMap(([key, value]) => {
    // What a schema says for people.
    if (key.startsWith('x-')) return []
    if (key === 'properties') return Object.values(value).flatMap((of) => keywordsOf(of as object))
    if (typeof value === 'object' && !Array.isArray(value)) return keywordsOf(value)
    return annotations.includes(key) ? [] : [key]
  })
}

for (const folder of ['config', 'sheet'])
  test(`every objection of schemas/${folder} has a sentence in each language`, () => {
    const files = readdirSync(new URL(`${folder}/`, schemas)).map((file) => new URL(`${folder}/${file}`, schemas))
    const keywords = new Set(files.flatMap((file) => keywordsOf(JSON.parse(readFileSync(file, 'utf8')))))
    expect(keywords.size).toBeGreaterThan(2)
    for (const keyword of keywords) {
      const { en, fr } = schemaProblem({ keyword, params: { type: 'string', allowedValues: ['a', 'b'], limit: 3 } })
      expect(fr, keyword).not.toBe(en)
    }
  })

test.each([
  ['type', { type: ['string', 'null'] }, 'it must be a text or null', 'il faut un texte ou null'],
  ['minLength', { limit: 1 }, 'it is empty', 'la valeur est vide'],
  ['minLength', { limit: 2 }, 'it needs at least 2 characters', 'il faut au moins 2 caractères'],
  ['minItems', { limit: 1 }, 'the list is empty', 'la liste est vide'],
])('%s with %j is said as people say it', (keyword, params, en, fr) => {
  expect(schemaProblem({ keyword, params })).toEqual({ en, fr })
})

test('a fault names the value at fault', () => {
  const additionalProperty = 'limts'
  const { en, fr } = schemaProblem({ keyword: 'additionalProperties', params: { additionalProperty } })
  expect([en, fr]).toEqual(['“limts” is not known here', '«\u00a0limts\u00a0» n’est pas connu ici'])
})
