import type { Command } from 'commander'
import { type Area, areaNames } from '../../findings/areas.js'
import { policyNames } from '../../findings/policy.js'
import { both } from '../../kernel/language.js'
import { helpEnds, type Manual } from '../manual.js'
import { oneOf, several } from '../option-values.js'
import type { RulesFlags } from '../verbs/rules.js'

export function defineRules(program: Command, manual: Manual): void {
  const { t, run } = manual
  const area = several('--area', areaNames)
  const command = program
    .command('rules')
    .summary(t('explain a rule, or list them all', 'expliquer une règle, ou les lister toutes'))
    .description(
      t(
        'Explains a rule: what is found, why it matters, how to mend it, which clause says so, and how severe each policy takes it. Without a code, lists the rules by area.',
        'Explique une règle : ce qui est constaté, pourquoi c’est important, comment corriger, quelle clause le dit, et la gravité selon chaque politique. Sans code, liste les règles par domaine.',
      ),
    )
    .argument('[code]', t('a rule: MAN-033', 'une règle : MAN-033'))
    .option(
      '--area <area>',
      t(`only these areas: ${areaNames.join(', ')}`, `ces domaines seulement : ${areaNames.join(', ')}`),
      (value: string, before?: readonly Area[]) => area(value.toUpperCase(), before),
    )
    .option(
      '--severity <severity>',
      t(
        'only of these severities: fatal, error, warning, info',
        'ces gravités seulement : fatal, error, warning, info',
      ),
      several('--severity', ['fatal', 'error', 'warning', 'info']),
    )
    .option(
      '--policy <policy>',
      t(
        'the policy whose severities are listed (default: FONDS_POLICY, else standard)',
        'la politique dont les gravités sont listées (par défaut : FONDS_POLICY, sinon standard)',
      ),
      oneOf('--policy', policyNames),
    )
    .option('--json', t('one line of JSON for each rule', 'une ligne de JSON par règle'))
    .action((code: string | undefined, flags: RulesFlags) =>
      run(async (session) => (await import('../verbs/rules.js')).rules(session, code, flags)),
    )
  helpEnds(command, manual, [
    {
      line: 'fonds rules MAN-033',
      says: both('What a code of a report means.', 'Ce que veut dire un code d’un rapport.'),
    },
    {
      line: 'fonds rules --area CMI --severity error',
      says: both('What blocks a cmi5 package.', 'Ce qui bloque un paquet cmi5.'),
    },
  ])
}
