import { both } from '../../kernel/language.js'
import type { Rule } from '../rule.js'

/** Rules of SCORM 2004 navigation. */
export const navRules = {
  'NAV-005': {
    severity: 'warning',
    references: ['SCORM 2004 SN'],
    title: both('The learner has no way on', 'L’apprenant n’a aucun moyen de continuer'),
    message: both(
      '“{name}” hides every control of the LMS, but no navigation request of its own (`adl.nav.request`) was found by static search in “{page}” and what it leads to.',
      '« {name} » masque toutes les commandes de la plateforme, mais aucune demande de navigation propre (`adl.nav.request`) n’a été trouvée par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
    ),
    fix: both(
      'Leave a control visible, or have the content set `adl.nav.request` before it ends its session.',
      'Laissez une commande visible, ou faites définir `adl.nav.request` par le contenu avant la fin de sa session.',
    ),
    why: both(
      'Without buttons and without a request of the content, the learner can only close the window.',
      'Sans boutons et sans demande du contenu, l’apprenant ne peut que fermer la fenêtre.',
    ),
  },
} as const satisfies Record<string, Rule>
