import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { elementsOf } from '../../xml/navigate.js'
import { attribute, given, languageTexts } from '../placed.js'
import type { TincanActivity, TincanManifest } from './tincan-manifest.js'

/** Reads a `tincan.xml`, tolerant of whatever is missing, repeated or misplaced. */
export function readTincanManifest(document: XmlDocument): TincanManifest {
  const { root, file } = document
  const activities = elementsOf(root, 'activities').flatMap((list) => elementsOf(list, 'activity').map(readActivity))
  return { standard: 'tincan', file, document, place: root.place, activities }
}

const readActivity = (element: XmlElement): TincanActivity => ({
  element,
  place: element.place,
  ...given('id', attribute(element, 'id')),
  ...given('type', attribute(element, 'type')),
  names: languageTexts(element, 'name'),
  descriptions: languageTexts(element, 'description'),
  launches: languageTexts(element, 'launch'),
  resources: languageTexts(element, 'resource'),
})
