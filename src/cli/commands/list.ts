import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { kept } from '../../standard/standard.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, wholeNumber } from '../option-values.js'
import type { ListFlags } from '../verbs/list.js'

export function defineList(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('list')
    .summary(t('list courses', 'lister les formations'))
    .description(
      t('Lists courses, the most recently changed first.', 'Liste les formations, la dernière modifiée en tête.'),
    )
    .option('--tag <tag>', t('with this tag', 'avec cette étiquette'))
    .option('--collection <name>', t('in this collection', 'dans cette collection'))
    .option(
      '--standard <standard>',
      t(
        'of this standard: scorm12, scorm2004, cmi5, tincan, aicc',
        'de ce standard : scorm12, scorm2004, cmi5, tincan, aicc',
      ),
      oneOf('--standard', kept),
    )
    .option(
      '--text <words>',
      t(
        'whose title, description or keywords contain words beginning with these',
        'dont le titre, la description ou les mots-clés contiennent des mots commençant ainsi',
      ),
    )
    .option(
      '--limit <n>',
      t('at most this many (default 100)', 'ce nombre au plus (par défaut 100)'),
      wholeNumber('--limit'),
      100,
    )
    .option('--all', t('all of them', 'toutes'))
    .option('--cursor <cursor>', t('go on where a list ended', 'continuer où une liste s’est arrêtée'))
    .option('--json', t('one line of JSON for each course', 'une ligne de JSON par formation'))
    .action((flags: ListFlags) => run(async (session) => (await import('../verbs/list.js')).list(session, flags)))
  helpEnds(command, manual, [
    { line: 'fonds list', says: both('The courses changed last.', 'Les formations modifiées en dernier.') },
    { line: 'fonds list --collection Management --standard cmi5', says: both('Some of them.', 'Une partie.') },
    { line: 'fonds list --all --json | jq -r .id', says: both('For a program.', 'Pour un programme.') },
  ])
}
