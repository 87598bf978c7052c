import type { Viewer } from '../holdings/viewer.js'
import type { CommonsReader } from './commons-index.js'
import { takesPart } from './taking-part.js'

/** An organisation as it looks at what others have, now. */
export async function viewerOf(reader: CommonsReader, organisation: string, now: Date): Promise<Viewer> {
  const above = await reader.above(organisation)
  return {
    organisation,
    above,
    circles: await reader.circles(organisation),
    takesPart: await takesPart(reader, organisation, above, now),
    at: now.toISOString(),
  }
}
