import { describe, expect, test } from 'vitest'
import { type ErrorCode, errors, FondsError } from '#dist/kernel/errors.js'

const placeholders = (text: string) => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].sort()

describe('the table of errors', () => {
  for (const [code, entry] of Object.entries(errors))
    test(`${code} says the same in both languages`, () => {
      for (const told of 'overHttp' in entry ? [entry.says, entry.overHttp] : [entry.says]) {
        expect(placeholders(told.fr)).toEqual(placeholders(told.en))
        expect(told.fr).not.toBe(told.en)
      }
    })

  test('what is told over HTTP names nothing that the plain sentence does not', () => {
    for (const entry of Object.values(errors))
      if ('overHttp' in entry)
        expect(placeholders(entry.says.en)).toEqual(expect.arrayContaining(placeholders(entry.overHttp.en)))
  })

  test('an error speaks the language it is asked for, and keeps its cause', () => {
    const cause = new Error('EACCES')
    const error = new FondsError('source-unreadable', { file: 'a.zip', reason: 'EACCES' }, cause)
    expect(error.says('fr')).toContain('a.zip est illisible')
    expect(error.message).toContain('a.zip cannot be read')
    expect(error.cause).toBe(cause)
  })

  test('a placeholder without a value stays visible', () => {
    expect(new FondsError('course-unknown' satisfies ErrorCode).message).toContain('{course}')
  })
})
