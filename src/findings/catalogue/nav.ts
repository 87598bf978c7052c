import { both } from '../../kernel/language.js'
import type { Rule } from '../rule.js'

const stillShown = both(
  'LMSs ignore it and show their buttons all the same; one that checks the manifest to the letter refuses it.',
  'Les plateformes l’ignorent et affichent quand même leurs boutons ; celle qui contrôle le manifeste à la lettre le refuse.',
)

/** Rules of SCORM 2004 navigation. NAV-005 reads pages, and is asked with the rules of content. */
export const navRules = {
  'NAV-001': {
    severity: 'error',
    references: ['REQ_30.6.3.6.12', 'REQ_33.1'],
    title: both('A `presentation` where nothing is shown', 'Un `presentation` là où rien ne s’affiche'),
    message: both(
      'An element `{element}` stands in `{parent}`; it belongs into the `item` that is shown.',
      'Un élément `{element}` figure dans `{parent}` ; sa place est dans l’élément `item` affiché.',
    ),
    fix: both(
      'Move it into each `item` that launches a page and shall hide buttons of the LMS.',
      'Déplacez-le dans chaque élément `item` qui lance une page et doit masquer des boutons de la plateforme.',
    ),
    why: stillShown,
    cases: {
      repeated: {
        message: both(
          '`{parent}` has more than one element `{element}`.',
          '`{parent}` a plus d’un élément `{element}`.',
        ),
        fix: both(
          'Put every `hideLMSUI` into the `navigationInterface` of the first.',
          'Rassemblez tous les `hideLMSUI` dans le `navigationInterface` du premier.',
        ),
      },
      idle: {
        message: both(
          'The item “{name}” hides buttons of the LMS, but launches nothing: it is never on the screen.',
          'L’élément `item` « {name} » masque des boutons de la plateforme, mais ne lance rien : il n’est jamais à l’écran.',
        ),
        fix: both(
          'Move the `presentation` into the items below it that launch a page.',
          'Déplacez le `presentation` dans les éléments `item` qu’il contient et qui lancent une page.',
        ),
      },
    },
  },
  'NAV-002': {
    severity: 'error',
    references: ['REQ_33.1', 'REQ_33.2'],
    title: both('Elements of navigation in the wrong place', 'Des éléments de navigation mal placés'),
    message: both(
      'An element `{element}` stands in `{parent}`; `hideLMSUI` belongs into `navigationInterface`, and that into the `presentation` of an item.',
      'Un élément `{element}` figure dans `{parent}` ; `hideLMSUI` a sa place dans `navigationInterface`, et celui-ci dans le `presentation` d’un élément `item`.',
    ),
    fix: both(
      'Write the three elements one inside the other, in this order.',
      'Écrivez les trois éléments l’un dans l’autre, dans cet ordre.',
    ),
    why: stillShown,
    cases: {
      repeated: {
        message: both(
          '`{parent}` has {count} elements `{element}`; {most} is admitted.',
          '`{parent}` a {count} éléments `{element}` ; {most} au plus.',
        ),
        fix: both('Put every `hideLMSUI` into the first.', 'Rassemblez tous les `hideLMSUI` dans le premier.'),
      },
      unknown: {
        message: both(
          'The element `{element}` in `{parent}` is none that ADL has defined.',
          'L’élément `{element}` dans `{parent}` n’est pas défini par ADL.',
        ),
        fix: both('Correct its spelling, or remove it.', 'Corrigez son orthographe, ou retirez-le.'),
      },
    },
  },
  'NAV-003': {
    severity: 'error',
    references: ['REQ_33.1.1.1', 'adlnav_v1p3.xsd'],
    title: both(
      'The control to be hidden is one that no LMS has',
      'La commande à masquer n’existe dans aucune plateforme',
    ),
    message: both(
      '`{element}` in `{parent}` is “{value}”; in this edition it may be one of these: {allowed}.',
      '`{element}` dans `{parent}` vaut « {value} » ; dans cette édition, les valeurs possibles sont : {allowed}.',
    ),
    fix: both(
      'Write one of these, letter for letter: {allowed}.',
      'Écrivez l’une de ces valeurs, à la lettre près : {allowed}.',
    ),
    why: stillShown,
    cases: { content: {} },
  },
  'NAV-004': {
    severity: 'warning',
    references: [],
    title: both('A control is hidden twice', 'Une commande est masquée deux fois'),
    message: both('`{parent}` hides “{value}” more than once.', '`{parent}` masque « {value} » plus d’une fois.'),
    fix: both(
      'Remove the second one, or name in it the control that is meant.',
      'Retirez la seconde mention, ou nommez-y la commande voulue.',
    ),
    why: both(
      'It does no harm by itself; most often another control was meant, and stays visible.',
      'Ce n’est pas nuisible en soi ; le plus souvent, une autre commande était visée, et elle reste visible.',
    ),
  },
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
