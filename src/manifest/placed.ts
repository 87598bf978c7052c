import type { XmlAttribute, XmlElement } from '../xml/document.js'
import { anyAttributeOf, attributeOf, elementsOf, textOf, xmlNamespace } from '../xml/navigate.js'
import { joinBase } from './href.js'
import type { LanguageText, Placed } from './value.js'

/** An attribute without a prefix, as a value with its place. */
export const attribute = (element: XmlElement, name: string): Placed | undefined => placed(attributeOf(element, name))

/** An attribute of this local name under any prefix: editions and vendors differ in the namespace they give it. */
export const anyAttribute = (element: XmlElement, name: string): Placed | undefined =>
  placed(anyAttributeOf(element, name))

export const xmlBase = (element: XmlElement): Placed | undefined => placed(attributeOf(element, 'base', xmlNamespace))

/** The `xml:base` in force inside the elements around this one, each joined to those outside it; empty, or ends in `/`. */
export function baseAround(element: XmlElement): string {
  const bases: string[] = []
  for (let around = element.parent; around; around = around.parent) bases.unshift(xmlBase(around)?.value ?? '')
  return bases.reduce(joinBase, '')
}

/** The text of an element, trimmed, at the place of its tag. */
export const trimmed = (element: XmlElement): Placed => ({ value: textOf(element).trim(), place: element.place })

/** Every attribute by local name. */
export function attributesOf(element: XmlElement | undefined): Readonly<Record<string, Placed>> {
  // Without a prototype: an attribute may be called `constructor`.
  const found: Record<string, Placed> = Object.create(null)
  for (const { name, value, place } of element?.attributes ?? []) found[name] ??= { value, place }
  return found
}

/** Child elements of one of these names, read as texts with a language (`xml:lang`, `lang` or `language`). */
export function languageTexts(parent: XmlElement | undefined, ...names: string[]): LanguageText[] {
  return names.flatMap((name) => elementsOf(parent, name)).map(languageText)
}

export function languageText(element: XmlElement): LanguageText {
  const language =
    attributeOf(element, 'lang', xmlNamespace) ?? attributeOf(element, 'lang') ?? attributeOf(element, 'language')
  return { language: language?.value.trim() ?? '', text: textOf(element).trim(), place: element.place }
}

/** Gives an optional property only when there is a value: `...given('href', value)`. */
export function given<K extends string, T>(name: K, value: T | undefined): { [P in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { [P in K]?: T }
}

const placed = (found: XmlAttribute | undefined): Placed | undefined =>
  found && { value: found.value, place: found.place }
