import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const dist = new URL('../../dist/', import.meta.url)

/** What a declaration imports, by name or in the middle of a type. */
const importsOf = (declaration: URL): string[] =>
  [...readFileSync(declaration, 'utf8').matchAll(/(?:\bfrom |\bimport\(|^import )["']([^"']+)["']/gm)].map(
    ([, from = '']) => from,
  )

test('the types of the client want none of Node’s: a browser’s project has not installed them', () => {
  const wanted = new Set<string>()
  const seen = new Set<string>()
  const visit = (declaration: URL): void => {
    if (seen.has(declaration.href)) return
    seen.add(declaration.href)
    for (const from of importsOf(declaration))
      if (from.startsWith('.')) visit(new URL(from.replace(/\.js$/, '.d.ts'), declaration))
      else wanted.add(from)
  }
  visit(new URL('client/index.d.ts', dist))
  expect(seen.size).toBeGreaterThan(20)
  expect([...wanted].filter((from) => from.startsWith('node:'))).toEqual([])
})
