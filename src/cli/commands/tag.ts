import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { repeated } from '../option-values.js'
import type { TagFlags } from '../verbs/tag.js'

export function defineTag(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('tag')
    .summary(t('tag courses, and put them into collections', 'étiqueter des formations, les ranger en collections'))
    .description(
      t(
        'Changes the tags and collections of courses, of all that are named or of none. A collection is made when a first course goes into it.',
        'Change les étiquettes et les collections de formations : de toutes celles qui sont citées, ou d’aucune. Une collection est créée avec sa première formation.',
      ),
    )
    .argument('<ref...>', t('courses', 'formations'))
    .option('--add <tag>', t('add this tag (repeatable)', 'ajouter cette étiquette (répétable)'), repeated, [])
    .option('--remove <tag>', t('remove this tag (repeatable)', 'retirer cette étiquette (répétable)'), repeated, [])
    .option(
      '--collect <name>',
      t('put into this collection (repeatable)', 'mettre dans cette collection (répétable)'),
      repeated,
      [],
    )
    .option(
      '--uncollect <name>',
      t('take out of this collection (repeatable)', 'retirer de cette collection (répétable)'),
      repeated,
      [],
    )
    .option('--json', t('one line of JSON for each course', 'une ligne de JSON par formation'))
    .action((references: string[], flags: TagFlags) =>
      run(async (session) => (await import('../verbs/tag.js')).tag(session, references, flags)),
    )
  helpEnds(command, manual, [
    {
      line: 'fonds tag fire-safety welcome --add 2026 --remove draft',
      says: both('Several courses at once.', 'Plusieurs formations à la fois.'),
    },
    {
      line: 'fonds tag fire-safety --collect "Ressources humaines"',
      says: both('Into a collection.', 'Dans une collection.'),
    },
  ])
}
