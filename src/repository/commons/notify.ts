import type { CommonsWriter } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import type { CommonsStores } from './commons.js'

type Notice = CommonsRecords['notices']

/** Tells organisations something, each once; the one who did it knows already. */
export async function notify(
  writer: CommonsWriter,
  { ids, clock }: Pick<CommonsStores, 'ids' | 'clock'>,
  organisations: Iterable<string>,
  notice: Pick<Notice, 'kind' | 'subject' | 'course' | 'details'>,
  except?: string,
): Promise<void> {
  const createdAt = clock.now().toISOString()
  for (const organisation of new Set(organisations))
    if (organisation !== except)
      await writer.put('notices', { id: ids.next('ntc'), organisation, ...notice, revision: 1, createdAt })
}
