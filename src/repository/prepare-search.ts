import type { CommonsIndex } from '../commons/commons-index.js'
import { type CourseSearch, facetNames } from '../holdings/course-search.js'
import type { Viewer } from '../holdings/viewer.js'
import type { Clock } from '../kernel/clock.js'

/** Who, whatever, and in what order: what a search stands on is the same for all, and is read by the first that asks for it. */
const steps: readonly Pick<CourseSearch, 'facets' | 'sort'>[] = [
  { facets: [], sort: 'recent' },
  { facets: facetNames, sort: 'recent' },
  { facets: [], sort: 'title' },
]

/** A log of no more events is of so few courses that the first search reads them in a moment: the thread of surveys, and its 30 MB, may wait for it. */
const few = 5000

/** Does what the first searches would have to wait for. Each step is a survey of its own, so that others need not wait for all of them. */
export async function prepareSearch(index: CommonsIndex, clock: Clock): Promise<void> {
  const [later] = await index.read((reader) => reader.events(few, 1))
  if (!later) return
  const nobody: Viewer = { organisation: '', circles: [], above: [], takesPart: false, at: clock.now().toISOString() }
  for (const step of steps) await index.survey((reader) => reader.search(nobody, { filters: {}, limit: 1, ...step }))
}
