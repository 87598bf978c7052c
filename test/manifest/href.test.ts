import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinBase, parseHref, resolveBase, resolveInPackage } from '#dist/manifest/href.js'

describe('the kind of an href', () => {
  test.each([
    ['lecon/index.html', 'relative'],
    [' ./lecon/index.html?x=1#y ', 'relative'],
    ['../commun/film.mp4', 'relative'],
    ['?page=2', 'relative'],
    ['lecon\\index.html', 'relative'],
    ['/lecon/index.html', 'root'],
    ['\\lecon\\index.html', 'root'],
    ['https://exemple.org/a', 'url'],
    ['//exemple.org/a', 'url'],
    ['javascript:start()', 'url'],
    ['file:///C:/film.mp4', 'local'],
    ['C:\\film.mp4', 'local'],
    ['c:/film.mp4', 'local'],
    ['\\\\serveur\\film.mp4', 'local'],
    ['', 'empty'],
    [' \n', 'empty'],
  ])('%s is %s', (href, kind) => {
    expect(parseHref(href).kind).toBe(kind)
  })

  test('its query and fragment are no part of the path, nor is a backslash in them one of the path', () => {
    expect(parseHref('a\\b.html?c=\\d#e\\f')).toEqual({
      kind: 'relative',
      path: 'a/b.html',
      query: 'c=\\d',
      fragment: 'e\\f',
      backslash: true,
    })
    expect(parseHref('a.html?c=\\d').backslash).toBe(false)
  })
})

describe('the file an href means', () => {
  test.each([
    ['lecon/index.html', '', 'lecon/index.html'],
    ['./a/../lecon//index.html?x#y', '', 'lecon/index.html'],
    ['index.html', 'lecon/', 'lecon/index.html'],
    ['../quiz/index.html', 'lecon/', 'quiz/index.html'],
    ['le%C3%A7on%20un.html', '', 'leçon un.html'],
    ['a%2520b.html', '', 'a%20b.html'],
    ['/lecon/index.html', 'quiz/', 'lecon/index.html'],
    ['?page=2', 'lecon/index.html', 'lecon/'],
    ['', 'lecon/', 'lecon'],
  ])('%s against %s is %s', (href, base, path) => {
    expect(resolveInPackage(href, base).path).toBe(path.replace(/\/$/, ''))
  })

  test('is outside the package once it climbs above the root, even when it comes back', () => {
    expect(resolveInPackage('../a').climbs).toBe(true)
    expect(resolveInPackage('a/../../b/a').climbs).toBe(true)
    expect(resolveInPackage('a/../b').climbs).toBe(false)
    expect(resolveInPackage('%2e%2e/a').climbs).toBe(true)
  })

  test('keeps what cannot be decoded, and says so', () => {
    expect(resolveInPackage('100%.svg')).toMatchObject({ path: '100%.svg', brokenEscape: true })
    expect(resolveInPackage('fum%E9e.svg')).toMatchObject({ path: 'fum%E9e.svg', brokenEscape: true })
    expect(resolveInPackage('a%20b')).toMatchObject({ path: 'a b', undecoded: 'a%20b', brokenEscape: false })
  })

  test('is always a plain path, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (href, base) => {
        const { path } = resolveInPackage(href, base)
        expect(path.split('/').filter((segment) => segment === '..' || segment === '.')).toEqual([])
        expect(path.startsWith('/')).toBe(false)
      }),
    )
  })
})

describe('xml:base', () => {
  test('is joined to the one around it, and read as a folder', () => {
    expect(joinBase('', '')).toBe('')
    expect(joinBase('', 'contenu')).toBe('contenu/')
    expect(joinBase('contenu/', 'lecon\\')).toBe('contenu/lecon/')
    expect(joinBase('contenu/', '')).toBe('contenu/')
    expect(joinBase('contenu/', 'https://exemple.org/x')).toBe('https://exemple.org/x/')
    expect(resolveBase('contenu/', 'https://exemple.org/x')).toBe('https://exemple.org/x')
  })
})
