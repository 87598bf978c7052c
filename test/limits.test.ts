import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { defaultLimits } from '#dist/container/limits.js'

const text = (path: string) => readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8')
const names = Object.keys(defaultLimits).sort()

test('every limit can be set in fonds.json', () => {
  const { properties } = JSON.parse(text('schemas/config/config.json'))
  expect(Object.keys(properties.limits.properties).sort()).toEqual(names)
})

test('every limit is in the table for operators', () => {
  const table =
    text('docs/operations.md')
      .split('\n## ')
      .find((section) => section.startsWith('Limits')) ?? ''
  const rows = table.split('\n').filter((line) => line.startsWith('| ') && /`/.test(line))
  const settings = rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`(\w+)`/g)].map(([, name]) => name))
  expect(settings.sort()).toEqual(names)
})
