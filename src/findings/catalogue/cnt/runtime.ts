import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const scormRuntime = ['SCORM 1.2 RTE', 'SCORM 2004 RTE']

/** How content talks to the LMS. All of it is found, or not found, by static search: nothing is run. */
export const runtimeRules = {
  'CNT-001': {
    severity: 'warning',
    references: scormRuntime,
    title: both('A SCO never speaks to the LMS', 'Un SCO ne communique jamais avec la plateforme'),
    message: both(
      'In “{name}”, no call to the LMS (`{api}`) was found by static search, neither in this page nor in the scripts, frames and pages it leads to.',
      'Dans « {name} », aucun appel à la plateforme (`{api}`) n’a été trouvé par recherche statique, ni dans cette page ni dans les scripts, cadres et pages auxquels elle mène.',
    ),
    fix: both(
      'Load the script that speaks to the LMS in this page and call it when the page opens; if nothing is to be tracked, declare the resource as an asset.',
      'Chargez dans cette page le script qui communique avec la plateforme et appelez-le à l’ouverture ; si rien n’est à suivre, déclarez la ressource comme asset.',
    ),
    why: both(
      'A SCO must at least say that it begins and that it ends. The LMS shows one that says nothing as not attempted, however often it is played.',
      'Un SCO doit au moins annoncer qu’il commence et qu’il finit. La plateforme affiche comme non commencé celui qui ne dit rien, même s’il a été joué dix fois.',
    ),
    cases: {
      unloaded: {
        message: both(
          'In “{name}”, no call to the LMS (`{api}`) was found by static search. “{script}” speaks to it, but nothing in this page was found to load that file.',
          'Dans « {name} », aucun appel à la plateforme (`{api}`) n’a été trouvé par recherche statique. « {script} » communique avec elle, mais rien dans cette page ne semble charger ce fichier.',
        ),
        fix: both(
          'Load “{script}” in this page and call it when the page opens; if nothing is to be tracked, declare the resource as an asset.',
          'Chargez « {script} » dans cette page et appelez-le à l’ouverture ; si rien n’est à suivre, déclarez la ressource comme asset.',
        ),
      },
      elsewhere: {
        severity: 'info',
        message: both(
          'In “{name}”, no call to the LMS (`{api}`) was found by static search; the page also loads files of another host, which were not looked at.',
          'Dans « {name} », aucun appel à la plateforme (`{api}`) n’a été trouvé par recherche statique ; la page charge aussi des fichiers d’un autre serveur, qui n’ont pas été examinés.',
        ),
        fix: both(
          'Try the course in an LMS: it must leave the state “not attempted”. Keep the script that speaks to the LMS in the package.',
          'Essayez la formation sur une plateforme : elle doit quitter l’état « non commencé ». Gardez dans le paquet le script qui communique avec la plateforme.',
        ),
      },
    },
  },
  'CNT-002': {
    severity: 'warning',
    references: scormRuntime,
    title: both('A SCO never ends its session', 'Un SCO ne termine jamais sa session'),
    message: both(
      '“{name}” begins its session here, but a call to `{end}` was not found by static search.',
      '« {name} » commence ici sa session, mais aucun appel à `{end}` n’a été trouvé par recherche statique.',
    ),
    fix: both(
      'Call `{end}("")` when the learner leaves, for example on `pagehide`.',
      'Appelez `{end}("")` quand l’apprenant quitte la page, par exemple sur `pagehide`.',
    ),
    why: both(
      'Many LMSs keep what they were told only when the session ends: without its end, score, time and status can be lost.',
      'Bien des plateformes n’enregistrent ce qui leur a été transmis qu’à la fin de la session : sans elle, score, durée et état peuvent être perdus.',
    ),
  },
  'CNT-003': {
    severity: 'warning',
    references: scormRuntime,
    title: both('A SCO calls the API of the other edition', 'Un SCO appelle l’API de l’autre édition'),
    message: both(
      'The manifest declares {claimed}, but “{name}” looks for the API of {found} only.',
      'Le manifeste déclare {claimed}, mais « {name} » ne cherche que l’API de {found}.',
    ),
    fix: both(
      'Publish the course again as {claimed}, or correct the manifest to {found}.',
      'Publiez de nouveau la formation en {claimed}, ou corrigez le manifeste pour {found}.',
    ),
    why: both(
      'An LMS offers the API of the edition that the manifest declares. Content that looks for the other one finds nothing, and nothing is recorded.',
      'Une plateforme offre l’API de l’édition que déclare le manifeste. Un contenu qui cherche l’autre ne trouve rien, et rien n’est enregistré.',
    ),
    cases: { scorm12: {}, scorm2004: {} },
  },
  'CNT-004': {
    severity: 'warning',
    references: scormRuntime,
    title: both('An asset speaks to the LMS', 'Un asset communique avec la plateforme'),
    message: both(
      '“{name}” is declared as an asset, but calls the API of the LMS.',
      '« {name} » est déclaré comme asset, mais appelle l’API de la plateforme.',
    ),
    fix: both('Declare its resource as a SCO.', 'Déclarez sa ressource comme SCO.'),
    why: both(
      'An LMS offers no API to an asset: the calls fail, and the learner may see their errors.',
      'Une plateforme n’offre pas d’API à un asset : les appels échouent, et l’apprenant peut en voir les erreurs.',
    ),
  },
  'CNT-005': {
    severity: 'warning',
    references: scormRuntime,
    title: both(
      'A data-model element does not exist in this edition',
      'Un élément du modèle de données n’existe pas dans cette édition',
    ),
    message: both('{edition} has no element “{name}”.', '{edition} n’a pas d’élément « {name} ».'),
    fix: both(
      'Use an element of {edition}, or keep the value in `cmi.suspend_data`.',
      'Utilisez un élément de {edition}, ou gardez la valeur dans `cmi.suspend_data`.',
    ),
    why: both(
      'The LMS refuses the call with an error that most content does not look at: the value is lost.',
      'La plateforme répond à l’appel par une erreur dont la plupart des contenus ne tiennent pas compte : la valeur est perdue.',
    ),
    cases: {
      near: {
        message: both(
          '{edition} has no element “{name}”. Perhaps “{near}” is meant.',
          '{edition} n’a pas d’élément « {name} ». Il s’agit peut-être de « {near} ».',
        ),
        fix: both('Correct the name to “{near}”.', 'Corrigez le nom en « {near} ».'),
      },
      other: {
        message: both(
          '“{name}” is an element of {other}; {edition}, which the manifest declares, has none of this name.',
          '« {name} » est un élément de {other} ; {edition}, que déclare le manifeste, n’en a pas de ce nom.',
        ),
        fix: both(
          'Use an element of {edition}, or publish the course as {other}.',
          'Utilisez un élément de {edition}, ou publiez la formation en {other}.',
        ),
      },
      'other-near': {
        message: both(
          '“{name}” is an element of {other}; in {edition}, which the manifest declares, it is called {meant}.',
          '« {name} » est un élément de {other} ; dans {edition}, que déclare le manifeste, il s’appelle {meant}.',
        ),
        fix: both('Use {meant}.', 'Utilisez {meant}.'),
      },
    },
  },
  'CNT-006': {
    severity: 'warning',
    references: [],
    title: both(
      'The manifest relies on a result that the content never reports',
      'Le manifeste compte sur un résultat que le contenu ne transmet jamais',
    ),
    message: both(
      'The manifest relies on “{name}” for its result, but `{element}` was not found by static search in “{page}” and what it leads to.',
      'Le manifeste attend de « {name} » son résultat, mais `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
    ),
    fix: both(
      'Have the content report `{element}`, or remove from the manifest what relies on it.',
      'Faites transmettre `{element}` par le contenu, ou retirez du manifeste ce qui en dépend.',
    ),
    why: both(
      'The LMS waits for a result that does not come: the activity stays incomplete, and what depends on it stays closed.',
      'La plateforme attend un résultat qui ne vient pas : l’activité reste inachevée, et ce qui en dépend reste fermé.',
    ),
    cases: {
      mastery: {
        message: both(
          '“{name}” has a mastery score, but neither `{element}` nor `cmi.core.lesson_status` was found by static search in “{page}” and what it leads to.',
          '« {name} » a un seuil de réussite, mais ni `{element}` ni `cmi.core.lesson_status` n’ont été trouvés par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
        ),
      },
      completion: {
        message: both(
          '“{name}” is to set its completion itself, but `{element}` was not found by static search in “{page}” and what it leads to.',
          '« {name} » doit établir lui-même son achèvement, mais `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
        ),
      },
      progress: {
        message: both(
          'The completion of “{name}” is measured by its progress, but `{element}` was not found by static search in “{page}” and what it leads to.',
          'L’achèvement de « {name} » se mesure à sa progression, mais `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
        ),
      },
      success: {
        message: both(
          '“{name}” is to set its success itself, but `{element}` was not found by static search in “{page}” and what it leads to.',
          '« {name} » doit établir lui-même sa réussite, mais `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
        ),
      },
      measure: {
        message: both(
          'The success of “{name}” is measured by its score, but `{element}` was not found by static search in “{page}” and what it leads to.',
          'La réussite de « {name} » se mesure à son score, mais `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène.',
        ),
      },
      verb: {
        message: both(
          '`moveOn` of “{name}” is {moveOn}, but the verb `{element}` was not found by static search in “{page}” and what it leads to, which name others.',
          '`moveOn` de « {name} » vaut {moveOn}, mais le verbe `{element}` n’a pas été trouvé par recherche statique dans « {page} » ni dans ce à quoi elle mène, qui en nomment d’autres.',
        ),
        fix: both(
          'Send a statement with the verb `{element}`, or change `moveOn`.',
          'Envoyez un énoncé avec le verbe `{element}`, ou modifiez `moveOn`.',
        ),
      },
    },
  },
  'CNT-018': {
    severity: 'warning',
    references: [],
    title: both(
      'The suspend data is longer than every LMS must accept',
      'Les données de reprise dépassent ce que toute plateforme doit accepter',
    ),
    message: both(
      'A value of {length} characters is written to `cmi.suspend_data`; every LMS must accept {limit} in this edition, and some accept no more.',
      'Une valeur de {length} caractères est écrite dans `cmi.suspend_data` ; dans cette édition, toute plateforme doit en accepter {limit}, et certaines n’en acceptent pas plus.',
    ),
    fix: both(
      'Keep less, or in a shorter form; SCORM 2004 3rd and 4th edition admit 64,000 characters.',
      'Gardez moins de données, ou sous une forme plus courte ; SCORM 2004 3e et 4e édition admettent 64 000 caractères.',
    ),
    why: both(
      'An LMS that cuts or refuses the value makes the learner begin again.',
      'Une plateforme qui coupe ou refuse la valeur oblige l’apprenant à recommencer.',
    ),
  },
  'CNT-019': {
    severity: 'warning',
    references: scormRuntime,
    title: both(
      'The session time has the format of the other edition',
      'La durée de session a le format de l’autre édition',
    ),
    message: both(
      '`{name}` is set to “{value}”, a time as the other edition of SCORM writes it.',
      '`{name}` reçoit « {value} », une durée telle que l’écrit l’autre édition de SCORM.',
    ),
    fix: both('Write it as the edition has it.', 'Écrivez-la comme le veut l’édition.'),
    why: both(
      'The LMS refuses the value, and the time that the learner spent is lost.',
      'La plateforme refuse la valeur, et le temps passé par l’apprenant est perdu.',
    ),
    cases: {
      scorm12: {
        fix: both(
          'Write it as HHHH:MM:SS, for example 0000:05:30.',
          'Écrivez-la sous la forme HHHH:MM:SS, par exemple 0000:05:30.',
        ),
      },
      scorm2004: {
        fix: both(
          'Write it as an ISO 8601 duration, for example PT5M30S.',
          'Écrivez-la comme une durée ISO 8601, par exemple PT5M30S.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
