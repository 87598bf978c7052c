import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import type { ServeFlags } from '../verbs/serve.js'

const codes = both(
  `Exit codes:
  0   stopped, by Ctrl-C or SIGTERM, with nothing left half done
  2   a setting is wrong, or the address cannot be listened at
  3   Fonds, its store or the machine failed
  130 stopped at once, by a second Ctrl-C`,
  `Codes de retour :
  0   arrêté, par Ctrl-C ou SIGTERM, sans rien laisser à moitié
  2   un réglage est faux, ou l’adresse d’écoute est indisponible
  3   Fonds, son stockage ou la machine a échoué
  130 arrêté aussitôt, par un second Ctrl-C`,
)

export function defineServe(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('serve')
    .summary(t('serve the repository over HTTP', 'servir le dépôt par HTTP'))
    .description(
      t(
        'Serves the repository over HTTP, and makes it when there is none. The first start shows a key that runs the platform, once. The log goes to standard output, a line of JSON for each request.',
        'Sert le dépôt par HTTP, et le crée s’il n’existe pas. Le premier démarrage affiche, une seule fois, une clé qui administre la plateforme. Le journal va sur la sortie standard, une ligne de JSON par requête.',
      ),
    )
    .option(
      '--host <address>',
      t(
        'address to listen at (default: FONDS_HOST, else 127.0.0.1)',
        'adresse d’écoute (par défaut : FONDS_HOST, sinon 127.0.0.1)',
      ),
    )
    .option(
      '--port <number>',
      t(
        'port to listen at; 0 takes a free one (default: FONDS_PORT, else 8080)',
        'port d’écoute ; 0 en prend un libre (par défaut : FONDS_PORT, sinon 8080)',
      ),
    )
    .option(
      '--page-text',
      t(
        'have searches find courses by the words of their pages (default: FONDS_PAGE_TEXT, else no)',
        'faire trouver les formations aux mots de leurs pages (par défaut : FONDS_PAGE_TEXT, sinon non)',
      ),
    )
    .action((flags: ServeFlags) => run(async (session) => (await import('../verbs/serve.js')).serve(session, flags)))
  helpEnds(
    command,
    manual,
    [
      { line: 'fonds serve', says: both('For this machine alone.', 'Pour cette machine seulement.') },
      {
        line: 'fonds serve --data /srv/fonds --port 3000 > fonds.log',
        says: both('Behind a proxy, with a log.', 'Derrière un serveur mandataire, avec un journal.'),
      },
    ],
    codes,
  )
}
