import { describe, expect, test } from 'vitest'
import type { Container } from '#dist/container/container.js'
import { PackageFiles } from '#dist/findings/rules/package-files.js'

const files = (paths: readonly string[], root?: string) =>
  new PackageFiles(
    { entries: paths.map((path) => ({ path, directory: path.endsWith('/') })) } as unknown as Container,
    root,
  )

describe('the files of a package', () => {
  test('are seen from the folder that wraps it, with slashes', () => {
    const wrapped = files(['cours/', 'cours/imsmanifest.xml', 'cours\\lecon\\index.html', 'lisez-moi.txt'], 'cours/')
    expect([...wrapped].map(([path]) => path)).toEqual(['imsmanifest.xml', 'lecon/index.html'])
    expect(wrapped.has('lecon/index.html')).toBe(true)
    expect(wrapped.hasFolder('lecon')).toBe(true)
    expect(wrapped.hasFolder('cours')).toBe(false)
  })

  test.each([
    ['Lecon/INDEX.html', 'lecon/index.html'],
    ['lecon/index.htm', 'lecon/index.html'],
    ['leçons/index.html', 'lecon/index.html'],
    ['video/film.mp4', 'media/film.mp4'],
    ['media/flim.mp4', 'media/film.mp4'],
  ])('%s means %s', (path, meant) => {
    expect(files(['lecon/index.html', 'quiz/index.html', 'media/film.mp4']).near(path)).toBe(meant)
  })

  test.each(['accueil/index.html', 'media/page-2.html', 'son.mp3'])('%s means none of them', (path) => {
    expect(files(['lecon/index.html', 'quiz/index.html', 'media/page-1.html']).near(path)).toBeUndefined()
  })

  test('of one name in many folders are no suggestion', () => {
    const many = files(Array.from({ length: 30 }, (_, at) => `${'abcdefghij'[at % 10]}${at}${at}/data.json`))
    expect(many.near('zz/data.json')).toBeUndefined()
  })
})
