import { adlseq, sequencingExtensions } from './adlseq.js'
import type { Grammar } from './grammar.js'
import { imsss, sequencingCollection } from './imsss.js'

/** The elements of the vocabularies of sequencing, by namespace, wherever in it they may stand. */
export const sequencingNames: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [imsss.namespace, namesIn([sequencingCollection])],
  [adlseq.namespace, namesIn(Object.values(sequencingExtensions))],
])

function namesIn(grammars: readonly Grammar[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { root, types } of grammars) {
    names.add(root)
    for (const { slots = [] } of Object.values(types))
      for (const { elements } of slots) for (const name of Object.keys(elements)) names.add(name)
  }
  return names
}
