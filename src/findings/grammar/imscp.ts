import { contentPackaging, namespaces } from '../../standard/namespaces.js'
import { any, type ElementType, type Grammar, one, perhaps, type Slot } from './grammar.js'

/** An attribute whose presence and values rules of their own tell; which, is said where it is used. */
const told = {} as const
/** MAN-052. */
const metadataOnce: Slot = { ...perhaps('metadata'), repeated: 'MAN-052' }
/** MAN-016 of organizations, MAN-017 of items: none, and more than one. */
const title: Slot = { ...perhaps('title'), repeated: false }

/** MAN-006 wants each part of a manifest, also the metadata that the schema leaves free. */
const part = (name: string, type = name): Slot => one(name, type, { missing: 'MAN-006', repeated: 'MAN-006' })
const parts = [
  part('organizations'),
  part('resources'),
  { ...any('manifest'), elements: { manifest: 'innerManifest' } },
]
const manifest: ElementType = {
  // MAN-001, MAN-005, MAN-041.
  attributes: { identifier: told, version: told, 'xml:base': told },
  content: 'sequence',
  slots: [part('metadata', 'metadataOfPackage'), ...parts],
  extensible: true,
}

const types: Readonly<Record<string, ElementType>> = {
  manifest,
  // What the package conforms to is said once: a manifest inside another may do without.
  innerManifest: { ...manifest, slots: [perhaps('metadata', 'metadata', { repeated: 'MAN-006' }), ...parts] },
  metadataOfPackage: {
    content: 'sequence',
    // Whether it begins with the two, is MAN-008.
    slots: [perhaps('schema', 'schema', { repeated: false }), perhaps('schemaversion')],
    extensible: true,
    rules: { order: false, extension: false, unknown: 'XML-014' },
  },
  metadata: {
    content: 'sequence',
    slots: [perhaps('schema'), perhaps('schemaversion')],
    extensible: true,
    rules: { unknown: 'XML-014' },
  },
  organizations: {
    // MAN-012, MAN-013.
    attributes: { default: told },
    content: 'sequence',
    slots: [any('organization')],
    extensible: true,
  },
  organization: {
    // MAN-019, MAN-029.
    attributes: { identifier: told, structure: told },
    content: 'sequence',
    // MAN-020 tells of one without items.
    slots: [title, any('item'), metadataOnce],
    extensible: true,
  },
  item: {
    // MAN-021, MAN-022, MAN-028, MAN-026.
    attributes: { identifier: told, identifierref: told, isvisible: told, parameters: told },
    content: 'sequence',
    slots: [title, any('item'), metadataOnce],
    extensible: true,
  },
  resources: {
    // MAN-041.
    attributes: { 'xml:base': told },
    content: 'sequence',
    slots: [any('resource')],
    extensible: true,
  },
  resource: {
    // MAN-049 of one that nobody can name, MAN-030, MAN-032, MAN-041.
    attributes: { identifier: told, type: told, href: told, 'xml:base': told },
    content: 'sequence',
    slots: [metadataOnce, any('file'), any('dependency')],
    extensible: true,
  },
  // MAN-045.
  file: { attributes: { href: told }, content: 'sequence', slots: [metadataOnce], extensible: true },
  // MAN-047.
  dependency: { attributes: { identifierref: told }, content: 'nothing', extensible: true },
  title: { content: 'text', extensible: false },
  schema: { content: 'text', extensible: false },
  schemaversion: { content: 'text', extensible: false },
}

const imscp = (namespace: string): Grammar => ({
  namespace,
  // The namespaces of all its editions: XML-009 says which one is right.
  likewise: contentPackaging,
  root: 'manifest',
  types,
  rule: 'XML-014',
  rules: {
    // XML-007 and XML-009.
    root: false,
    unknown: 'MAN-007',
    order: 'MAN-007',
  },
})

/** Content packaging of IMS, version 1.1.2 as SCORM 1.2 has it. What its schema says of lengths is told by S12-020. */
export const imscpOfScorm12: Grammar = imscp(namespaces.imscpOfScorm12)

/** Content packaging of IMS, versions 1.1.3 and 1.1.4, as the editions of SCORM 2004 have it: their schemas differ in nothing that is in a table. */
export const imscpOfScorm2004: Grammar = imscp(namespaces.imscp)
