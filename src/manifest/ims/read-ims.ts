import type { Container } from '../../container/container.js'
import type { Limits } from '../../container/limits.js'
import type { Finding } from '../../kernel/finding.js'
import type { Standard } from '../../standard/standard.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { elementsOf, textOf } from '../../xml/navigate.js'
import { joinBase } from '../href.js'
import type { Metadata } from '../lom/lom.js'
import { MetadataReader } from '../lom/read-metadata.js'
import { anyAttribute, attribute, attributesOf, given, languageTexts, trimmed, xmlBase } from '../placed.js'
import type {
  AdlElement,
  Dependency,
  ImsManifest,
  Item,
  ManifestMetadata,
  Organization,
  Organizations,
  Presentation,
  Resource,
  ResourceFile,
  Resources,
} from './ims-manifest.js'
import { readSequencing } from './sequencing.js'

const adlNames = new Set([
  'prerequisites',
  'maxtimeallowed',
  'timelimitaction',
  'datafromlms',
  'masteryscore',
  'timeLimitAction',
  'dataFromLMS',
  'completionThreshold',
  'data',
])

/** Reads an `imsmanifest.xml` of SCORM, tolerant of whatever is missing, repeated or misplaced. */
export async function readImsManifest(
  standard: Standard & { readonly document: XmlDocument; readonly name: 'scorm12' | 'scorm2004' },
  container: Container,
  limits: Limits,
): Promise<ImsManifest> {
  const { document, name, edition, root } = standard
  const findings: Finding[] = []
  const metadata = new MetadataReader(container, limits, root, document, findings)
  await metadata.load()
  return new ImsReader(name, edition, document, metadata, findings).manifest(document.root, '')
}

class ImsReader {
  readonly #name: ImsManifest['standard']
  readonly #edition: string | undefined
  readonly #document: XmlDocument
  readonly #metadata: MetadataReader
  readonly #findings: readonly Finding[]

  constructor(
    name: ImsManifest['standard'],
    edition: string | undefined,
    document: XmlDocument,
    metadata: MetadataReader,
    findings: readonly Finding[],
  ) {
    this.#name = name
    this.#edition = edition
    this.#document = document
    this.#metadata = metadata
    this.#findings = findings
  }

  manifest(element: XmlElement, outerBase: string): ImsManifest {
    const base = xmlBase(element)
    const fullBase = joinBase(outerBase, base?.value ?? '')
    return {
      standard: this.#name,
      ...given('edition', this.#edition),
      file: this.#document.file,
      document: this.#document,
      element,
      place: element.place,
      ...given('identifier', attribute(element, 'identifier')),
      ...given('version', attribute(element, 'version')),
      ...given('base', base),
      metadata: elementsOf(element, 'metadata').map((child) => this.#manifestMetadata(child)),
      organizations: elementsOf(element, 'organizations').map((child) => this.#organizations(child)),
      resources: elementsOf(element, 'resources').map((child) => this.#resources(child, fullBase)),
      submanifests: elementsOf(element, 'manifest').map((child) => this.manifest(child, fullBase)),
      sequencingCollections: elementsOf(element, 'sequencingCollection').map((child) => ({
        element: child,
        place: child.place,
        templates: elementsOf(child, 'sequencing').map(readSequencing),
      })),
      findings: element === this.#document.root ? this.#findings : [],
    }
  }

  #manifestMetadata(element: XmlElement): ManifestMetadata {
    return {
      element,
      place: element.place,
      schema: elementsOf(element, 'schema').map(trimmed),
      schemaVersion: elementsOf(element, 'schemaversion').map(trimmed),
      description: this.#metadata.of(element),
    }
  }

  #organizations(element: XmlElement): Organizations {
    const list = elementsOf(element, 'organization').map(
      (child): Organization => ({
        element: child,
        place: child.place,
        ...given('identifier', attribute(child, 'identifier')),
        ...given('structure', attribute(child, 'structure')),
        titles: languageTexts(child, 'title'),
        items: elementsOf(child, 'item').map((item) => this.#item(item)),
        metadata: this.#descriptions(child),
        ...given('objectivesGlobalToSystem', anyAttribute(child, 'objectivesGlobalToSystem')),
        ...given('sharedDataGlobalToSystem', anyAttribute(child, 'sharedDataGlobalToSystem')),
        adl: adlOf(child),
        sequencing: elementsOf(child, 'sequencing').map(readSequencing),
      }),
    )
    return { element, place: element.place, ...given('default', attribute(element, 'default')), list }
  }

  /** Items nest as deep as the XML stage lets elements nest, which is shallow enough for recursion. */
  #item(element: XmlElement): Item {
    return {
      element,
      place: element.place,
      ...given('identifier', attribute(element, 'identifier')),
      ...given('identifierref', attribute(element, 'identifierref')),
      ...given('isvisible', attribute(element, 'isvisible')),
      ...given('parameters', attribute(element, 'parameters')),
      titles: languageTexts(element, 'title'),
      items: elementsOf(element, 'item').map((child) => this.#item(child)),
      metadata: this.#descriptions(element),
      adl: adlOf(element),
      sequencing: elementsOf(element, 'sequencing').map(readSequencing),
      presentation: elementsOf(element, 'presentation').map(readPresentation),
    }
  }

  #resources(element: XmlElement, outerBase: string): Resources {
    const base = xmlBase(element)
    const fullBase = joinBase(outerBase, base?.value ?? '')
    const list = elementsOf(element, 'resource').map((child) => this.#resource(child, fullBase))
    return { element, place: element.place, ...given('base', base), list }
  }

  #resource(element: XmlElement, outerBase: string): Resource {
    const base = xmlBase(element)
    return {
      element,
      place: element.place,
      ...given('identifier', attribute(element, 'identifier')),
      ...given('type', attribute(element, 'type')),
      ...given('href', attribute(element, 'href')),
      ...given('base', base),
      fullBase: joinBase(outerBase, base?.value ?? ''),
      ...given('scormType', anyAttribute(element, 'scormtype') ?? anyAttribute(element, 'scormType')),
      files: elementsOf(element, 'file').map((child) => this.#file(child)),
      dependencies: elementsOf(element, 'dependency').map(readDependency),
      metadata: this.#descriptions(element),
    }
  }

  #file(element: XmlElement): ResourceFile {
    return {
      element,
      place: element.place,
      ...given('href', attribute(element, 'href')),
      metadata: this.#descriptions(element),
    }
  }

  #descriptions(parent: XmlElement): Metadata[] {
    return elementsOf(parent, 'metadata').map((element) => this.#metadata.of(element))
  }
}

const readDependency = (element: XmlElement): Dependency => ({
  element,
  place: element.place,
  ...given('identifierref', attribute(element, 'identifierref')),
})

const adlOf = (parent: XmlElement): AdlElement[] =>
  elementsOf(parent)
    .filter(({ name }) => adlNames.has(name))
    .map(readAdl)

const readAdl = (element: XmlElement): AdlElement => ({
  element,
  name: element.name,
  place: element.place,
  text: textOf(element).trim(),
  attributes: attributesOf(element),
  maps: elementsOf(element, 'map').map(attributesOf),
})

const readPresentation = (element: XmlElement): Presentation => ({
  element,
  place: element.place,
  hiddenControls: elementsOf(element, 'navigationInterface').flatMap((child) =>
    elementsOf(child, 'hideLMSUI').map(trimmed),
  ),
})
