import { describe, expect, test } from 'vitest'
import { jsonText, printable } from '#dist/kernel/printable.js'

const hostile = 'a\u001b[31mb\u0007\u009b2Jc\u202ed\u2066e\u2028f\r\n\t\ufeff\u0000'

describe('text from strangers', () => {
  test('nothing in it can act on a terminal', () => {
    expect(printable(hostile)).toBe('a�[31mb��2Jc�d�e�f�����')
  })

  test('what people write passes unchanged', () => {
    const text = 'Élan d’été, « œuvre » 日本語 العربية 👩‍🏫 naïve'
    expect(printable(text)).toBe(text)
  })

  test('a line of JSON shows nothing raw and loses nothing', () => {
    const line = jsonText({ [hostile]: hostile })
    expect(line).toMatch(/^[^\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]*$/u)
    expect(JSON.parse(line)).toEqual({ [hostile]: hostile })
  })
})
