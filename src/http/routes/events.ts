import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'
import { addressWith } from '../paging.js'
import { assertVisible, runsThePlatform } from '../tenancy.js'

export const eventsHandlers: HandlersOf<'listEvents'> = {
  listEvents: async ({ actor, platform, query, request }) => {
    const { cursor, organisation, ...filter } = query
    const after = cursor === undefined ? 0 : Number(/^\d{1,15}$/.exec(cursor)?.[0] ?? Number.NaN)
    if (Number.isNaN(after)) throw new FondsError('cursor-invalid')
    const events = { ...filter, after }
    const whole = runsThePlatform(actor) && organisation === undefined
    const scope = whole
      ? undefined
      : await assertVisible(platform.administration(actor), actor, organisation ?? actor.organisation)
    const log = scope ? platform.as({ ...actor, organisation: scope.id }) : platform
    const { items, last, more } = await log.events(events)
    const next = String(last)
    return {
      body: { items, next, more },
      headers: { Link: `<${addressWith(request, next)}>; rel="next"` },
    }
  },
}
