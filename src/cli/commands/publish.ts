import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { wholeNumber } from '../option-values.js'
import type { PublishFlags } from '../verbs/publish.js'

export function definePublish(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('publish')
    .summary(t('choose the version that is given out', 'choisir la version diffusée'))
    .description(
      t(
        'Publishes a version: the one that a course stands for from then on. Naming an older one goes back to it. A course given without @ means its newest version here.',
        'Publie une version : c’est elle que la formation diffuse désormais. En désigner une plus ancienne permet d’y revenir. Ici, une formation citée sans @ désigne sa dernière version.',
      ),
    )
    .argument('<ref>', t('a version (fire-safety@2), or a course', 'une version (fire-safety@2), ou une formation'))
    .option('--withdraw', t('publish no version any more', 'ne plus publier aucune version'))
    .option('--reason <text>', t('why it is withdrawn', 'motif du retrait'))
    .option(
      '--notice-days <days>',
      t('withdraw after so many days, and tell now', 'retirer dans tant de jours, et prévenir dès maintenant'),
      wholeNumber('--notice-days'),
    )
    .option('--json', t('one line of JSON: the course', 'une ligne de JSON : la formation'))
    .action((reference: string, flags: PublishFlags) =>
      run(async (session) => (await import('../verbs/publish.js')).publish(session, reference, flags)),
    )
  helpEnds(command, manual, [
    { line: 'fonds publish fire-safety', says: both('The newest version.', 'La dernière version.') },
    { line: 'fonds publish fire-safety@1', says: both('Back to the first.', 'Retour à la première.') },
    { line: 'fonds publish fire-safety --withdraw', says: both('None any more.', 'Retirer la publication.') },
    {
      line: "fonds publish fire-safety --withdraw --notice-days 30 --reason 'Out of date'",
      says: both('None in thirty days; whoever uses it is told.', 'Retirer dans trente jours, en prévenant.'),
    },
  ])
}
