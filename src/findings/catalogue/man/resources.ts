import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const listEverything = both(
  'An LMS or a repository that copies only what is listed leaves the other files behind.',
  'Une plateforme ou un dépôt qui ne copie que ce qui est listé laisse les autres fichiers de côté.',
)

export const resourceRules = {
  'MAN-030': {
    severity: 'error',
    references: ['REQ_30.7.3.2'],
    title: both('A resource has no type', 'Une ressource n’a pas de type'),
    message: both('The resource “{name}” has no type.', 'La ressource « {name} » n’a pas de type.'),
    fix: both('Write type="webcontent" on it.', 'Ajoutez-lui type="webcontent".'),
    why: both(
      'An LMS that checks the manifest against its schema refuses it; the others take the resource for web content.',
      'Une plateforme qui contrôle le manifeste avec son schéma le refuse ; les autres prennent la ressource pour du contenu web.',
    ),
  },
  'MAN-031': {
    severity: 'warning',
    references: [],
    title: both('A resource is not of type webcontent', 'Une ressource n’est pas de type webcontent'),
    message: both(
      'The resource “{name}” has the type “{value}”; SCORM plays “webcontent” only.',
      'La ressource « {name} » a le type « {value} » ; SCORM n’exécute que « webcontent ».',
    ),
    fix: both(
      'Write type="webcontent" if a browser opens it; export quizzes of other formats as SCORM from the tool they were made with.',
      'Écrivez type="webcontent" si un navigateur l’ouvre ; exportez au format SCORM, depuis leur outil d’origine, les questionnaires d’autres formats.',
    ),
    why: both(
      'An LMS may leave out a resource of a type it does not know.',
      'Une plateforme peut laisser de côté une ressource dont elle ne connaît pas le type.',
    ),
  },
  'MAN-032': {
    severity: 'error',
    references: [],
    title: both('A resource that is launched has no href', 'Une ressource à lancer n’a pas de href'),
    message: both(
      'The resource “{name}” is launched by an item, but has no `href`: there is no page to open.',
      'La ressource « {name} » est lancée par un élément `item`, mais n’a pas de `href` : il n’y a pas de page à ouvrir.',
    ),
    fix: both(
      'Write in `href` the file that opens first, and list it as a `file` of the resource.',
      'Indiquez dans `href` le fichier à ouvrir en premier, et listez-le parmi les éléments `file` de la ressource.',
    ),
    why: both('Learners choose the activity and nothing opens.', 'L’apprenant choisit l’activité, et rien ne s’ouvre.'),
  },
  'MAN-044': {
    severity: 'error',
    references: ['REQ_30.7.3.9.1.1'],
    title: both('A resource does not list the file it opens', 'Une ressource ne liste pas le fichier qu’elle ouvre'),
    message: both(
      'The resource “{resource}” opens “{href}”, but neither it nor a resource it depends on lists this file.',
      'La ressource « {resource} » ouvre « {href} », mais ni elle ni une ressource dont elle dépend ne liste ce fichier.',
    ),
    fix: both('Add <file href="{href}"/> to it.', 'Ajoutez-lui <file href="{href}"/>.'),
    why: listEverything,
    cases: { scorm12: { severity: 'warning' } },
  },
  'MAN-045': {
    severity: 'error',
    references: ['REQ_30.7.3.9.2'],
    title: both('A file element names no file', 'Un élément file ne désigne aucun fichier'),
    message: both(
      'A `file` of the resource “{resource}” has no `href`.',
      'Un élément `file` de la ressource « {resource} » n’a pas de `href`.',
    ),
    fix: both(
      'Write the path of the file in `href`, or remove the element.',
      'Indiquez le chemin du fichier dans `href`, ou retirez l’élément.',
    ),
    why: listEverything,
  },
  'MAN-046': {
    severity: 'warning',
    references: [],
    title: both('A resource lists a file twice', 'Une ressource liste deux fois un fichier'),
    message: both(
      'The resource “{resource}” lists the file “{href}” more than once.',
      'La ressource « {resource} » liste plusieurs fois le fichier « {href} ».',
    ),
    fix: both('Keep one of the `file` elements.', 'Ne gardez qu’un des éléments `file`.'),
    why: both(
      'It is mostly the trace of a list kept by hand, in which another file is missing.',
      'C’est le plus souvent la trace d’une liste tenue à la main, où un autre fichier manque.',
    ),
  },
  'MAN-047': {
    severity: 'error',
    references: ['REQ_30.7.3.10.1.2'],
    title: both('A dependency leads to no resource', 'Une dépendance ne mène à aucune ressource'),
    message: both(
      'The resource “{resource}” depends on “{value}”, which does not exist.',
      'La ressource « {resource} » dépend de « {value} », qui n’existe pas.',
    ),
    fix: both('Add the resource, or remove the dependency.', 'Ajoutez la ressource, ou retirez la dépendance.'),
    why: both(
      'The files that the content needs are not described: whoever copies or reuses the resource does without them.',
      'Les fichiers nécessaires au contenu ne sont pas décrits : qui copie ou réutilise la ressource s’en trouve privé.',
    ),
    cases: {
      near: {
        message: both(
          'The resource “{resource}” depends on “{value}”, which does not exist; there is one called “{near}”.',
          'La ressource « {resource} » dépend de « {value} », qui n’existe pas ; il y en a une nommée « {near} ».',
        ),
        fix: both(
          'Write identifierref="{near}", if that is the one it needs.',
          'Écrivez identifierref="{near}", si c’est bien celle dont elle a besoin.',
        ),
      },
      missing: {
        message: both(
          'A dependency of the resource “{resource}” does not say on what: it has no `identifierref`.',
          'Une dépendance de la ressource « {resource} » ne dit pas de quoi elle dépend : elle n’a pas d’`identifierref`.',
        ),
        fix: both(
          'Write in `identifierref` the identifier of the resource it needs, or remove the dependency.',
          'Indiquez dans `identifierref` l’identifiant de la ressource nécessaire, ou retirez la dépendance.',
        ),
      },
    },
  },
  'MAN-048': {
    severity: 'error',
    references: [],
    title: both(
      'Resources depend on one another in a circle',
      'Des ressources dépendent les unes des autres en boucle',
    ),
    message: both(
      'Resources depend on one another in a circle ({count} in all): {chain}.',
      'Des ressources dépendent les unes des autres en boucle ({count} en tout) : {chain}.',
    ),
    fix: both(
      'Remove one of these dependencies; files that several resources need belong in a resource that depends on none.',
      'Retirez une de ces dépendances ; les fichiers nécessaires à plusieurs ressources ont leur place dans une ressource qui ne dépend d’aucune autre.',
    ),
    why: both(
      'A program that follows dependencies without care never comes to an end.',
      'Un programme qui suit les dépendances sans précaution ne s’arrête jamais.',
    ),
  },
  'MAN-049': {
    severity: 'warning',
    references: [],
    title: both('Nothing uses a resource', 'Rien n’utilise une ressource'),
    message: both(
      'The resource “{name}” is launched by no item and needed by no other resource.',
      'La ressource « {name} » n’est lancée par aucun élément `item`, et aucune autre ressource n’en dépend.',
    ),
    fix: both(
      'Remove it, or add a `dependency` on it to the resources that use its files.',
      'Retirez-la, ou ajoutez une dépendance (`dependency`) vers elle aux ressources qui utilisent ses fichiers.',
    ),
    why: both(
      'Learners never reach it, and an LMS may leave its files out.',
      'Les apprenants n’y accèdent jamais, et une plateforme peut laisser ses fichiers de côté.',
    ),
    cases: {
      nameless: {
        message: both(
          'The resource “{name}” has no identifier: no item can launch it, and no other resource can depend on it.',
          'La ressource « {name} » n’a pas d’identifiant : aucun élément `item` ne peut la lancer, et aucune autre ressource ne peut en dépendre.',
        ),
        fix: both('Give it an `identifier`, or remove it.', 'Donnez-lui un `identifier`, ou retirez-la.'),
      },
    },
  },
  'MAN-050': {
    severity: 'warning',
    references: [],
    title: both('Files are not listed in the manifest', 'Des fichiers ne sont pas listés dans le manifeste'),
    message: both(
      'Files of the package that no resource lists ({count}): {files}.',
      'Fichiers du paquet qu’aucune ressource ne liste ({count}) : {files}.',
    ),
    fix: both(
      'Add a `file` element for each to the resource that uses it; remove from the package what nothing uses.',
      'Ajoutez, pour chacun, un élément `file` à la ressource qui l’utilise ; retirez du paquet ce que rien n’utilise.',
    ),
    why: listEverything,
    cases: {
      one: {
        message: both(
          'One file of the package is listed by no resource: {files}.',
          'Un fichier du paquet n’est listé par aucune ressource : {files}.',
        ),
        fix: both(
          'Add a `file` element for it to the resource that uses it, or remove it from the package.',
          'Ajoutez pour lui un élément `file` à la ressource qui l’utilise, ou retirez-le du paquet.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
