import type { Verb, VerbsOf } from '../commons.js'
import { collectionOf } from './seen-collection.js'
import { usualGuidance } from './usual-guidance.js'

const getGuidance: Verb<'getGuidance'> = async ({ stores, actor, language }, { collection: reference }) => {
  const own =
    reference === undefined
      ? undefined
      : (await stores.index.read((reader) => collectionOf(reader, actor.organisation, reference))).guidance
  const steps = Object.keys(usualGuidance) as (keyof typeof usualGuidance)[]
  return {
    items: steps.map((step) => {
      // What a collection says of itself counts, in whatever language it is said.
      const said = own?.[step]?.[language] ?? own?.[step]?.fr ?? own?.[step]?.en
      return { step, text: said ?? usualGuidance[step][language], own: said !== undefined }
    }),
  }
}

export const guidanceVerbs: VerbsOf<'getGuidance'> = { getGuidance }
