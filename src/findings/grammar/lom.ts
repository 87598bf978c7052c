import { type ElementType, type Grammar, perhaps, type Slot } from './grammar.js'
import { instant, languageTag } from './lom-values.js'
import { count, duration } from './values.js'

const some = (name: string, type = name): Slot => ({ ...perhaps(name, type), most: Number.POSITIVE_INFINITY })

/** IEEE's schema gives every element that may stand once this attribute of its own, so that an XML parser can see to it. */
const unique = { uniqueElementName: {} }

/** Elements in any order; those of others may stand anywhere among them (LOM-013 names them). */
const parts = (...slots: readonly Slot[]): ElementType => ({
  content: 'all',
  slots,
  attributes: unique,
  extensible: true,
})
const text: ElementType = { content: 'text', attributes: unique, extensible: false }

/** Metadata of SCORM 2004: IEEE 1484.12.3, the XML binding of Learning Object Metadata. Vocabularies are not here, see `lom-terms.ts`. */
export const lom: Grammar = {
  namespace: 'http://ltsc.ieee.org/xsd/LOM',
  root: 'lom',
  rule: 'LOM-002',
  types: {
    lom: parts(
      perhaps('general'),
      perhaps('lifeCycle'),
      perhaps('metaMetadata'),
      perhaps('technical'),
      some('educational'),
      perhaps('rights'),
      some('relation'),
      some('annotation'),
      some('classification'),
    ),
    general: parts(
      some('identifier'),
      perhaps('title', 'texts'),
      some('language'),
      some('description', 'texts'),
      some('keyword', 'texts'),
      some('coverage', 'texts'),
      perhaps('structure', 'term'),
      perhaps('aggregationLevel', 'term'),
    ),
    identifier: parts(perhaps('catalog', 'text'), perhaps('entry', 'text')),
    lifeCycle: parts(perhaps('version', 'texts'), perhaps('status', 'term'), some('contribute')),
    contribute: parts(perhaps('role', 'term'), some('entity', 'text'), perhaps('date')),
    metaMetadata: parts(some('identifier'), some('contribute'), some('metadataSchema', 'text'), perhaps('language')),
    technical: parts(
      some('format', 'text'),
      perhaps('size'),
      some('location', 'text'),
      some('requirement'),
      perhaps('installationRemarks', 'texts'),
      perhaps('otherPlatformRequirements', 'texts'),
      perhaps('duration', 'span'),
    ),
    requirement: parts(some('orComposite')),
    orComposite: parts(
      perhaps('type', 'term'),
      perhaps('name', 'term'),
      perhaps('minimumVersion', 'text'),
      perhaps('maximumVersion', 'text'),
    ),
    educational: parts(
      perhaps('interactivityType', 'term'),
      some('learningResourceType', 'term'),
      perhaps('interactivityLevel', 'term'),
      perhaps('semanticDensity', 'term'),
      some('intendedEndUserRole', 'term'),
      some('context', 'term'),
      some('typicalAgeRange', 'texts'),
      perhaps('difficulty', 'term'),
      perhaps('typicalLearningTime', 'span'),
      some('description', 'texts'),
      some('language'),
    ),
    rights: parts(
      perhaps('cost', 'term'),
      perhaps('copyrightAndOtherRestrictions', 'term'),
      perhaps('description', 'texts'),
    ),
    relation: parts(perhaps('kind', 'term'), perhaps('resource')),
    resource: parts(some('identifier'), some('description', 'texts')),
    annotation: parts(perhaps('entity', 'text'), perhaps('date'), perhaps('description', 'texts')),
    classification: parts(
      perhaps('purpose', 'term'),
      some('taxonPath'),
      perhaps('description', 'texts'),
      some('keyword', 'texts'),
    ),
    taxonPath: parts(perhaps('source', 'texts'), some('taxon')),
    taxon: parts(perhaps('id', 'text'), perhaps('entry', 'texts')),
    term: parts(perhaps('source', 'text'), perhaps('value', 'text')),
    texts: parts(some('string')),
    string: { ...text, attributes: { language: { type: languageTag, rule: 'LOM-009' } } },
    language: { ...text, text: languageTag, rule: 'LOM-009' },
    date: parts(perhaps('dateTime', 'instant'), perhaps('description', 'texts')),
    span: parts(perhaps('duration', 'length'), perhaps('description', 'texts')),
    instant: { ...text, text: instant, rule: 'LOM-010' },
    length: { ...text, text: duration, rule: 'LOM-010' },
    size: { ...text, text: count },
    text,
  },
}
