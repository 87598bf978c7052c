import { seenCourseOf } from '../../seen.js'
import type { VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { pageOfRecords, shownPage } from '../pages.js'
import { invalid } from '../refusals.js'
import { publishedVersionOf } from './published-version.js'

export const feedbackVerbs: VerbsOf<'listFeedback' | 'giveFeedback'> = {
  listFeedback: ({ stores, actor: { organisation } }, { course: reference, ...query }) =>
    stores.index.read(async (reader) => {
      const { id: course } = await seenCourseOf(reader, { organisation, clock: stores.clock }, reference)
      return shownPage(await pageOfRecords(reader, 'feedback', { where: { course } }, query), (said) => said)
    }),

  giveFeedback: (context, { version: reference, kind, text, rating }) => {
    const { stores, actor } = context
    return stores.index.transact(async (writer) => {
      const { course, version } = await publishedVersionOf(context, writer, reference)
      if (rating !== undefined && course.organisation === actor.organisation)
        throw invalid(
          'rating',
          'nobody rates a course of their own. Leave it out',
          'nul ne note sa propre formation. Ne la renseignez pas',
        )
      const at = stores.clock.now().toISOString()
      const feedback = {
        id: stores.ids.next('fbk'),
        course: course.id,
        version: version.id,
        number: version.number,
        organisation: actor.organisation,
        kind,
        text,
        ...(rating !== undefined && { rating }),
        createdAt: at,
      }
      await writer.put('feedback', feedback)
      const about = { subject: feedback.id, course: course.id }
      const { organisation } = actor
      await writer.record({ organisation, kind: 'feedback.given', at, ...about, version: version.id })
      const details = { title: course.title, organisation, number: version.number }
      await notify(writer, stores, [course.organisation], { kind: 'feedback', ...about, details }, organisation)
      return feedback
    })
  },
}
