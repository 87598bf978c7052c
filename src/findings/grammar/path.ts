import type { XmlAttribute, XmlElement } from '../../xml/document.js'

/** The name as the author wrote it. */
export const qualified = ({ prefix, name }: XmlElement | XmlAttribute): string => (prefix ? `${prefix}:${name}` : name)

/** Levels that a path names: nobody follows a longer one. */
const longestPath = 12

/** The way to an element from the nearest one that has an identifier: `item lesson-1 › imsss:sequencing › imsss:objectives`. */
export function pathOf(element: XmlElement): string {
  let path = ''
  let levels = 0
  for (let at: XmlElement | undefined = element; at; at = at.parent) {
    const identifier = identifierOf(at)
    const step = identifier === undefined ? qualified(at) : `${qualified(at)} ${identifier}`
    // Put together by and by: joined from a list, a long identifier would be copied for every fault below it.
    path = path === '' ? step : `${step} › ${path}`
    if (identifier !== undefined) break
    if (++levels === longestPath && at.parent) return `… › ${path}`
  }
  return path
}

/** Attributes by which the vocabularies tell their elements apart. */
const identifiers = new Set(['identifier', 'id', 'ID', 'objectiveID'])

const identifierOf = ({ attributes }: XmlElement): string | undefined =>
  attributes.find(({ name, namespace }) => namespace === '' && identifiers.has(name))?.value.trim() || undefined
