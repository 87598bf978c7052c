import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import type { CreateOrganisationFlags, RenameOrganisationFlags } from '../verbs/organisations.js'

export function defineOrganisations(program: Command, manual: Manual): void {
  const { t, run } = manual
  const verbs = () => import('../verbs/organisations.js')
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
    organisations
      .command('create')
      .summary(t('make one', 'en créer un'))
      .description(t('Makes an organisation. It has no key yet.', 'Crée un organisme. Il n’a encore aucune clé.'))
      .argument(t('<name>', '<nom>'), t('its name', 'son nom'))
      .option('--external-id <id>', t('your own id of it', 'votre identifiant'))
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
  helpEnds(organisations, manual, [
    {
      line: 'fonds organisations create "Académie de Rennes" --external-id rennes',
      says: both('A new one; then make its first key.', 'Un nouveau ; créez ensuite sa première clé.'),
    },
    { line: 'fonds organisations list', says: both('All of them.', 'Tous.') },
  ])
}
