import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import type { ShowFlags } from '../verbs/show.js'

export function defineShow(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('show')
    .summary(t('show a course and its versions', 'montrer une formation et ses versions'))
    .description(
      t(
        'Shows the sheet of a course and the history of its versions.',
        'Montre la fiche d’une formation et l’historique de ses versions.',
      ),
    )
    .argument(
      '<ref>',
      t(
        'a course (id or external id), or a version: fire-safety@2',
        'une formation (identifiant, interne ou externe), ou une version : fire-safety@2',
      ),
    )
    .option(
      '--report',
      t(
        'the report of the version (published, else newest), as check prints it',
        'le rapport de la version (publiée, sinon la dernière), comme check l’affiche',
      ),
    )
    .option('--json', t('one line of JSON', 'une ligne de JSON'))
    .action((reference: string, flags: ShowFlags) =>
      run(async (session) => (await import('../verbs/show.js')).show(session, reference, flags)),
    )
  helpEnds(command, manual, [
    { line: 'fonds show fire-safety', says: both('A course.', 'Une formation.') },
    {
      line: 'fonds show fire-safety@2 --report',
      says: both('What was found in its second version.', 'Ce qui a été constaté dans sa deuxième version.'),
    },
  ])
}
