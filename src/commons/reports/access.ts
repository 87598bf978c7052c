import { both, type Sentence } from '../../kernel/language.js'
import { overdueOf } from '../commitments.js'
import type { CommonsReader } from '../commons-index.js'
import { admits, covers, type Standing, stateOf, usualPolicy } from '../taking-part.js'
import { type Cell, type Content, compareNames, type Report, type Scope } from './report.js'
import type { NamedOrganisation } from './report-reader.js'

const columns = {
  organisation: { heading: both('Organisation', 'Organisme'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  outcome: { heading: both('What is shared', 'Ce qui est partagé'), kind: 'text' },
  reason: { heading: both('Why', 'Pourquoi'), kind: 'text' },
  conventions: { heading: both('Conventions that cover it', 'Conventions qui le couvrent'), kind: 'number' },
  overdue: { heading: both('Commitments overdue', 'Engagements en retard'), kind: 'number' },
} as const

type AccessColumn = keyof typeof columns

const outcomes = {
  keeps: both('seen', 'visible'),
  loses: both('seen, and no longer under the announced policy', 'visible, et ne le sera plus sous la règle annoncée'),
  gains: both('not seen, and will be under the announced policy', 'non visible, et le sera sous la règle annoncée'),
  lacks: both('not seen', 'non visible'),
} as const satisfies Record<string, Sentence>

const reasons = {
  open: both('the policy is open to every organisation', 'la règle est ouverte à tous les organismes'),
  covered: both('a convention covers it', 'une convention le couvre'),
  kept: both(
    'a convention covers it and its commitments are kept',
    'une convention le couvre et ses engagements sont tenus',
  ),
  uncovered: both('no convention covers it', 'aucune convention ne le couvre'),
  overdue: both('commitments are overdue', 'des engagements sont en retard'),
} as const satisfies Record<string, Sentence>

export const access: Report<AccessColumn> = {
  title: both('Access to what is shared', 'Accès à ce qui est partagé'),
  summary: both(
    'Who sees today what is shared with every organisation that takes part, who would lose it under the announced policy, and why.',
    'Qui voit aujourd’hui ce qui est partagé avec tous les participants, qui le perdrait sous la règle annoncée, et pourquoi.',
  ),
  about: 'organisations',
  ofOthers: 'nothing',
  columns,
  make: async (reader, scope) => {
    const policy = (await reader.setting('access-policy')) ?? usualPolicy
    const named = await reader.reports.named(scope.organisations)
    return accessOf(await standings(reader, named, scope), policy)
  },
  chart: { kind: 'counts', by: 'outcome', of: 'reason' },
}

/** Each convention and what is overdue in it is looked at once, however many organisations it covers. */
async function standings(
  reader: CommonsReader,
  named: readonly NamedOrganisation[],
  { organisations, today }: Pick<Scope, 'organisations' | 'today'>,
): Promise<(NamedOrganisation & Standing)[]> {
  const above = new Map<string, string[]>(named.map(({ id }) => [id, []]))
  for (const place of await reader.reports.placed(organisations)) above.get(place.organisation)?.push(place.above)
  const signers = organisations && { where: { organisation: [...new Set([...above.values()].flat())] } }
  const active = (await reader.list('conventions', signers)).filter((one) => stateOf(one, today) === 'active')
  const overdue = await overdueOf(reader, active, today)
  return named.map((organisation) => {
    const over = new Set(above.get(organisation.id))
    const conventions = active.filter((one) => over.has(one.organisation) && covers(one, organisation.id))
    const covering = new Set(conventions.map(({ id }) => id))
    return { ...organisation, conventions, overdue: overdue.filter(({ convention }) => covering.has(convention)) }
  })
}

type Policy = Parameters<typeof admits>[0]

function accessOf(
  organisations: readonly (NamedOrganisation & Standing)[],
  { policy, announced }: { readonly policy: Policy; readonly announced?: { readonly policy: Policy } },
): Content<AccessColumn> {
  const judged = announced?.policy ?? policy
  const rows = organisations.map(({ id, name, ...standing }) => {
    const [now, then] = [admits(policy, standing), admits(judged, standing)]
    return {
      organisation: id,
      name,
      outcome: now ? (then ? outcomes.keeps : outcomes.loses) : then ? outcomes.gains : outcomes.lacks,
      reason: reasonOf(judged, standing, then),
      conventions: standing.conventions.length,
      overdue: standing.overdue.length,
    }
  })
  return { rows: rows.sort((one, other) => compareNames(one.name, other.name)) }
}

/** Of the policy that is to come, or of today's where none is announced. */
function reasonOf(policy: Policy, { conventions }: Standing, admitted: boolean): Cell {
  if (policy === 'open') return reasons.open
  if (admitted) return policy === 'members' ? reasons.covered : reasons.kept
  return conventions.length === 0 ? reasons.uncovered : reasons.overdue
}
