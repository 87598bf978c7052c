import { policies, usualPolicy } from '../../commons/taking-part.js'
import type { AccessPolicy } from '../../contract/api-schema.js'
import { dayOf } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'
import { changed } from './changed.js'
import type { VerbsOf } from './commons.js'
import { assertDays } from './days.js'

export const accessPolicyVerbs: VerbsOf<'getAccessPolicy' | 'changeAccessPolicy'> = {
  getAccessPolicy: ({ stores: { index } }) =>
    index.read(async (reader) => (await reader.setting('access-policy')) ?? usualPolicy),

  changeAccessPolicy: ({ stores: { index, clock }, actor }, { revision, ...patch }) =>
    index.transact(async (writer) => {
      const before = (await writer.setting('access-policy')) ?? usualPolicy
      const { announced: told, ...rest } = changed<AccessPolicy>(before, patch, revision)
      assertDays({ from: patch.announced?.from })
      if (isStricter(rest.policy, before.policy)) assertAnnounced(before, rest.policy, dayOf(clock.now()))
      // What is in force is announced no more.
      const announced = told?.policy === rest.policy ? undefined : told
      const policy: AccessPolicy = { ...rest, ...(announced && { announced }) }
      await writer.set('access-policy', policy)
      await writer.record({
        organisation: actor.organisation,
        kind: 'policy.changed',
        at: clock.now().toISOString(),
        subject: 'access-policy',
        details: {
          policy: policy.policy,
          ...(announced && { announced: announced.policy }),
          ...(announced?.from !== undefined && { from: announced.from }),
        },
      })
      return policy
    }),
}

const isStricter = (one: AccessPolicy['policy'], other: AccessPolicy['policy']): boolean =>
  policies.indexOf(one) > policies.indexOf(other)

/** @throws {FondsError} `policy-unannounced` unless it, or a stricter one, was announced before, for today at the latest. */
function assertAnnounced({ announced }: AccessPolicy, policy: AccessPolicy['policy'], today: string): void {
  if (!announced || isStricter(policy, announced.policy) || (announced.from ?? today) > today)
    throw new FondsError('policy-unannounced', { policy })
}
