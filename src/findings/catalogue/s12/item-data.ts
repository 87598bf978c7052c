import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const handedOver = both(
  'An LMS hands the value to the SCO as it stands: one that cannot be read has no effect, or a wrong one.',
  'La plateforme transmet la valeur au SCO telle quelle : illisible, elle n’a aucun effet, ou un effet faux.',
)
const whoPasses = both(
  'An LMS compares the learner’s score, from 0 to 100, with this value to say who has passed.',
  'La plateforme compare le score de l’apprenant, de 0 à 100, à cette valeur pour dire qui a réussi.',
)

export const itemDataRules = {
  'S12-012': {
    severity: 'error',
    references: ['SCORM 1.2 RTE'],
    title: both('The maximum time is no time span', 'La durée maximale n’est pas une durée'),
    message: both(
      '`maxtimeallowed` of `{parent}` is “{value}”; it has to be of the form {allowed}.',
      '`maxtimeallowed` de `{parent}` vaut « {value} » ; la forme exigée est {allowed}.',
    ),
    fix: both(
      'Write hours, minutes and seconds, as in 00:30:00 for half an hour; “PT30M” is the form of SCORM 2004.',
      'Écrivez heures, minutes et secondes, par exemple 00:30:00 pour une demi-heure ; « PT30M » est la forme de SCORM 2004.',
    ),
    why: handedOver,
    cases: { content: {} },
  },
  'S12-013': {
    severity: 'error',
    references: ['adlcp_rootv1p2.xsd'],
    title: both(
      'What happens when time is up is none of the four actions',
      'L’action en fin de temps n’est aucune des quatre prévues',
    ),
    message: both(
      '`timelimitaction` of `{parent}` is “{value}”, which is none of the four values.',
      '`timelimitaction` de `{parent}` vaut « {value} », qui n’est aucune des quatre valeurs.',
    ),
    fix: both(
      'Write one of these, with no space after the comma: {allowed}.',
      'Écrivez l’une de celles-ci, sans espace après la virgule : {allowed}.',
    ),
    why: handedOver,
    cases: { content: {} },
  },
  'S12-014': {
    severity: 'warning',
    references: [],
    title: both('An action for a time that is not limited', 'Une action pour une durée qui n’est pas limitée'),
    message: both(
      'The item “{name}” says what happens when time is up, “{value}”, but has no `maxtimeallowed`.',
      'L’élément `item` « {name} » indique l’action en fin de temps, « {value} », mais n’a pas de `maxtimeallowed`.',
    ),
    fix: both(
      'Add <adlcp:maxtimeallowed>, or remove `timelimitaction`.',
      'Ajoutez <adlcp:maxtimeallowed>, ou retirez `timelimitaction`.',
    ),
    why: both(
      'Time is never up, so that the action never happens.',
      'Le temps n’est jamais écoulé : l’action n’a jamais lieu.',
    ),
  },
  'S12-015': {
    severity: 'warning',
    references: ['adlcp_rootv1p2.xsd'],
    title: both('Launch data is long', 'Des données de lancement sont longues'),
    message: both(
      '`datafromlms` of `{parent}` has {length} characters, more than the {limit} that an LMS has to accept.',
      '`datafromlms` de `{parent}` compte {length} caractères, au-delà des {limit} qu’une plateforme doit accepter.',
    ),
    fix: both(
      'Put what is long into a file of the package, and only its name here.',
      'Placez ce qui est long dans un fichier du paquet, et seulement son nom ici.',
    ),
    why: both(
      'An LMS may cut it off, and the SCO begins with half of its settings.',
      'Une plateforme peut les tronquer : le SCO démarre avec la moitié de ses réglages.',
    ),
    cases: { length: {} },
  },
  'S12-016': {
    severity: 'error',
    references: ['SCORM 1.2 RTE'],
    title: both('The mastery score is no number', 'Le seuil de réussite n’est pas un nombre'),
    message: both(
      '`masteryscore` of `{parent}` is “{value}”, which is no number.',
      '`masteryscore` de `{parent}` vaut « {value} », qui n’est pas un nombre.',
    ),
    fix: both(
      'Write a number from 0 to 100 with a point before its decimals, and without a percent sign: 80 or 66.5.',
      'Écrivez un nombre de 0 à 100, avec un point avant les décimales et sans signe pour cent : 80 ou 66.5.',
    ),
    why: whoPasses,
    cases: { content: {} },
  },
  'S12-017': {
    severity: 'error',
    references: ['SCORM 1.2 RTE'],
    title: both(
      'The mastery score is not on the scale of scores',
      'Le seuil de réussite n’est pas sur l’échelle des scores',
    ),
    message: both(
      'The mastery score of the item “{name}” is {value}; scores go from {least} to {most}.',
      'Le seuil de réussite de l’élément `item` « {name} » vaut {value} ; les scores vont de {least} à {most}.',
    ),
    fix: both(
      'Write the score from {least} to {most} that a learner needs to pass.',
      'Indiquez le score, de {least} à {most}, qu’il faut pour réussir.',
    ),
    why: whoPasses,
    cases: {
      fraction: {
        severity: 'warning',
        message: both(
          'The mastery score of the item “{name}” is {value}: on the scale from {least} to {most}, nearly everybody passes.',
          'Le seuil de réussite de l’élément `item` « {name} » vaut {value} : sur l’échelle de {least} à {most}, presque tout le monde réussit.',
        ),
        fix: both(
          'Write {percent}, if that is what is meant: only SCORM 2004 and cmi5 count from 0 to 1.',
          'Écrivez {percent}, si c’est bien ce qui est voulu : seuls SCORM 2004 et cmi5 comptent de 0 à 1.',
        ),
      },
    },
  },
  'S12-018': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM'],
    title: both('Data for a SCO where none is launched', 'Des données pour un SCO là où aucun n’est lancé'),
    message: both(
      'The item “{name}” has data for a SCO ({element}), but launches none.',
      'L’élément `item` « {name} » porte des données pour un SCO ({element}), mais n’en lance aucun.',
    ),
    fix: both(
      'Move it to the item that launches the SCO it is meant for.',
      'Déplacez-les vers l’élément `item` qui lance le SCO concerné.',
    ),
    why: both(
      'An LMS gives these values to the SCO that the item launches; without one, nobody gets them.',
      'La plateforme transmet ces valeurs au SCO que lance l’élément `item` ; sans SCO, personne ne les reçoit.',
    ),
    cases: {
      module: {
        message: both(
          'The item “{name}” has data for a SCO ({element}), but has items inside: it is a module.',
          'L’élément `item` « {name} » porte des données pour un SCO ({element}), mais en contient d’autres : c’est un module.',
        ),
      },
      asset: {
        message: both(
          'The item “{name}” has data for a SCO ({element}), but launches an asset, which does not talk to the LMS.',
          'L’élément `item` « {name} » porte des données pour un SCO ({element}), mais lance un `asset`, qui ne communique pas avec la plateforme.',
        ),
        fix: both(
          'Write adlcp:scormtype="sco" if the resource does talk to the LMS; remove the data otherwise.',
          'Écrivez adlcp:scormtype="sco" si la ressource communique bien avec la plateforme ; sinon, retirez ces données.',
        ),
      },
      organization: {
        message: both(
          'The organization “{name}” has data for a SCO ({element}); only items launch one.',
          'L’organisation « {name} » porte des données pour un SCO ({element}) ; seuls les éléments `item` en lancent un.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
