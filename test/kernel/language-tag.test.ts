import { describe, expect, test } from 'vitest'
import { isLanguageTag } from '#dist/kernel/language-tag.js'

describe('a language tag', () => {
  test.each([
    'fr',
    'fr-CA',
    'FR-fr',
    'zh-Hant-TW',
    'zh-cmn-Hans-CN',
    'de-CH-1996',
    'sl-rozaj-biske-1994',
    'es-419',
    'en-u-ca-gregory-x-usage',
    'x-none',
    'i-klingon',
    'sgn-BE-FR',
    'en-GB-oed',
    'zh-min-nan',
  ])('may be %s', (tag) => {
    expect(isLanguageTag(tag)).toBe(true)
  })

  test.each([
    '',
    'f',
    'english',
    'none',
    'fr_FR',
    'fr-',
    '-fr',
    'fr--CA',
    'français',
    'fr FR',
    'x',
    'x-',
    'i-unknown',
    'fr-CA-QC',
    'en-a',
    'http://id.loc.gov/vocabulary/iso639-2/fre',
    `fr${'-abcde'.repeat(100)}`,
  ])('may not be “%s”', (tag) => {
    expect(isLanguageTag(tag)).toBe(false)
  })
})
