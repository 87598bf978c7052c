import { describe, expect, test } from 'vitest'
import { checkedSheet } from '#dist/holdings/checked-sheet.js'
import { missingIn } from '#dist/holdings/complete-sheet.js'
import type { Sheet } from '#dist/holdings/sheet-schema.js'
import { fieldsNamed } from '#dist/holdings/sheet-words.js'

describe('rich text', () => {
  test.each([
    'Plain, with an & and a < b',
    '<h3>Goals</h3>\n<ul><li><strong>One</strong></li></ul><br><br/><br />',
    '<a href="https://example.org/?a=1&amp;b=2">there</a> <a href="mailto:x@example.org">us</a>',
    '&lt;script&gt;',
  ])('%s is taken as it is', async (goals) => {
    expect((await checkedSheet({ title: 'x', goals, content: goals })).goals).toBe(goals)
  })

  test.each([
    '<script>alert(1)</script>',
    '<SCRIPT SRC=//evil.example></SCRIPT>',
    '<p onclick="alert(1)">',
    '<p\nonclick=alert(1)>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href="https://x" onclick="alert(1)">x</a>',
    "<a href='https://x'>x</a>",
    '<svg/onload=alert(1)>',
    '<!--><script>alert(1)</script>-->',
    '<![CDATA[x]]>',
    '<?xml?>',
    '</script',
    'ends with <',
    `${'<p>'.repeat(6000)}<x`,
  ])('%s is refused', async (text) => {
    for (const field of ['goals', 'content'])
      await expect(checkedSheet({ title: 'x', [field]: text })).rejects.toMatchObject({ code: 'value-invalid' })
  })
})

describe('what others must find in a sheet', () => {
  const complete = {
    title: 'x',
    catchphrase: 'x',
    goals: 'x',
    content: 'x',
    modality: 'blended',
    presenceMinutes: 60,
    remoteMinutes: 30,
    licence: { id: 'MIT' },
    producer: { name: 'x', contact: 'x@example.org' },
    thumbnail: 'a'.repeat(64),
  } as const

  test('is not missing from a complete one', async () => {
    expect(await missingIn(complete)).toEqual([])
    const { remoteMinutes: _, ...presence } = complete
    expect(await missingIn({ ...presence, modality: 'presence' })).toEqual([])
    expect(
      await missingIn({ ...complete, licence: { terms: 'x', rightsHolder: 'y', allowedUses: ['share'] } }),
    ).toEqual([])
  })

  test('is named by field and member', async () => {
    const fields = ['catchphrase', 'goals', 'content', 'modality', 'licence', 'producer', 'thumbnail']
    expect(await missingIn({ title: 'x' })).toEqual(fields)
    const { presenceMinutes: _, ...short } = complete
    expect(await missingIn({ ...short, goals: '', producer: { name: 'x' }, licence: { terms: 'x' } })).toEqual([
      'presenceMinutes',
      'goals',
      'producer.contact',
      'licence.rightsHolder',
      'licence.allowedUses',
    ])
  })

  test('is called in the reader’s language, with what is written behind', async () => {
    const bare = await missingIn({ title: 'x' })
    const { modality: _, presenceMinutes: __, remoteMinutes: ___, ...some } = complete
    const timed = await missingIn({ ...some, modality: 'blended', licence: {}, producer: {} } as Sheet)
    for (const field of [...bare, ...timed].filter((one) => one !== 'licence'))
      expect(fieldsNamed([field]).fr).toMatch(new RegExp(`^\\p{Ll}.+ \\(${field}\\)$`, 'u'))
    expect(timed).toHaveLength(7)
    expect(fieldsNamed(['goals', 'presenceMinutes']).en).toBe('goals, minutes in presence (presenceMinutes)')
  })
})
