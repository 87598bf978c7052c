import { type FacetName, facetNames, type SearchSort } from '../../holdings/course-search.js'
import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { SearchPage, SearchQuery } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { coursesTable, nextPageText, noneFound } from '../render/course-text.js'
import { facetsText } from '../render/facets-text.js'
import { type Session, withRepository } from '../session.js'
import { UsageError } from '../usage-error.js'
import { counted, nouns, say } from '../wording.js'

export interface SearchFlags {
  readonly where: readonly string[]
  readonly facets?: readonly FacetName[]
  readonly sort?: SearchSort
  readonly limit: number
  readonly cursor?: string
  readonly json?: boolean
}

const notAFilter = both(
  '--where is “{value}”, and must be facet=value, with a facet of {facets}.',
  '--where vaut « {value} », et doit être facette=valeur, avec une facette parmi {facets}.',
)
const meant = both('Did you mean: {texts}', 'Vouliez-vous dire : {texts}')

/** Courses by words and facets, of all that may be seen. */
export async function search(session: Session, words: readonly string[], flags: SearchFlags): Promise<ExitCode> {
  const { terminal } = session
  const { facets, sort, limit, cursor } = flags
  const query = {
    ...filtersOf(flags.where),
    ...(words.length > 0 && { q: words.join(' ') }),
    ...(facets && { facets: [...facets] }),
    ...(sort && { sort }),
    limit,
    ...(cursor !== undefined && { cursor }),
    // The generated type counts to twenty.
  } as SearchQuery
  const page = await withRepository(session, (repository) => repository.search(query))
  if (flags.json) terminal.print(jsonText(page))
  else await print(session, page)
  return exitCode.done
}

async function print({ terminal }: Session, { items, total, facets, suggestions, next }: SearchPage): Promise<void> {
  const { language } = terminal
  if (items.length > 0) {
    terminal.print(...coursesTable(items as Parameters<typeof coursesTable>[0], terminal))
    terminal.print('', counted(total, nouns.course, language))
  } else terminal.note(noneFound[language])
  if (facets) terminal.print(...facetsText(facets, terminal))
  if (suggestions) terminal.note(say(meant, language, { texts: printable(suggestions.join(' · ')) }))
  if (next !== undefined) terminal.note(nextPageText(next, language))
}

function filtersOf(where: readonly string[]): SearchQuery {
  const filters: Partial<Record<FacetName, string[]>> = {}
  for (const value of where) {
    const [, name, wanted] = /^(\w+)=([\s\S]+)$/.exec(value) ?? []
    const facet = facetNames.find((one) => one === name)
    if (!facet || wanted === undefined) throw new UsageError(notAFilter, { value, facets: facetNames.join(', ') })
    filters[facet] = [...(filters[facet] ?? []), wanted]
  }
  return filters
}
