import type { Finding } from '../../../kernel/finding.js'
import type { Placed } from '../../../manifest/value.js'
import type { XmlElement } from '../../../xml/document.js'
import { lengthOf } from '../../grammar/values.js'
import type { ImsView } from '../manifest/survey.js'

/**
 * S12-020: values longer than the schema of SCORM 1.2 takes them. Only those of which no other rule speaks: MAN-005 (version), MAN-018
 * (title), MAN-027 (parameters), MAN-029 (structure), MAN-042 (href); a schema or schemaversion that long is a wrong one (MAN-009, 010).
 */
export function* lengths({ items, resources }: ImsView): Iterable<Finding> {
  for (const { element, identifierref } of items) yield* tooLong('identifierref', identifierref, element, 2000)
  for (const { element, type, dependencies } of resources) {
    yield* tooLong('type', type, element, 1000)
    for (const { element: dependency, identifierref } of dependencies)
      yield* tooLong('identifierref', identifierref, dependency, 2000)
  }
}

function* tooLong(
  attribute: string,
  placed: Placed | undefined,
  { name }: XmlElement,
  limit: number,
): Iterable<Finding> {
  if (!placed || placed.value.length <= limit) return
  const length = lengthOf(placed.value)
  if (length > limit)
    yield { rule: 'S12-020', case: 'attribute', place: placed.place, args: { element: name, attribute, length, limit } }
}
