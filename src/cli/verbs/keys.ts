import { readFile } from 'node:fs/promises'
import type { Permission, Role } from '../../commons/roles.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import { systemReason } from '../../kernel/system-error.js'
import type { Key } from '../../repository/administration.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import { momentOf } from '../option-values.js'
import { keysTable, keyText } from '../render/access-text.js'
import { type Session, toldOf, withAdministration } from '../session.js'
import { say } from '../wording.js'

export interface CreateKeyFlags {
  readonly json?: boolean
  readonly name: string
  readonly role: readonly Role[]
  readonly scope?: readonly Permission[]
  readonly expires?: string
  readonly publicKey?: string
}

const once = both(
  'This is the only time that the secret is shown. Keep it where secrets are kept; whoever has it is this key.',
  'Le secret n’est montré que cette fois. Gardez-le là où l’on garde les secrets ; qui l’a est cette clé.',
)
const none = both('No key yet. `fonds keys create` makes one.', 'Aucune clé encore. `fonds keys create` en crée une.')
const revoked = both('{id} “{name}”: revoked.', '{id} « {name} » : révoquée.')

/** Makes a key. The secret goes to standard output, alone on its line, and nowhere else. */
export async function createKey(session: Session, flags: CreateKeyFlags): Promise<ExitCode> {
  const { terminal } = session
  const { name, role: roles, scope: scopes, json } = flags
  const expiresAt = flags.expires === undefined ? undefined : momentOf('--expires')(flags.expires)
  const publicKey = flags.publicKey === undefined ? undefined : await keyIn(flags.publicKey)
  return withAdministration(
    session,
    async (administration, organisation) => {
      const key = await administration.createKey(organisation, {
        name,
        roles,
        ...(scopes && { scopes }),
        ...(expiresAt !== undefined && { expiresAt }),
        ...(publicKey && { publicKey }),
      })
      const { secret } = key
      if (json) terminal.print(jsonText(key))
      else terminal.print(keyText(key, terminal), ...(secret === undefined ? [] : [secret]))
      if (secret !== undefined) terminal.note(once[terminal.language])
      return exitCode.done
    },
    'make',
  )
}

export function listKeys(session: Session, { json }: { readonly json?: boolean }): Promise<ExitCode> {
  const { terminal, signal } = session
  return withAdministration(session, async (administration, organisation) => {
    const all: Key[] = []
    let cursor: string | undefined
    do {
      const page = await administration.keys(organisation, cursor === undefined ? {} : { cursor })
      all.push(...page.items)
      cursor = page.next
    } while (cursor !== undefined && !signal.aborted)
    if (json) terminal.print(...all.map((key) => jsonText(key)))
    else if (all.length === 0) terminal.note(none[terminal.language])
    else terminal.print(...keysTable(all, terminal))
    return signal.aborted ? exitCode.interrupted : exitCode.done
  })
}

/** Each for itself: one that is not known leaves none of the others in force. */
export function revokeKeys(
  session: Session,
  ids: readonly string[],
  { json }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { terminal } = session
  return withAdministration(session, async (administration) => {
    let code: ExitCode = exitCode.done
    for (const id of ids)
      try {
        const key = await administration.revokeKey(id)
        terminal.print(
          json ? jsonText(key) : say(revoked, terminal.language, { id: key.id, name: printable(key.name) }),
        )
      } catch (error) {
        const told = toldOf(session, error)
        code = worst(code, told.exit)
        terminal.complain(told.message, printable(id))
      }
    return code
  })
}

async function keyIn(file: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  })
  try {
    return JSON.parse(text)
  } catch (cause) {
    const problem = both('it is not JSON', 'ce n’est pas du JSON')
    throw new FondsError('value-invalid', { name: file, problem }, cause)
  }
}
