import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { Organisation } from '../../repository/administration.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { organisationsTable } from '../render/access-text.js'
import { type Session, withAdministration } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'

export interface CreateOrganisationFlags {
  readonly json?: boolean
  readonly externalId?: string
}

export type RenameOrganisationFlags = CreateOrganisationFlags

const stands = both('{id} “{name}”', '{id} « {name} »')
const stage = both(
  'It has no key yet: fonds keys create --organisation {organisation} --role administrator --name …',
  'Il n’a encore aucune clé : fonds keys create --organisation {organisation} --role administrator --name …',
)
const nothing = both(
  'Say what to change: a new name, --external-id, or both.',
  'Indiquez le changement : un nouveau nom, --external-id, ou les deux.',
)

/** Those that may be seen, one page after the other. */
export function listOrganisations(session: Session, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const { terminal } = session
  return withAdministration(session, async (administration) => {
    const all: Organisation[] = []
    let cursor: string | undefined
    do {
      const page = await administration.organisations(cursor === undefined ? {} : { cursor })
      all.push(...page.items)
      cursor = page.next
    } while (cursor !== undefined && !session.signal.aborted)
    terminal.print(...(json ? all.map((one) => jsonText(one)) : await organisationsTable(all, terminal)))
    return session.signal.aborted ? exitCode.interrupted : exitCode.done
  })
}

export function createOrganisation(session: Session, name: string, flags: CreateOrganisationFlags): Promise<ExitCode> {
  const { terminal } = session
  const { externalId, json } = flags
  return withAdministration(
    session,
    async (administration) => {
      const made = await administration.createOrganisation({ name, ...(externalId !== undefined && { externalId }) })
      tell(session, made, json)
      const organisation = printable(made.externalId ?? made.id)
      if (!json) terminal.note(say(stage, terminal.language, { organisation }))
      return exitCode.done
    },
    'make',
  )
}

export function renameOrganisation(
  session: Session,
  reference: string,
  name: string | undefined,
  { externalId, json }: RenameOrganisationFlags,
): Promise<ExitCode> {
  if (name === undefined && externalId === undefined) throw new UsageError(nothing)
  return withAdministration(session, async (administration) => {
    const change = { ...(name !== undefined && { name }), ...(externalId !== undefined && { externalId }) }
    tell(session, await administration.changeOrganisation(reference, change), json)
    return exitCode.done
  })
}

function tell({ terminal }: Session, organisation: Organisation, json: boolean | undefined): void {
  const { id, externalId = id, name } = organisation
  const args = { id: printable(externalId), name: printable(name) }
  terminal.print(json ? jsonText(organisation) : say(stands, terminal.language, args))
}
