import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Placed } from '../../../manifest/value.js'
import type { ImsView } from './survey.js'

/** Marks of templates: `[[title]]`, `{{title}}`. */
const mark = /\[\[[^[\]]*\]\]|\{\{[^{}]*\}\}/
/** Names that authoring tools give to what nobody named. */
const unnamed = new Set(['Course_ID1', 'SCO_ID1', 'Course Object title'])

/** MAN-053: what a template or a tool left in identifiers, titles and addresses. Each one is told once. */
export function* placeholders(view: ImsView): Iterable<Finding> {
  const told = new Set<string>()
  for (const { value, place } of values(view)) {
    const text = value.trim()
    const found = unnamed.has(text) ? text : mark.exec(text)?.[0]
    if (found === undefined || told.has(found)) continue
    told.add(found)
    yield {
      rule: 'MAN-053',
      ...(found === text && !mark.test(text) && { case: 'unnamed' }),
      place,
      args: { found, value: text },
    }
  }
}

function* values(view: ImsView): Iterable<{ readonly value: string; readonly place: Place }> {
  const given = (...placed: readonly (Placed | undefined)[]) => placed.filter((one) => one !== undefined)
  for (const { identifier, version } of view.manifests) yield* given(identifier, version)
  for (const { identifier, titles } of view.organizations) {
    yield* given(identifier)
    for (const { text, place } of titles) yield { value: text, place }
  }
  for (const { identifier, titles, parameters } of view.items) {
    yield* given(identifier, parameters)
    for (const { text, place } of titles) yield { value: text, place }
  }
  for (const { identifier, href, files } of view.resources) {
    yield* given(identifier, href)
    // One by one: there may be more of them than a call takes arguments.
    for (const file of files) yield* given(file.href)
  }
}
