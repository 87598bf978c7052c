import { namespaces } from '../../standard/namespaces.js'
import type { ElementType, Grammar } from './grammar.js'
import { decimal, oneOf, orNothing, timespan, upTo, type ValueType } from './values.js'

/**
 * ADL's elements of SCORM 1.2 (`adlcp_rootv1p2`), each of which may stand wherever content packaging admits extensions: a grammar for
 * each. What values mean together is not here. Tools write some of the elements and leave them empty, which says nothing.
 */
const elements: Readonly<Record<string, Adl>> = {
  location: { text: upTo(2000), rule: 'S12-020' },
  prerequisites: {
    text: upTo(200),
    rule: 'S12-007',
    attributes: { type: { required: true, type: oneOf('aicc_script'), rule: 'S12-006' } },
  },
  maxtimeallowed: { text: orNothing(timespan), rule: 'S12-012' },
  timelimitaction: {
    text: oneOf('exit,message', 'exit,no message', 'continue,message', 'continue,no message'),
    rule: 'S12-013',
  },
  datafromlms: { text: upTo(255), rule: 'S12-015' },
  masteryscore: { text: orNothing(decimal(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)), rule: 'S12-016' },
}

interface Adl {
  readonly text: ValueType
  /** The rule that tells of other words than these. */
  readonly rule: string
  readonly attributes?: ElementType['attributes']
}

export const adlcp12: ReadonlyMap<string, Grammar> = new Map(
  Object.entries(elements).map(([root, { text, rule, attributes }]) => [
    root,
    {
      namespace: namespaces.adlcpOfScorm12,
      root,
      types: { [root]: { content: 'text', extensible: false, text, ...(attributes && { attributes }) } },
      rule: 'S12-005',
      // XML-009 speaks of older namespaces, and of those of 2004.
      rules: { content: rule, namespace: false },
    },
  ]),
)
