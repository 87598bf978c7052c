import { expect, test } from 'vitest'
import { desk } from './fonds.js'

/** A test of each command line that cannot be: it says so in one sentence, in either language, and touches nothing. */
export function wrongCommands(cases: readonly (readonly [args: readonly string[], says: string])[]): void {
  for (const [args, says] of cases)
    test(`fonds ${args.join(' ').slice(0, 80)}`, () => {
      const { fonds, list } = desk()
      const { code, out, err } = fonds(...args)
      expect({ code, out }).toEqual({ code: 2, out: '' })
      expect(err).toMatch(/^fonds: [^\n]+\n$/)
      expect(err).toContain(says)
      expect(list()).toEqual([])
      expect(fonds('--lang', 'fr', ...args).err).not.toBe(err)
    })
}
