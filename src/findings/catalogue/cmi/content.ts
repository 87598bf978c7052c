import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const contentRules = {
  'CMI-036': {
    severity: 'warning',
    references: ['cmi5 8.1'],
    title: both('An AU does not read how it is launched', 'Une AU ne lit pas comment elle est lancée'),
    message: both(
      'In “{name}”, nothing was found by static search that reads `fetch` or `endpoint`, neither in this page nor in the scripts, frames and pages it leads to.',
      'Dans « {name} », rien qui lise `fetch` ou `endpoint` n’a été trouvé par recherche statique, ni dans cette page ni dans les scripts, cadres et pages auxquels elle mène.',
    ),
    fix: both(
      'Load a cmi5 library in this page, and let it send `initialized` and `terminated`.',
      'Chargez une bibliothèque cmi5 dans cette page, et faites-lui envoyer `initialized` et `terminated`.',
    ),
    why: both(
      'An AU learns from these parameters where it reports. One that does not read them reports nothing, and is never completed.',
      'Une AU apprend par ces paramètres où transmettre ses résultats. Celle qui ne les lit pas ne transmet rien, et n’est jamais achevée.',
    ),
  },
} as const satisfies Record<string, Rule>
