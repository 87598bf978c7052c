import { describe, expect, test } from 'vitest'
import { type Condition, readScript, type ScriptFault } from '#dist/findings/rules/aicc/script.js'

/** Whether a condition holds once these are done. */
function holds({ needs, of }: Condition, done: ReadonlySet<string>): boolean {
  const met = of.filter((part) => (typeof part === 'string' ? done.has(part) : holds(part, done)))
  return met.length >= needs
}
const holdsAfter = (script: string, ...done: string[]) => holds(readScript(script).condition, new Set(done))

describe('a script holds once what it asks for is done', () => {
  test.each([
    ['A', [['A']], [[], ['B']]],
    ['A & B', [['A', 'B']], [['A'], ['B']]],
    ['A | B', [['A'], ['B']], [[]]],
    ['A | B & C', [['A'], ['B', 'C']], [['B'], ['C']]],
    ['(A | B) & C', [['A', 'C']], [['A', 'B'], ['C']]],
    [
      '2*{A, B, C | D}',
      [
        ['A', 'B'],
        ['B', 'D'],
      ],
      [['A'], ['C', 'D']],
    ],
    [
      '2*{A & B, 1*{C, D}}',
      [['A', 'B', 'D']],
      [
        ['A', 'B'],
        ['A', 'C', 'D'],
      ],
    ],
    ['A = "passed" & B=P', [['A', 'B']], [['A']]],
    // Nobody can say beforehand that these will not hold.
    ['~A', [[]], []],
    ['~(A & B) & C', [['C']], [[]]],
    ['~~A', [['A']], [[]]],
    ['A <> "passed"', [[]], []],
    ['A = not attempted & B = "not attempted"', [[]], []],
  ] as const)('%s', (script, yes, no) => {
    expect(readScript(script).fault).toBeUndefined()
    for (const done of yes) expect(holdsAfter(script, ...done), done.join()).toBe(true)
    for (const done of no) expect(holdsAfter(script, ...done), done.join()).toBe(false)
  })
})

describe('the first thing that is no script is named, with its position', () => {
  const faulty: readonly (readonly [string, ScriptFault['kind'], number, string, string?])[] = [
    ['A AND B', 'sign', 3, 'AND', '&'],
    ['A et B', 'sign', 3, 'et', '&'],
    ['(A OR B) AND C', 'sign', 4, 'OR', '|'],
    ['A && B', 'sign', 3, '&&', '&'],
    ['NOT A', 'sign', 1, 'NOT', '~'],
    ['A & not (B)', 'sign', 5, 'not', '~'],
    ['!A', 'sign', 1, '!', '~'],
    ['A == "passed"', 'sign', 3, '==', '='],
    ['A != passed', 'sign', 3, '!=', '<>'],
    ['A B', 'operator', 3, 'B'],
    ['A (B)', 'operator', 3, '('],
    ['& A', 'operand', 1, '&'],
    ['A & ', 'operand', 5, ''],
    ['A & | B', 'operand', 5, '|'],
    ['()', 'operand', 2, ')'],
    ['A, B', 'operand', 2, ','],
    ['(A | B) = "passed"', 'operand', 9, '='],
    ['"passed"', 'operand', 1, '"passed"'],
    ['(A', 'bracket', 1, '('],
    ['A)', 'bracket', 2, ')'],
    ['1*{A, (B}', 'bracket', 9, '}'],
    ['{A, B}', 'count', 1, '{'],
    ['many*{A, B}', 'count', 1, 'many'],
    ['3*{A, B}', 'beyond', 3, '3', '2'],
    ['A = "done"', 'status', 5, '"done"'],
    ['A =', 'status', 4, ''],
  ]
  for (const [script, kind, position, word, suggestion] of faulty)
    test(script, () => {
      const { fault, condition } = readScript(script)
      expect(fault).toEqual({ kind, position, word, ...(suggestion !== undefined && { suggestion }) })
      expect(holds(condition, new Set()), 'what cannot be read holds nobody up').toBe(true)
    })

  test('identifiers that look like words are identifiers where one is expected', () => {
    expect(readScript('and & or | not')).toMatchObject({ names: ['and', 'or', 'not'] })
    expect(readScript('and & or | not').fault).toBeUndefined()
  })

  test('the names after a fault are still found', () => {
    expect(readScript('(m1 AND m2) OR m3').names).toEqual(['m1', 'm2', 'm3'])
  })
})

describe('a hostile script', () => {
  test.each(['(', '~', '1*{', 'A & (', '"', '= ', '&', 'A<>'])('%s, as often as it is read', (sign) => {
    expect(readScript(sign.repeat(Math.floor(10_000 / sign.length))).fault).toBeDefined()
  })

  test('that is longer than is read is not blamed for where reading ends', () => {
    expect(readScript(`${'A & '.repeat(10_000)}B`)).toEqual({ names: [], condition: { needs: 0, of: [] } })
  })
})
