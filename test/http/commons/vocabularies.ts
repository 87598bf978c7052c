import type { vocabulariesOperations } from '#dist/contract/commons/vocabularies.js'
import type { Group } from './group.js'

export const vocabularies: Group<keyof typeof vocabulariesOperations, 'vocabulary' | 'term'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ vocabulary: 'none', term: 'none' }),
}
