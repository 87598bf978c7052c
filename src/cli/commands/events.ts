import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { wholeNumber } from '../option-values.js'
import type { EventsFlags } from '../verbs/events.js'

export function defineEvents(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('events')
    .summary(t('who changed what, and when', 'qui a changé quoi, et quand'))
    .description(
      t(
        'Lists what happened in an organisation, oldest first: who changed what, when, and through which key.',
        'Liste ce qui s’est passé dans un organisme, du plus ancien au plus récent : qui a changé quoi, quand, et par quelle clé.',
      ),
    )
    .option('--course <ref>', t('with this course', 'de cette formation'))
    .option(
      '--kind <kind>',
      t('of this kind, such as version.published', 'de cette sorte, par exemple version.published'),
    )
    .option('--by-key <id>', t('through this key', 'par cette clé'))
    .option('--after <n>', t('behind this number', 'après ce numéro'), wholeNumber('--after'))
    .option(
      '--limit <n>',
      t('at most this many (default 100)', 'ce nombre au plus (par défaut 100)'),
      wholeNumber('--limit'),
      100,
    )
    .option('--all', t('all of them', 'tous'))
    .option('--json', t('one line of JSON for each event', 'une ligne de JSON par événement'))
    .action((flags: EventsFlags) => run(async (session) => (await import('../verbs/events.js')).events(session, flags)))
  helpEnds(command, manual, [
    {
      line: 'fonds events --course fire-safety',
      says: both('The history of a course.', 'L’histoire d’une formation.'),
    },
    {
      line: 'fonds events --kind version.published --all --json',
      says: both('For a program.', 'Pour un programme.'),
    },
  ])
}
