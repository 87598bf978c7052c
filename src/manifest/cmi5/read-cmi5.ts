import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { elementOf, elementsOf, textOf } from '../../xml/navigate.js'
import { attribute, given, languageText } from '../placed.js'
import type { Placed } from '../value.js'
import type { Cmi5Au, Cmi5Block, Cmi5Course, Cmi5Manifest, Cmi5Objective, Cmi5Texts } from './cmi5-manifest.js'

/** Reads a course structure, tolerant of whatever is missing, repeated or misplaced. Values are trimmed (cmi5 13.1). */
export function readCmi5Manifest(document: XmlDocument): Cmi5Manifest {
  const { root, file } = document
  return {
    standard: 'cmi5',
    edition: '1.0',
    file,
    document,
    place: root.place,
    course: elementsOf(root, 'course').map(readCourse),
    objectives: elementsOf(root, 'objectives').flatMap((list) => elementsOf(list, 'objective').map(readObjective)),
    children: readChildren(root),
  }
}

const readCourse = (element: XmlElement): Cmi5Course => ({ element, place: element.place, ...identity(element) })

const readObjective = (element: XmlElement): Cmi5Objective => ({ element, place: element.place, ...identity(element) })

/** Blocks nest as deep as the XML stage lets elements nest, which is shallow enough for recursion. */
function readChildren(parent: XmlElement): (Cmi5Block | Cmi5Au)[] {
  return elementsOf(parent).flatMap((element): (Cmi5Block | Cmi5Au)[] =>
    element.name === 'block' ? [readBlock(element)] : element.name === 'au' ? [readAu(element)] : [],
  )
}

const readBlock = (element: XmlElement): Cmi5Block => ({
  kind: 'block',
  element,
  place: element.place,
  ...identity(element),
  objectiveRefs: objectiveRefs(element),
  children: readChildren(element),
})

const readAu = (element: XmlElement): Cmi5Au => ({
  kind: 'au',
  element,
  place: element.place,
  ...identity(element),
  objectiveRefs: objectiveRefs(element),
  ...given('url', contentOf(element, 'url')),
  ...given('launchParameters', contentOf(element, 'launchParameters')),
  ...given('entitlementKey', contentOf(element, 'entitlementKey')),
  ...given('moveOn', trimmedAttribute(element, 'moveOn')),
  ...given('masteryScore', trimmedAttribute(element, 'masteryScore')),
  ...given('launchMethod', trimmedAttribute(element, 'launchMethod')),
  ...given('activityType', trimmedAttribute(element, 'activityType')),
})

function identity(element: XmlElement): Cmi5Texts & { readonly id?: Placed } {
  return {
    ...given('id', trimmedAttribute(element, 'id')),
    title: elementsOf(element, 'title').map(strings),
    description: elementsOf(element, 'description').map(strings),
  }
}

const strings = (element: XmlElement) => ({
  place: element.place,
  strings: elementsOf(element, 'langstring').map(languageText),
})

const objectiveRefs = (element: XmlElement) =>
  elementsOf(element, 'objectives').flatMap((list) =>
    elementsOf(list, 'objective').map((reference) => ({
      place: reference.place,
      ...given('idref', trimmedAttribute(reference, 'idref')),
    })),
  )

function contentOf(element: XmlElement, name: string): Placed | undefined {
  const child = elementOf(element, name)
  return child && { value: textOf(child).trim(), place: child.place }
}

function trimmedAttribute(element: XmlElement, name: string): Placed | undefined {
  const found = attribute(element, name)
  return found && { ...found, value: found.value.trim() }
}
