import type { Command } from 'commander'
import { policyNames } from '../../findings/policy.js'
import { receiverNames } from '../../findings/receivers.js'
import { both } from '../../kernel/language.js'
import { checkFormats } from '../check-writers.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, several } from '../option-values.js'
import type { CheckFlags } from '../verbs/check.js'

export function defineCheck(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('check')
    .summary(t('say everything that is wrong with packages', 'dire tout ce qui ne va pas dans des paquets'))
    .description(
      t(
        'Reads SCORM, cmi5, xAPI and AICC packages from end to end and says what is wrong with them, where, and how to mend it. Needs no repository, changes nothing, fetches nothing.',
        'Lit de bout en bout des paquets SCORM, cmi5, xAPI et AICC et dit ce qui ne va pas, où, et comment le corriger. N’a pas besoin de dépôt, ne modifie rien, ne télécharge rien.',
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
      '--format <format>',
      t(
        'text (default), json (one line each), sarif, junit or html',
        'text (par défaut), json (une ligne chacun), sarif, junit ou html',
      ),
      oneOf('--format', checkFormats),
    )
    .option('--json', t('the same as --format json', 'équivaut à --format json'))
    .option(
      '--scope <scope>',
      t(
        'full (default), or conformance: leave out what must read HTML, CSS and JavaScript',
        'full (par défaut), ou conformance : sans ce qui demande de lire HTML, CSS et JavaScript',
      ),
      oneOf('--scope', ['conformance', 'full']),
    )
    .option(
      '--policy <policy>',
      t(
        'strict: to the letter; standard (default): what an LMS would refuse; lenient: only what is unsafe or unplayable',
        'strict : à la lettre ; standard (par défaut) : ce qu’une plateforme refuserait ; lenient : seulement ce qui est dangereux ou impossible à lire',
      ),
      oneOf('--policy', policyNames),
    )
    .option(
      '--for <lms>',
      t(
        `what these LMSs are known to choke on, too: ${receiverNames.join(', ')}`,
        `aussi ce qui gêne ces plateformes : ${receiverNames.join(', ')}`,
      ),
      several('--for', receiverNames),
    )
    .option('-o, --output <file>', t('write the result to this file', 'écrire le résultat dans ce fichier'))
    .option('-q, --quiet', t('only the verdict of each package', 'seulement le verdict de chaque paquet'))
    .action((files: string[], flags: CheckFlags) =>
      run(async (session) => (await import('../verbs/check.js')).check(session, files, flags)),
    )
  helpEnds(command, manual, [
    {
      line: 'fonds check course.zip',
      says: both('What is wrong with one package.', 'Ce qui ne va pas dans un paquet.'),
    },
    {
      line: 'fonds check --quiet packages/ "incoming/**/*.zip"',
      says: both('A verdict for each of many.', 'Un verdict pour chacun, parmi beaucoup.'),
    },
    {
      line: 'fonds check --format html -o report.html course.zip',
      says: both(
        'A report to read in a browser, to print or to send.',
        'Un rapport à lire dans un navigateur, à imprimer ou à envoyer.',
      ),
    },
    {
      line: 'fonds check --format sarif -o fonds.sarif packages/',
      says: both(
        'For code scanning; --format junit for a build server.',
        'Pour l’analyse de code ; --format junit pour l’intégration continue.',
      ),
    },
    {
      line: 'fonds check --for moodle,ilias course.zip',
      says: both('Also what these LMSs choke on.', 'Aussi ce qui gêne ces plateformes.'),
    },
    {
      line: `fonds check --json packages/ | jq -r 'select(.verdict == "blocked").file'`,
      says: both('For a program.', 'Pour un programme.'),
    },
  ])
}
