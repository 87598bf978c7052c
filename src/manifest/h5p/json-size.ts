import type { Limits } from '../../container/limits.js'

/**
 * Which limit of documents a JSON text exceeds, before anything is built of it: the same two as for XML, for the same reason. A value takes
 * far more memory than its text.
 */
export function jsonExcess(text: string, { xmlDepth, xmlNodes }: Limits): 'depth' | 'nodes' | undefined {
  let depth = 0
  let nodes = 0
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') {
      depth++
      nodes++
      if (depth > xmlDepth) return 'depth'
    } else if (character === ']' || character === '}') depth--
    else if (character === ',') nodes++
    if (nodes > xmlNodes) return 'nodes'
  }
  return undefined
}
