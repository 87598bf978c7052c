import { describe, expect, test } from 'vitest'
import { csvHead, csvLine } from '#dist/cli/render/csv.js'

const titled = (title: string) => csvLine({ file: 'a.zip', outcome: 'added', course: 'crs_1', version: 1, title }, 'en')
const start = 'a.zip,added,crs_1,1,,'

describe('a line of CSV', () => {
  test('has as many fields as the first line names', () => {
    expect(titled('plain').split(',')).toHaveLength(csvHead('en').split(',').length)
  })

  test('has semicolons for people whose comma is in their numbers', () => {
    expect(csvHead('fr')).toMatch(/^\uFEFFfile;outcome;/)
    expect(csvLine({ file: 'a;b.zip', outcome: 'failed' }, 'fr')).toMatch(/^"a;b\.zip";failed;/)
  })

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '|calc'])
    test(`${JSON.stringify(formula)} is text to a spreadsheet`, () => {
      expect(titled(formula).slice(start.length)).toMatch(/^'/)
    })

  test('commas, quotes and line breaks stay in their field', () => {
    expect(titled('a, "b"\r\nc')).toMatch(/^a\.zip,added,crs_1,1,,"a, ""b""��c",/)
    expect(titled('a')).toMatch(/\r\n$/)
  })
})
