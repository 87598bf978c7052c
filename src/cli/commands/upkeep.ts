import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { duration } from '../option-values.js'
import type { GarbageFlags } from '../verbs/gc.js'
import type { VerifyFlags } from '../verbs/verify.js'

const oneDay = 86_400_000

export function defineVerify(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('verify')
    .summary(t('read every stored byte again', 'relire chaque octet stocké'))
    .description(
      t(
        'Reads every stored package again and compares it with its digest, and the index with what is stored. Ends with 3 when something is missing or damaged. Safe beside a running add.',
        'Relit chaque paquet stocké et le compare à son empreinte, et l’index à ce qui est stocké. Se termine par 3 quand quelque chose manque ou est endommagé. Sans danger pendant un ajout.',
      ),
    )
    .option(
      '--page-text',
      t(
        'then have searches find courses by the words of their pages that were added without it',
        'puis faire trouver aux mots de leurs pages les formations ajoutées sans cela',
      ),
    )
    .option('--json', t('one line of JSON', 'une ligne de JSON'))
    .action((flags: VerifyFlags) => run(async (session) => (await import('../verbs/verify.js')).verify(session, flags)))
  helpEnds(command, manual, [
    { line: 'fonds verify --data /srv/fonds', says: both('For instance every night.', 'Par exemple chaque nuit.') },
    {
      line: 'fonds verify --page-text',
      says: both('Once, when page text is turned on.', 'Une fois, quand le texte des pages devient cherchable.'),
    },
  ])
}

export function defineGarbage(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('gc')
    .summary(t('remove what nothing references', 'supprimer ce que rien ne référence'))
    .description(
      t(
        'Removes stored files that no version references, and unfinished writes, once they are old enough; uploads that expired; and what is known of imports that ended 30 days ago. Versions are never removed. Safe beside a running add or server.',
        'Supprime les fichiers stockés qu’aucune version ne référence et les écritures inachevées, une fois assez anciens ; les téléversements expirés ; et ce qui reste des importations terminées depuis 30 jours. Aucune version n’est jamais supprimée. Sans danger pendant un ajout ou à côté d’un serveur.',
      ),
    )
    .option(
      '--grace <duration>',
      t('how old they must be: 30m, 12h, 1d (default), 0', 'ancienneté requise : 30m, 12h, 1d (par défaut), 0'),
      duration('--grace'),
      oneDay,
    )
    .option('--dry-run', t('say what would be removed', 'dire ce qui serait supprimé'))
    .option('--json', t('one line of JSON', 'une ligne de JSON'))
    .action((flags: GarbageFlags) => run(async (session) => (await import('../verbs/gc.js')).gc(session, flags)))
  helpEnds(command, manual, [
    { line: 'fonds gc --dry-run', says: both('What would go.', 'Ce qui partirait.') },
    {
      line: 'fonds gc --grace 12h',
      says: both('Remove what is older than half a day.', 'Supprimer ce qui a plus d’une demi-journée.'),
    },
  ])
}
