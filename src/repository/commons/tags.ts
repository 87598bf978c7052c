import { viewerOf } from '../../commons/viewer.js'
import { label, labelCourse } from '../../holdings/label-course.js'
import { foldedWord } from '../../kernel/fold.js'
import { pageOf } from '../page.js'
import type { Verb } from './commons.js'
import { shownPage } from './pages.js'

/** Tags are put on courses one by one; these verbs see all that were. */

export const listTags: Verb<'listTags'> = ({ stores, actor }, { q, ...query }) =>
  stores.index.survey(async (reader) => {
    const viewer = await viewerOf(reader, actor.organisation, stores.clock.now())
    const prefix = q === undefined ? '' : foldedWord(q)
    const page = await pageOf(query, {
      read: (after = '', limit) => reader.tags(viewer, { prefix, after, limit }),
      placeOf: ({ folded }) => `tag ${folded}`,
      place: /^tag ./,
    })
    return shownPage(page, ({ tag, courses }) => ({ tag, courses }))
  })

export const renameTag: Verb<'renameTag'> = ({ stores, actor }, input) =>
  stores.index.transact(async (writer) => {
    const { organisation } = actor
    const { clock, ids } = stores
    const [from, to] = [label('tag', input.from), label('tag', input.to)]
    const viewer = await viewerOf(writer, organisation, clock.now())
    const at = clock.now().toISOString()
    let courses = 0
    // Those that are dealt with change last, so what is left comes behind the last one that was read.
    for (let after: { readonly updatedAt: string; readonly id: string } | undefined; ; ) {
      const page = await writer.courses(viewer, { organisation, tag: from, limit: 500, ...(after && { after }) })
      for (const course of page) await labelCourse(writer, course, { remove: [from], add: [to] }, { at, ids })
      courses += page.length
      after = page.at(-1)
      if (page.length < 500) break
    }
    if (courses > 0) await writer.record({ organisation, kind: 'tag.renamed', at, details: { from, to, courses } })
    return { courses }
  })
