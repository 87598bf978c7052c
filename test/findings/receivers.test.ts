import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { receiverNames } from '#dist/findings/receivers.js'

test('a report may name every LMS that can be asked for, and no other', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schemas/report/report.json', import.meta.url), 'utf8'))
  expect(schema.properties.receivers.items.enum).toEqual([...receiverNames])
})
