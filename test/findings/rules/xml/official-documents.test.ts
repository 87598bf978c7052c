import { expect, test } from 'vitest'
import { officialDocuments } from '#dist/findings/rules/xml/official-documents.js'

test('official documents are schemas with digests, none of them twice', () => {
  const digests = Object.values(officialDocuments).flat()
  expect(Object.keys(officialDocuments).every((path) => path.endsWith('.xsd'))).toBe(true)
  expect(digests.filter((digest) => !/^[0-9a-f]{64}$/.test(digest))).toEqual([])
  expect(new Set(digests).size).toBe(digests.length)
})
