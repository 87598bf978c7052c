import { type ElementType, type Grammar, many, one, perhaps, type Slot } from './grammar.js'
import { instant, languageTag, orEmpty } from './lom-values.js'
import { count, duration, oneOf } from './values.js'

const some = (name: string, type = name): Slot => ({ ...perhaps(name, type), most: Number.POSITIVE_INFINITY })

/** A category: IMS admits words and elements of others in it, the latter after its own. */
const category = (...slots: readonly Slot[]): ElementType => ({ content: 'sequence', slots, extensible: true })
const sequence = (...slots: readonly Slot[]): ElementType => ({ content: 'sequence', slots, extensible: false })
const text: ElementType = { content: 'text', extensible: false }

/** Metadata of SCORM 1.2: IMS Learning Resource Meta-data 1.2.1, as the schema `imsmd_rootv1p2p1.xsd` that ADL delivers has it. */
export const imsmd: Grammar = {
  namespace: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
  root: 'lom',
  rule: 'LOM-002',
  types: {
    lom: sequence(
      perhaps('general'),
      perhaps('lifecycle'),
      perhaps('metametadata'),
      perhaps('technical'),
      perhaps('educational'),
      perhaps('rights'),
      some('relation'),
      some('annotation'),
      some('classification'),
    ),
    general: category(
      perhaps('identifier', 'text'),
      perhaps('title', 'texts'),
      some('catalogentry'),
      some('language'),
      some('description', 'texts'),
      some('keyword', 'texts'),
      some('coverage', 'texts'),
      perhaps('structure', 'term'),
      perhaps('aggregationlevel', 'term'),
    ),
    catalogentry: category(one('catalog', 'text'), one('entry', 'texts')),
    lifecycle: category(perhaps('version', 'texts'), perhaps('status', 'term'), some('contribute')),
    contribute: category(one('role', 'term'), some('centity', 'person'), perhaps('date')),
    metametadata: category(
      perhaps('identifier', 'text'),
      some('catalogentry'),
      some('contribute'),
      some('metadatascheme', 'text'),
      perhaps('language'),
    ),
    technical: category(
      some('format', 'text'),
      perhaps('size'),
      some('location'),
      some('requirement'),
      perhaps('installationremarks', 'texts'),
      perhaps('otherplatformrequirements', 'texts'),
      perhaps('duration', 'span'),
    ),
    location: { ...text, attributes: { type: { type: oneOf('URI', 'TEXT') } } },
    requirement: category(
      perhaps('type', 'term'),
      perhaps('name', 'term'),
      perhaps('minimumversion', 'text'),
      perhaps('maximumversion', 'text'),
    ),
    educational: category(
      perhaps('interactivitytype', 'term'),
      some('learningresourcetype', 'term'),
      perhaps('interactivitylevel', 'term'),
      perhaps('semanticdensity', 'term'),
      some('intendedenduserrole', 'term'),
      some('context', 'term'),
      some('typicalagerange', 'texts'),
      perhaps('difficulty', 'term'),
      perhaps('typicallearningtime', 'span'),
      perhaps('description', 'texts'),
      some('language'),
    ),
    rights: category(
      perhaps('cost', 'term'),
      perhaps('copyrightandotherrestrictions', 'term'),
      perhaps('description', 'texts'),
    ),
    relation: category(perhaps('kind', 'term'), perhaps('resource')),
    resource: category(perhaps('identifier', 'text'), perhaps('description', 'texts'), some('catalogentry')),
    annotation: category(perhaps('person'), perhaps('date'), perhaps('description', 'texts')),
    classification: category(
      perhaps('purpose', 'term'),
      some('taxonpath'),
      perhaps('description', 'texts'),
      some('keyword', 'texts'),
    ),
    taxonpath: sequence(perhaps('source', 'word'), perhaps('taxon')),
    taxon: sequence(perhaps('id', 'text'), perhaps('entry', 'texts'), perhaps('taxon')),
    term: sequence(one('source', 'word'), one('value', 'word')),
    word: sequence(one('langstring')),
    texts: sequence(many('langstring')),
    langstring: { ...text, attributes: { 'xml:lang': { type: orEmpty(languageTag), rule: 'LOM-009' } } },
    language: { ...text, text: orEmpty(languageTag), rule: 'LOM-009' },
    person: sequence(one('vcard', 'text')),
    date: sequence(perhaps('datetime', 'instant'), perhaps('description', 'texts')),
    span: sequence(perhaps('datetime', 'length'), perhaps('description', 'texts')),
    instant: { ...text, text: orEmpty(instant), rule: 'LOM-010' },
    length: { ...text, text: orEmpty(duration), rule: 'LOM-010' },
    size: { ...text, text: count },
    text,
  },
}
