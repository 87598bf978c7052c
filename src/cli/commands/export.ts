import type { Command } from 'commander'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf } from '../option-values.js'
import type { ExportFlags } from '../verbs/export.js'

/** As an adoption says it. Thin packages, which are dispatched, are declared. */
const ways = ['pull', 'export', 'mirror'] as const

export function defineExport(program: Command, manual: Manual): void {
  const { t, run } = manual
  const command = program
    .command('export')
    .summary(t('give packages back', 'rendre des paquets'))
    .description(
      t(
        'Gives a version back byte for byte as it came in, verified while it is written. A course stands for its published version. A file that exists is left alone, and nothing half written stays behind.',
        'Rend une version octet pour octet telle qu’elle est entrée, vérifiée pendant l’écriture. Une formation citée sans version désigne celle qui est publiée. Un fichier existant n’est pas touché, et aucun fichier incomplet ne subsiste.',
      ),
    )
    .argument(
      '<ref...>',
      t(
        'courses, or versions: fire-safety@2; with --repair also files',
        'formations, ou versions : fire-safety@2 ; avec --repair aussi des fichiers',
      ),
    )
    .option(
      '-o, --output <path>',
      t(
        'a file, a folder, or - for standard output (default: this folder)',
        'un fichier, un dossier, ou - pour la sortie standard (par défaut : ce dossier)',
      ),
    )
    .option('--force', t('replace a file that exists', 'remplacer un fichier existant'))
    .option(
      '--repair',
      t(
        'write a copy mended where that is mechanical (wrapping folder, macOS leftovers, backslashes) and say what changed',
        'écrire une copie réparée là où la correction est mécanique (dossier englobant, résidus de macOS, barres obliques inverses) et dire ce qui change',
      ),
    )
    .option(
      '--via <way>',
      t(
        'how a course of others comes to be used: pull, export, mirror (default: export)',
        'comment une formation d’autrui est reprise : pull, export, mirror (par défaut : export)',
      ),
      oneOf('--via', ways),
    )
    .option('--json', t('one line of JSON for each package', 'une ligne de JSON par paquet'))
    .action((references: string[], flags: ExportFlags) =>
      run(async (session) => (await import('../verbs/export.js')).exportPackages(session, references, flags)),
    )
  helpEnds(command, manual, [
    {
      line: 'fonds export fire-safety -o fire-safety.zip',
      says: both('The published version.', 'La version publiée.'),
    },
    {
      line: 'fonds export fire-safety@1 welcome@3 -o out/',
      says: both('Several, into a folder.', 'Plusieurs, dans un dossier.'),
    },
    {
      line: 'fonds export fire-safety -o - | sha256sum',
      says: both('To another program.', 'Vers un autre programme.'),
    },
    {
      line: 'fonds export --repair wrapped.zip -o mended.zip',
      says: both('A mended copy of a package that was refused.', 'Une copie réparée d’un paquet refusé.'),
    },
  ])
}
