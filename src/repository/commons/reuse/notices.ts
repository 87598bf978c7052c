import { both } from '../../../kernel/language.js'
import type { VerbsOf } from '../commons.js'
import { pageOfRecords, shownPage, unknown } from '../pages.js'

export const noticesVerbs: VerbsOf<'listNotices' | 'readNotice'> = {
  listNotices: ({ stores, actor: { organisation } }, { unread, ...query }) =>
    stores.index.read(async (reader) => {
      const where = { organisation, ...(unread && { readAt: null }) }
      return shownPage(await pageOfRecords(reader, 'notices', { where, newestFirst: true }, query), (notice) => notice)
    }),

  readNotice: ({ stores, actor }, { notice: id }) =>
    stores.index.transact(async (writer) => {
      const notice = await writer.find('notices', id)
      if (notice?.organisation !== actor.organisation) throw unknown(both('notice', 'avis'), id)
      if (notice.readAt !== undefined) return notice
      const read = { ...notice, readAt: stores.clock.now().toISOString(), revision: notice.revision + 1 }
      await writer.put('notices', read)
      return read
    }),
}
