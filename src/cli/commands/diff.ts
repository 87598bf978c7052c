import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import type { DiffFlags } from '../verbs/diff.js'

export function defineDiff(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('diff')
    .summary(t('say whether a package can replace another', 'dire si un paquet peut en remplacer un autre'))
    .description(
      t(
        'Says whether a package can take the place of another while learners are under way: same, compatible or breaking. An LMS keeps tracks per identifier of an activity, and judges by the rules of the manifest: what takes one away or changes the other breaks what learners have begun.',
        'Dit si un paquet peut en remplacer un autre alors que des apprenants sont en cours : identique, compatible ou incompatible. Une plateforme conserve les suivis par identifiant d’activité et juge selon les règles du manifeste : supprimer l’un ou changer les autres nuit à ce qui est commencé.',
      ),
    )
    .argument(
      t('<before>', '<avant>'),
      t(
        'a file, a version (fire-safety@1), or fire-safety@published',
        'un fichier, une version (fire-safety@1) ou fire-safety@published',
      ),
    )
    .argument(
      t('<after>', '<après>'),
      t('what is to take its place, named likewise', 'ce qui doit le remplacer, désigné de même'),
    )
    .option('--json', t('one line of JSON', 'une ligne de JSON'))
    .action((before: string, after: string, flags: DiffFlags) =>
      run(async (session) => (await import('../verbs/diff.js')).diff(session, before, after, flags)),
    )
  helpEnds(
    command,
    manual,
    [
      { line: 'fonds diff old.zip new.zip', says: both('Two packages.', 'Deux paquets.') },
      {
        line: 'fonds diff fire-safety@published new.zip',
        says: both('Before a new version is published.', 'Avant de publier une nouvelle version.'),
      },
    ],
    both(
      `Exit codes:
  0   the same, or compatible
  1   breaking
  2   the command, or something it names, is wrong
  3   Fonds, its store or the machine failed
  130 interrupted (Ctrl-C)`,
      `Codes de retour :
  0   identique ou compatible
  1   incompatible
  2   la commande, ou ce qu’elle désigne, est à corriger
  3   Fonds, son stockage ou la machine a échoué
  130 interrompu (Ctrl-C)`,
    ),
  )
}
