import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeOnce, escapeBeyondAscii, iriFault, splitIri } from '#dist/kernel/iri.js'

describe('what is wrong with a reference', () => {
  test.each([
    'https://example.org/a/b.html?x=1&y=(2)#part/3?',
    'HTTP://user:pass@example.org:8080',
    'http://[2001:db8::7]:80/',
    'urn:uuid:0a9de4d5-6b41-4f2e-8f1c-1f9c6a4f8a10',
    'tag:example.org,2024:eau/leçon',
    'mailto:a@example.org',
    'lessons/1.html',
    './a:b.html',
    '../up',
    '//example.org/x',
    '?page=1',
    '#top',
    '',
    '100%25',
  ])('nothing with %s', (text) => {
    expect(iriFault(text)).toBeUndefined()
  })

  test.each([
    ['http://example.com index.html', 'character', ' '],
    ['a\\b', 'character', '\\'],
    ['a\tb', 'character', '\t'],
    ['index.html?a[]=1', 'character', '['],
    ['index.html#a#b', 'character', '#'],
    ['page\u202efdp.html', 'character', '\u202e'],
    ['100%', 'escape', '%'],
    ['a%2gb', 'escape', '%2g'],
    ['1:intro.html', 'scheme', '1:'],
    ['leçon:1.html', 'scheme', 'leçon:'],
    ['http:///path', 'host', ''],
    ['https:path', 'host', ''],
    ['http://:80/', 'host', ':80'],
    ['http://[::1', 'host', '['],
    ['https://example.org:65536/', 'port', '65536'],
    ['https://example.org:8a/', 'port', '8a'],
  ])('%s has a bad %s', (text, kind, found) => {
    expect(iriFault(text)).toEqual({ kind, found })
  })

  test('nothing with any address that a browser has normalised', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (text) => {
        expect(iriFault(new URL(text).href)).toBeUndefined()
      }),
    )
  })

  test('it always answers, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        iriFault(text)
        splitIri(text)
        decodeOnce(text)
      }),
    )
  })
})

describe('the parts of a reference', () => {
  test('are those of RFC 3986 3', () => {
    expect(splitIri('foo://example.com:8042/over/there?name=ferret#nose')).toEqual({
      scheme: 'foo',
      authority: 'example.com:8042',
      path: '/over/there',
      query: 'name=ferret',
      fragment: 'nose',
    })
  })

  test('an empty part is not an absent one', () => {
    expect(splitIri('//?')).toEqual({ authority: '', path: '', query: '' })
    expect(splitIri('')).toEqual({ path: '' })
  })

  test('a scheme is read in any letter case', () => {
    expect(splitIri('HTTPS://example.org').scheme).toBe('https')
  })
})

describe('escapes', () => {
  test('are decoded once', () => {
    expect(decodeOnce('a%2520b%C3%A9')).toEqual({ text: 'a%20bé', broken: false })
  })

  test('that are broken or not UTF-8 stay as they stand', () => {
    expect(decodeOnce('le%E7on/%20')).toEqual({ text: 'le%E7on/ ', broken: true })
    expect(decodeOnce('100%/%20')).toEqual({ text: '100%/ ', broken: true })
  })

  test('replace everything beyond ASCII, and decode to what was there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('%', '')),
        (text) => {
          const escaped = escapeBeyondAscii(text)
          expect(escaped).toMatch(/^\p{ASCII}*$/u)
          expect(decodeOnce(escaped)).toEqual({ text, broken: false })
        },
      ),
    )
  })
})
