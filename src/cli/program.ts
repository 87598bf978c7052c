import { Command } from 'commander'
import { packageVersion } from '../contract/package-version.js'
import { both, languages } from '../kernel/language.js'
import { defineAdd } from './commands/add.js'
import { defineCheck } from './commands/check.js'
import { defineCommons } from './commands/commons.js'
import { defineDiff } from './commands/diff.js'
import { defineEvents } from './commands/events.js'
import { defineExport } from './commands/export.js'
import { defineKeys } from './commands/keys.js'
import { defineList } from './commands/list.js'
import { defineOrganisations } from './commands/organisations.js'
import { definePublish } from './commands/publish.js'
import { defineRules } from './commands/rules.js'
import { defineSearch } from './commands/search.js'
import { defineServe } from './commands/serve.js'
import { defineShow } from './commands/show.js'
import { defineTag } from './commands/tag.js'
import { defineGarbage, defineVerify } from './commands/upkeep.js'
import { helpEnds, type Manual, titleIn } from './manual.js'
import { oneOf } from './option-values.js'
import { UsageError } from './usage-error.js'

const emptyArgument = both('The argument <{argument}> is empty.', 'L’argument <{argument}> est vide.')

/** Most often a variable that is not set; and on a server, an address with nothing in it would be that of something else. */
function refuseEmpty({ registeredArguments, processedArgs }: Command): void {
  for (const [at, argument] of registeredArguments.entries())
    if (argument.required && [processedArgs[at]].flat().includes(''))
      throw new UsageError(emptyArgument, { argument: argument.name() })
}

/** The whole command line, in one language. Loads nothing that only a command needs. */
export function buildProgram(manual: Manual): Command {
  const { language, t } = manual
  const program = new Command('fonds')
    .description(
      t(
        'A repository of e-learning packages: says what is wrong with them, keeps every version, gives them back byte for byte.',
        'Un dépôt de paquets de formation : dit ce qui ne va pas, garde chaque version, la rend octet pour octet.',
      ),
    )
    .version(packageVersion(), '-V, --version', t('print the version', 'afficher la version'))
    .helpOption('-h, --help', t('print help', 'afficher l’aide'))
    .option(
      '--data <dir>',
      t(
        'folder of the repository (default: FONDS_DATA, else ./fonds-data)',
        'dossier du dépôt (par défaut : FONDS_DATA, sinon ./fonds-data)',
      ),
    )
    .option(
      '--server <url>',
      t(
        'repository of this server in place of a folder (default: FONDS_SERVER)',
        'dépôt de ce serveur, et non d’un dossier (par défaut : FONDS_SERVER)',
      ),
    )
    .option(
      '--key <secret>',
      t(
        'key to the server; others on the machine can read it: better FONDS_KEY',
        'clé du serveur ; d’autres sur la machine peuvent la lire : plutôt FONDS_KEY',
      ),
    )
    .option('--key-file <file>', t('file that holds the key', 'fichier qui contient la clé'))
    .option(
      '--organisation <ref>',
      t(
        'whose repository (default: FONDS_ORGANISATION, else local or that of the key)',
        'de quel organisme (par défaut : FONDS_ORGANISATION, sinon local ou celui de la clé)',
      ),
    )
    .option(
      '--lang <lang>',
      t('en or fr (default: FONDS_LANG, LANG)', 'en ou fr (par défaut : FONDS_LANG, LANG)'),
      oneOf('--lang', languages),
    )
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => titleIn(title, language),
      styleUsage: (usage) => usage.replace('[command]', t('[command]', '[commande]')),
      optionDescription: (option) => option.description,
    })
    // What is wrong is said once, by `main`, in the reader's language.
    .configureOutput({ outputError: () => {} })
    .exitOverride()
    .hook('preAction', (_, command) => refuseEmpty(command))
  const headed = [
    {
      heading: t('Packages:', 'Paquets :'),
      define: [
        defineCheck,
        defineRules,
        defineDiff,
        defineAdd,
        defineList,
        defineSearch,
        defineShow,
        defineExport,
        definePublish,
        defineTag,
      ],
    },
    { heading: t('Commons:', 'Le commun :'), define: [defineCommons] },
    {
      heading: t('Platform:', 'Plateforme :'),
      define: [defineOrganisations, defineKeys, defineEvents, defineServe, defineVerify, defineGarbage],
    },
  ]
  for (const { heading, define } of headed) {
    program.commandsGroup(heading)
    for (const each of define) each(program, manual)
  }
  program.helpCommand(
    t('help [command]', 'help [commande]'),
    t('print the help of a command', 'afficher l’aide d’une commande'),
  )
  helpEnds(program, manual, [
    { line: 'fonds check course.zip', says: both('What is wrong with a package.', 'Ce qui ne va pas dans un paquet.') },
    {
      line: 'fonds add packages/ --publish',
      says: both('Keep a folder of packages.', 'Garder un dossier de paquets.'),
    },
    { line: 'fonds export fire-safety -o course.zip', says: both('Get one back.', 'En récupérer un.') },
    {
      line: 'fonds list --server https://fonds.example.org',
      says: both(
        'The same on a server; FONDS_KEY holds the key.',
        'De même sur un serveur ; FONDS_KEY contient la clé.',
      ),
    },
  ])
  program.addHelpText(
    'after',
    t(
      `
Settings come from the options, then FONDS_DATA, FONDS_SERVER, FONDS_KEY,
FONDS_ORGANISATION, FONDS_LANG and FONDS_POLICY, then fonds.json in this folder
(or the file that FONDS_CONFIG names), which also sets limits and the server.
NO_COLOR turns colour off; FONDS_DEBUG shows where an error comes from.`,
      `
Les réglages viennent des options, puis de FONDS_DATA, FONDS_SERVER, FONDS_KEY,
FONDS_ORGANISATION, FONDS_LANG et FONDS_POLICY, puis de fonds.json dans ce
dossier (ou du fichier que nomme FONDS_CONFIG), qui fixe aussi les limites et le
serveur. NO_COLOR supprime les couleurs ; FONDS_DEBUG montre d’où vient une
erreur.`,
    ),
  )
  return program
}
