import type { Command } from 'commander'
import { permissionNames, roles } from '../../commons/roles.js'
import { both } from '../../kernel/language.js'
import { wordOf } from '../commons/words.js'
import { helpEnds, type Manual } from '../manual.js'
import { several } from '../option-values.js'
import type { CreateKeyFlags } from '../verbs/keys.js'

/** What is typed, with what lists call it. */
const inFrench = roles.map((role) => `${role} (${wordOf('roles', role, 'fr')})`).join(', ')

export function defineKeys(program: Command, manual: Manual): void {
  const { t, run } = manual
  const verbs = () => import('../verbs/keys.js')
  const json = ['--json', t('one line of JSON for each key', 'une ligne de JSON par clé')] as const
  const keys = program
    .command('keys')
    .summary(t('make, list and revoke keys to the HTTP API', 'créer, lister et révoquer les clés de l’API HTTP'))
    .description(
      t(
        'Whoever uses the HTTP API has a key of an organisation, with roles that say what it may do. Keys of another organisation than the usual one: --organisation.',
        'Qui utilise l’API HTTP a une clé d’un organisme, avec des rôles qui disent ce qu’elle permet. Pour les clés d’un autre organisme que l’habituel : --organisation.',
      ),
    )
    .helpCommand(false)
  helpEnds(
    keys
      .command('create')
      .summary(t('make one', 'en créer une'))
      .description(
        t(
          'Makes a key and shows its secret, this once: only a digest of it is kept.',
          'Crée une clé et montre son secret, cette seule fois : seule son empreinte est conservée.',
        ),
      )
      .requiredOption('--name <name>', t('what it is for, and where it is', 'à quoi elle sert, et où elle est'))
      .requiredOption(
        '--role <role>',
        t(`what it may do: ${roles.join(', ')} (repeatable)`, `ce qu’elle permet : ${inFrench} (répétable)`),
        several('--role', roles),
      )
      .option(
        '--scope <permission>',
        t(
          `leave only these of what the roles allow: ${permissionNames.join(', ')} (repeatable)`,
          `ne garder que cela de ce que les rôles permettent : ${permissionNames.join(', ')} (répétable)`,
        ),
        several('--scope', permissionNames),
      )
      .option(
        '--expires <date>',
        t('when it ends: 2027-01-31 (default: in a year)', 'quand elle expire : 2027-01-31 (par défaut : dans un an)'),
      )
      .option(
        '--public-key <file>',
        t(
          'no secret: its holder signs, and this is the public half of the key pair (JWK)',
          'sans secret : son porteur signe, et voici la moitié publique de sa paire (JWK)',
        ),
      )
      .option(...json)
      .action((flags: CreateKeyFlags) => run(async (session) => (await verbs()).createKey(session, flags))),
    manual,
    [
      {
        line: 'fonds keys create --role publisher --name "Authoring tool, Lyon"',
        says: both('A key that may add and publish.', 'Une clé qui permet d’ajouter et de publier.'),
      },
      {
        line: 'fonds keys create --role reader --name "Moodle, Rennes" --expires 2027-09-01',
        says: both('One that may read, until then.', 'Une clé pour lire, jusqu’à cette date.'),
      },
    ],
  )
  helpEnds(
    keys
      .command('list')
      .summary(t('list them', 'les lister'))
      .description(
        t('Lists keys, revoked ones too; never a secret.', 'Liste les clés, même révoquées ; jamais un secret.'),
      )
      .option(...json)
      .action((flags: { readonly json?: boolean }) => run(async (session) => (await verbs()).listKeys(session, flags))),
    manual,
    [
      {
        line: 'fonds keys list --organisation rennes',
        says: both('Those of another organisation.', 'Celles d’un autre organisme.'),
      },
    ],
  )
  helpEnds(
    keys
      .command('revoke')
      .summary(t('revoke some', 'en révoquer'))
      .description(
        t(
          'Revokes keys, and with them every token they were exchanged for. At once, and for good.',
          'Révoque des clés, et avec elles tout jeton obtenu en échange. Aussitôt, et pour toujours.',
        ),
      )
      .argument(t('<key...>', '<clé...>'), t('ids of keys: key_…', 'identifiants de clés : key_…'))
      .option(...json)
      .action((ids: string[], flags: { readonly json?: boolean }) =>
        run(async (session) => (await verbs()).revokeKeys(session, ids, flags)),
      ),
    manual,
    [{ line: 'fonds keys revoke key_06c…', says: both('A key that leaked.', 'Une clé qui a fuité.') }],
  )
  helpEnds(keys, manual, [
    {
      line: 'fonds keys create --role publisher --name "Authoring tool, Lyon"',
      says: both('A key that may add and publish.', 'Une clé qui permet d’ajouter et de publier.'),
    },
    {
      line: 'fonds keys create --organisation rennes --role administrator --name "First key"',
      says: both('The first key of a new organisation.', 'La première clé d’un nouvel organisme.'),
    },
    { line: 'fonds keys revoke key_06c…', says: both('A key that leaked.', 'Une clé qui a fuité.') },
  ])
}
