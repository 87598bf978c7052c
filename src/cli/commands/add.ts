import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { policyNames } from '../../findings/policy.js'
import { both } from '../../kernel/language.js'
import type { AddFlags } from '../add-flags.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, repeated, wholeNumber } from '../option-values.js'

export function defineAdd(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('add')
    .summary(t('put packages into the repository', 'mettre des paquets dans le dépôt'))
    .description(
      t(
        'Checks packages and keeps each as a new version of a course. A blocked package is refused, with its reasons, and the others go on. What is here already is recognised by content: the same command can be run again at any time.',
        'Contrôle des paquets et conserve chacun comme nouvelle version d’une formation. Un paquet bloqué est refusé, motifs à l’appui, et les autres suivent leur cours. Ce qui est déjà là est reconnu à son contenu : la même commande peut être relancée à tout moment.',
      ),
    )
    .argument(
      t('<package...>', '<paquet...>'),
      t(
        'files, folders (searched at any depth) and patterns',
        'fichiers, dossiers (parcourus en profondeur) et motifs',
      ),
    )
    .option(
      '--course <ref>',
      t('add as the next version of this course', 'ajouter comme version suivante de cette formation'),
    )
    .option(
      '--external-id <id>',
      t(
        'your own id of the course: a new course, or the next version',
        'votre identifiant de la formation : nouvelle, ou version suivante',
      ),
    )
    .option(
      '--external-id-from-name',
      t(
        'the same for each file, by its name without the extension',
        'de même pour chaque fichier, d’après son nom sans extension',
      ),
    )
    .option('--notes <text>', t('what is new in this version', 'ce que cette version apporte'))
    .option('--tag <tag>', t('tag the course (repeatable)', 'étiqueter la formation (répétable)'), repeated, [])
    .option(
      '--collection <name>',
      t('put the course into a collection (repeatable)', 'mettre la formation dans une collection (répétable)'),
      repeated,
      [],
    )
    .option(
      '--sheets <file>',
      t(
        'a table with a row for each package: its sheet, tags, collections… (see the README)',
        'un tableau, une ligne par paquet : fiche, étiquettes, collections… (voir le README)',
      ),
    )
    .option('--publish', t('publish the version at once', 'publier aussitôt la version'))
    .option('--dry-run', t('say what would happen, keep nothing', 'dire ce qui se passerait, sans rien conserver'))
    .option(
      '--policy <policy>',
      t('strict, standard (default) or lenient', 'strict, standard (par défaut) ou lenient'),
      oneOf('--policy', policyNames),
    )
    .option(
      '--page-text',
      t(
        'have searches find the course by the words of its pages (default: FONDS_PAGE_TEXT, else no)',
        'faire trouver la formation aux mots de ses pages (par défaut : FONDS_PAGE_TEXT, sinon non)',
      ),
    )
    .option(
      '--jobs <n>',
      t('packages at the same time (default: one for each core)', 'paquets en même temps (par défaut : un par cœur)'),
      wholeNumber('--jobs'),
      availableParallelism(),
    )
    .option(
      '--report <file>',
      t(
        'a line for each package, as .csv (semicolons in French) or .jsonl (repeatable)',
        'une ligne par paquet, en .csv (points-virgules en français) ou .jsonl (répétable)',
      ),
      repeated,
      [],
    )
    .option('--json', t('one line of JSON for each package', 'une ligne de JSON par paquet'))
    .option('-q, --quiet', t('only what is refused or fails', 'seulement ce qui est refusé ou échoue'))
    .action((files: string[], flags: AddFlags) =>
      run(async (session) => (await import('../verbs/add.js')).add(session, files, flags)),
    )
  helpEnds(command, manual, [
    {
      line: 'fonds add fire-safety.zip --publish',
      says: both('A new course, published.', 'Une nouvelle formation, publiée.'),
    },
    {
      line: 'fonds add fire-safety-v2.zip --course fire-safety --notes "New exits"',
      says: both('The next version of a course.', 'La version suivante d’une formation.'),
    },
    {
      line: 'fonds add packages/ --external-id-from-name --collection Management --report import.csv',
      says: both(
        'A whole folder; the report opens in a spreadsheet.',
        'Tout un dossier ; le rapport s’ouvre dans un tableur.',
      ),
    },
    {
      line: 'fonds add packages/ --sheets sheets.csv --report import.csv',
      says: both(
        'The same, with what a spreadsheet says of each package.',
        'De même, avec ce qu’un tableur dit de chaque paquet.',
      ),
    },
    { line: 'fonds add packages/ --dry-run', says: both('What would happen.', 'Ce qui se passerait.') },
  ])
}
