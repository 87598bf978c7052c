import { both, type Language } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { Key, Organisation } from '../../repository/administration.js'
import { wordOf } from '../commons/words.js'
import type { Look } from '../terminal.js'
import { moment, say } from '../wording.js'
import { table } from './table.js'

const headings = {
  id: both('Id', 'Identifiant'),
  reference: both('Reference', 'Référence'),
  name: both('Name', 'Nom'),
  roles: both('Roles', 'Rôles'),
  scopes: both('Only', 'Seulement'),
  until: both('Until', 'Jusqu’au'),
  used: both('Last used', 'Dernier usage'),
  made: both('Made', 'Création'),
}
const stands = both('{id} “{name}” · {roles} · {until}', '{id} « {name} » · {roles} · {until}')
const until = both('until {at}', 'jusqu’au {at}')
const endless = both('without end', 'sans fin')
const revokedAt = both('revoked {at}', 'révoquée le {at}')

const words = (member: 'roles' | 'scopes', values: readonly string[], language: Language): string =>
  values.map((value) => wordOf(member, value, language) ?? value).join(', ')

/** `key_… “Authoring tool” · publisher · until 29 Nov 2027, 12:00`. */
export function keyText(key: Key, { language }: Look): string {
  const { id, name, roles, expiresAt } = key
  const end = expiresAt === undefined ? endless[language] : say(until, language, { at: moment(expiresAt, language) })
  return say(stands, language, { id, name: printable(name), roles: words('roles', roles, language), until: end })
}

export function keysTable(keys: readonly Key[], look: Look): string[] {
  const { language } = look
  const at = (iso: string | undefined) => (iso === undefined ? '–' : moment(iso, language))
  return table(
    [
      { head: headings.id[language], of: ({ id }: Key) => id, keeps: 9 },
      { head: headings.name[language], of: ({ name }) => name, keeps: 7, shrinks: 16 },
      { head: headings.roles[language], of: ({ roles }) => words('roles', roles, language), keeps: 8 },
      {
        head: headings.scopes[language],
        of: ({ scopes = [] }) => words('scopes', scopes, language),
        keeps: 3,
        shrinks: 16,
        flows: true,
      },
      {
        head: headings.until[language],
        of: (key) =>
          key.revokedAt === undefined ? at(key.expiresAt) : say(revokedAt, language, { at: at(key.revokedAt) }),
        keeps: 6,
      },
      { head: headings.used[language], of: ({ lastUsedAt }) => at(lastUsedAt), keeps: 4 },
      { head: headings.made[language], of: ({ createdAt }) => at(createdAt), keeps: 2 },
    ],
    keys,
    look,
  )
}

export function organisationsTable(organisations: readonly Organisation[], look: Look): string[] {
  const { language } = look
  return table(
    [
      { head: headings.reference[language], of: ({ id, externalId = id }: Organisation) => externalId, keeps: 9 },
      { head: headings.name[language], of: ({ name }) => name, keeps: 8, shrinks: 24 },
      { head: headings.id[language], of: ({ id, externalId }) => (externalId === undefined ? '' : id), keeps: 5 },
      {
        head: headings.made[language],
        // The one that came with the repository is as old as that.
        of: ({ createdAt }) => (createdAt === '' ? '' : moment(createdAt, language)),
        keeps: 3,
      },
    ],
    organisations,
    look,
  )
}
