import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, repeated, wholeNumber } from '../option-values.js'
import type {
  ChangeOrganisationFlags,
  CreateOrganisationFlags,
  RenameOrganisationFlags,
} from '../verbs/organisations.js'

const kinds = ['ministry', 'pole', 'operator', 'school', 'directorate', 'company', 'other'] as const

/** What an organisation says of itself. */
const profiled = (command: Command, { t }: Manual): Command =>
  command
    .option(
      '--kind <kind>',
      t(`what kind of body it is: ${kinds.join(', ')}`, `sa nature : ${kinds.join(', ')}`),
      oneOf('--kind', kinds),
    )
    .option(t('--short-name <name>', '--short-name <nom>'), t('its initials or short name', 'son sigle ou nom court'))
    .option(t('--description <text>', '--description <texte>'), t('what it does', 'ce qu’il fait'))
    .option(
      t('--population <count>', '--population <nombre>'),
      t('how many people it trains', 'le nombre d’agents à former'),
      wholeNumber('--population'),
    )
    .option(
      t('--contact <person>', '--contact <personne>'),
      t(
        'whom to ask: "Ada Roy <ada@rennes.example> (training)" (repeatable)',
        'un interlocuteur : "Ada Roy <ada@rennes.example> (formation)" (répétable)',
      ),
      (value: string, before: readonly string[] = []) => repeated(value, before),
    )
    .option(
      t('--editorial-line-wanted <text>', '--editorial-line-wanted <texte>'),
      t('what it wants to share and to take', 'ce qu’il souhaite partager et reprendre'),
    )
    .option(
      t('--editorial-line-unwanted <text>', '--editorial-line-unwanted <texte>'),
      t('what it does not want', 'ce qu’il ne souhaite pas'),
    )

/** A change can take each of these away. */
const removable = [
  'kind',
  'short-name',
  'description',
  'population',
  'contact',
  'editorial-line',
  'editorial-line-wanted',
  'editorial-line-unwanted',
] as const

const takingAway = (command: Command, { t }: Manual): Command => {
  for (const name of removable)
    command.option(
      `--no-${name}`,
      name === 'editorial-line'
        ? t('take away all of its editorial line', 'retirer toute sa ligne éditoriale')
        : t(`take away --${name}`, `retirer --${name}`),
    )
  return command
}

export function defineOrganisations(program: Command, manual: Manual): void {
  const { t, run } = manual
  const verbs = () => import('../verbs/organisations.js')
  const revision = [
    '--revision <n>',
    t('only if this is still its revision', 'seulement si c’est toujours sa révision'),
    wholeNumber('--revision'),
  ] as const
  const json = ['--json', t('one line of JSON for each organisation', 'une ligne de JSON par organisme')] as const
  const organisations = program
    .command('organisations')
    .summary(t('list, make and rename organisations', 'lister, créer et renommer des organismes'))
    .description(
      t(
        'Organisations share one platform, and none sees what is another’s. A repository begins with one, “local”.',
        'Plusieurs organismes se partagent une plateforme, et aucun ne voit ce qui est à un autre. Un dépôt commence avec un seul, « local ».',
      ),
    )
    .helpCommand(false)
  helpEnds(
    organisations
      .command('list')
      .summary(t('list them', 'les lister'))
      .description(t('Lists the organisations that may be seen.', 'Liste les organismes visibles.'))
      .option(...json)
      .action((flags: { readonly json?: boolean }) =>
        run(async (session) => (await verbs()).listOrganisations(session, flags)),
      ),
    manual,
    [{ line: 'fonds organisations list', says: both('All of them.', 'Tous.') }],
  )
  helpEnds(
    profiled(
      organisations
        .command('create')
        .summary(t('make one', 'en créer un'))
        .description(t('Makes an organisation. It has no key yet.', 'Crée un organisme. Il n’a encore aucune clé.'))
        .argument(t('<name>', '<nom>'), t('its name', 'son nom'))
        .option('--external-id <id>', t('your own id of it', 'votre identifiant')),
      manual,
    )
      .option(...json)
      .action((name: string, flags: CreateOrganisationFlags) =>
        run(async (session) => (await verbs()).createOrganisation(session, name, flags)),
      ),
    manual,
    [
      {
        line: 'fonds organisations create "Académie de Rennes" --external-id rennes',
        says: both('A new one; then make its first key.', 'Un nouveau ; créez ensuite sa première clé.'),
      },
    ],
  )
  helpEnds(
    organisations
      .command('rename')
      .summary(t('rename one', 'en renommer un'))
      .description(
        t(
          'Gives an organisation another name, another external id, or both.',
          'Donne à un organisme un autre nom, un autre identifiant externe, ou les deux.',
        ),
      )
      .argument('<ref>', t('its id or external id', 'son identifiant, interne ou externe'))
      .argument(t('[name]', '[nom]'), t('its new name', 'son nouveau nom'))
      .option('--external-id <id>', t('your own id of it', 'votre identifiant'))
      .option('--no-external-id', t('take away --external-id', 'retirer --external-id'))
      .option(...revision)
      .option(...json)
      .action((reference: string, name: string | undefined, flags: RenameOrganisationFlags) =>
        run(async (session) => (await verbs()).renameOrganisation(session, reference, name, flags)),
      ),
    manual,
    [
      {
        line: 'fonds organisations rename rennes "Académie de Bretagne"',
        says: both('The same one, with another name.', 'Le même, sous un autre nom.'),
      },
      {
        line: 'fonds organisations rename rennes --external-id bretagne',
        says: both('The same name, with another external id.', 'Le même nom, avec un autre identifiant externe.'),
      },
    ],
  )
  helpEnds(
    takingAway(
      profiled(
        organisations
          .command('change')
          .summary(t('change what is said of one', 'changer ce qui en est dit'))
          .description(
            t(
              'Changes what is said of an organisation; what no option names stays as it is.',
              'Change ce qui est dit d’un organisme ; ce qu’aucune option ne nomme reste inchangé.',
            ),
          )
          .argument('<ref>', t('its id or external id', 'son identifiant, interne ou externe')),
        manual,
      ),
      manual,
    )
      .option(...revision)
      .option(...json)
      .action((reference: string, flags: ChangeOrganisationFlags) =>
        run(async (session) => (await verbs()).changeOrganisation(session, reference, flags)),
      ),
    manual,
    [
      {
        line: 'fonds organisations change rennes --kind school --population 1200 --contact "Ada <ada@rennes.example>"',
        says: both('What it is, and whom to ask.', 'Ce qu’il est, et à qui s’adresser.'),
      },
      {
        line: 'fonds organisations change rennes --editorial-line-wanted "Short courses for teachers" --no-contact',
        says: both('What it wants; nobody to ask any more.', 'Ce qu’il souhaite ; plus d’interlocuteur.'),
      },
    ],
  )
  helpEnds(organisations, manual, [
    {
      line: 'fonds organisations create "Académie de Rennes" --external-id rennes',
      says: both('A new one; then make its first key.', 'Un nouveau ; créez ensuite sa première clé.'),
    },
    { line: 'fonds organisations list', says: both('All of them.', 'Tous.') },
  ])
}
