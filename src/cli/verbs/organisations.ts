import type { OrganisationProfile } from '../../commons/commons-index.js'
import type { OrganisationChange } from '../../contract/api-schema.js'
import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { Organisation } from '../../repository/administration.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { organisationsTable } from '../render/access-text.js'
import { type Session, withAdministration } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'

/** What an organisation says of itself, as it is typed. */
interface ProfileFlags {
  readonly kind?: NonNullable<Organisation['kind']>
  readonly shortName?: string
  readonly description?: string
  readonly population?: number
  readonly contact?: readonly string[]
  readonly editorialLineWanted?: string
  readonly editorialLineUnwanted?: string
}

export interface CreateOrganisationFlags extends ProfileFlags {
  readonly json?: boolean
  readonly externalId?: string
}

interface ChangeFlags {
  readonly json?: boolean
  readonly revision?: number
}

/** `false` where it is to be taken away. */
type Change<Flags> = { readonly [Name in keyof Flags]?: Flags[Name] | false }

export type RenameOrganisationFlags = ChangeFlags & Change<Pick<CreateOrganisationFlags, 'externalId'>>

export type ChangeOrganisationFlags = ChangeFlags & Change<ProfileFlags> & { readonly editorialLine?: boolean }

const stands = both('{id} “{name}”', '{id} « {name} »')
const stage = both(
  'It has no key yet: fonds keys create --organisation {organisation} --role administrator --name …',
  'Il n’a encore aucune clé : fonds keys create --organisation {organisation} --role administrator --name …',
)
const nothingSaid = both(
  'Say what to change: --kind, --short-name, --description, --population, --contact, --editorial-line-wanted, --editorial-line-unwanted.',
  'Indiquez le changement : --kind, --short-name, --description, --population, --contact, --editorial-line-wanted, --editorial-line-unwanted.',
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
    terminal.print(...(json ? all.map((one) => jsonText(one)) : organisationsTable(all, terminal)))
    return session.signal.aborted ? exitCode.interrupted : exitCode.done
  })
}

export function createOrganisation(session: Session, name: string, flags: CreateOrganisationFlags): Promise<ExitCode> {
  const { terminal } = session
  const { externalId, json, ...profile } = flags
  return withAdministration(
    session,
    async (administration) => {
      const made = await administration.createOrganisation({
        name,
        ...(externalId !== undefined && { externalId }),
        ...(profileOf(profile) as OrganisationProfile),
      })
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
  { externalId, json, revision }: RenameOrganisationFlags,
): Promise<ExitCode> {
  if (name === undefined && externalId === undefined) throw new UsageError(nothing)
  return withAdministration(session, async (administration) => {
    const change = {
      ...(name !== undefined && { name }),
      ...(externalId !== undefined && { externalId: externalId === false ? null : externalId }),
    }
    tell(session, await administration.changeOrganisation(reference, change, revision), json)
    return exitCode.done
  })
}

/** Changes what is said of an organisation; what no flag names stays as it is. */
export function changeOrganisation(
  session: Session,
  reference: string,
  { json, revision, ...flags }: ChangeOrganisationFlags,
): Promise<ExitCode> {
  const change = profileOf(flags)
  if (Object.keys(change).length === 0) throw new UsageError(nothingSaid)
  return withAdministration(session, async (administration) => {
    tell(session, await administration.changeOrganisation(reference, change, revision), json)
    return exitCode.done
  })
}

/** What is said, as a merge patch has it. */
function profileOf({
  contact,
  editorialLine,
  editorialLineWanted: wanted,
  editorialLineUnwanted: unwanted,
  ...plain
}: Omit<ChangeOrganisationFlags, keyof ChangeFlags>): OrganisationChange {
  const line = given({ wanted, unwanted })
  const contacts = contact === false ? contact : contact?.map(contactOf)
  return {
    ...given({ ...plain, contacts }),
    ...(editorialLine === false ? { editorialLine: null } : Object.keys(line).length > 0 && { editorialLine: line }),
  }
}

type Given<Flags> = { [Name in keyof Flags]?: Exclude<Flags[Name], false | undefined> | null }

/** Members that were given: null for what is to be taken away. */
const given = <Flags extends object>(flags: Flags): Given<Flags> =>
  Object.fromEntries(
    Object.entries(flags).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value === false ? null : value]],
    ),
  ) as Given<Flags>

/** A person as mail programs show them: `Ada Lovelace <ada@school.example>`; what they do may stand behind, in brackets. */
function contactOf(text: string) {
  const [, name, email, role] = /^\s*([^<>]+?)\s*<([^<>]+)>(?:\s*\(([^()]+)\))?\s*$/.exec(text) ?? []
  return name === undefined || email === undefined
    ? { name: text }
    : { name, email, ...(role !== undefined && { role }) }
}

function tell({ terminal }: Session, organisation: Organisation, json: boolean | undefined): void {
  const { id, externalId = id, name } = organisation
  const args = { id: printable(externalId), name: printable(name) }
  terminal.print(json ? jsonText(organisation) : say(stands, terminal.language, args))
}
