import type { Command } from 'commander'
import { type FacetName, facetNames } from '../../holdings/course-search.js'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, repeated, several, wholeNumber } from '../option-values.js'
import type { SearchFlags } from '../verbs/search.js'

export function defineSearch(program: Command, manual: Manual): void {
  const { t, run } = manual
  const names = facetNames.join(', ')
  const command = program
    .command('search')
    .summary(t('search all that you may see', 'chercher dans tout ce qui est visible'))
    .description(
      t(
        'Searches your courses and what others share with you, and counts what it finds. All words must be found, in whatever form; the last may be only begun. In quotation marks, a phrase.',
        'Cherche dans vos formations et dans ce que d’autres partagent, et compte ce qui est trouvé. Tous les mots doivent être trouvés, sous quelque forme que ce soit ; le dernier peut n’être que commencé. Entre guillemets, une expression.',
      ),
    )
    .argument(t('[words...]', '[mots...]'), t('what to look for', 'ce qui est cherché'))
    .option(
      '--where <facet=value>',
      t(
        'only with this value (repeatable: of one facet, any of them)',
        'seulement avec cette valeur (répétable : pour une facette, l’une d’elles)',
      ),
      repeated,
      [],
    )
    .option(
      '--facets <names>',
      t(`count by these, with commas: ${names}`, `compter selon celles-ci, avec des virgules : ${names}`),
      several<FacetName>('--facets', facetNames),
    )
    .option(
      '--sort <order>',
      t(
        'relevance (default where there are words), recent (default) or title',
        'relevance (par défaut s’il y a des mots), recent (par défaut) ou title',
      ),
      oneOf('--sort', ['relevance', 'recent', 'title'] as const),
    )
    .option(
      '--limit <n>',
      t('at most this many (default 50, at most 200)', 'ce nombre au plus (par défaut 50, au plus 200)'),
      wholeNumber('--limit'),
      50,
    )
    .option('--cursor <cursor>', t('go on where a page ended', 'continuer où une page s’est arrêtée'))
    .option('--json', t('one line of JSON', 'une ligne de JSON'))
    .action((words: string[], flags: SearchFlags) =>
      run(async (session) => (await import('../verbs/search.js')).search(session, words, flags)),
    )
  helpEnds(command, manual, [
    { line: 'fonds search sécurité incend', says: both('By words.', 'Par mots.') },
    {
      line: 'fonds search --where language=fr --where theme=RH --facets skill,organisation',
      says: both('By facets, and counted.', 'Par facettes, et comptées.'),
    },
    {
      line: 'fonds search \'"plan de formation"\' --json | jq .total',
      says: both('A phrase, for a program.', 'Une expression, pour un programme.'),
    },
  ])
}
