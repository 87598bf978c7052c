import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const whatIsPlayed = both(
  'An LMS plays the organization that `default` names. One that does not find it plays another, or none.',
  'La plateforme présente l’organisation que désigne `default`. Si elle ne la trouve pas, elle en présente une autre, ou aucune.',
)
const learnersSeeIt = both(
  'Learners find their way by titles: an LMS shows them in the table of contents.',
  'Les apprenants se repèrent grâce aux titres : la plateforme les affiche dans la table des matières.',
)
const oneTitle = both('Keep one element `title`.', 'Ne gardez qu’un seul élément `title`.')

export const organizationRules = {
  'MAN-012': {
    severity: 'error',
    references: ['REQ_30.6.1'],
    title: both('No default organization is named', 'Aucune organisation par défaut n’est désignée'),
    message: both(
      '`organizations` does not say which organization is the default one.',
      '`organizations` n’indique pas quelle est l’organisation par défaut.',
    ),
    fix: both('Write default="{suggestion}" on it.', 'Ajoutez-lui default="{suggestion}".'),
    why: whatIsPlayed,
    cases: {
      nameless: {
        fix: both(
          'Give the organization an identifier, and write it in the attribute `default` of `organizations`.',
          'Donnez un identifiant à l’organisation, et reportez-le dans l’attribut `default` de `organizations`.',
        ),
      },
    },
  },
  'MAN-013': {
    severity: 'error',
    references: ['REQ_30.6.1.1'],
    title: both('The default organization does not exist', 'L’organisation par défaut n’existe pas'),
    message: both(
      'The default organization “{value}” is none of those in the manifest.',
      'L’organisation par défaut « {value} » n’est aucune de celles du manifeste.',
    ),
    fix: both(
      'Write in `default` the identifier of the organization to be played: {known}.',
      'Indiquez dans `default` l’identifiant de l’organisation à présenter : {known}.',
    ),
    why: whatIsPlayed,
    cases: {
      near: {
        message: both(
          'The default organization “{value}” does not exist; there is one called “{near}”.',
          'L’organisation par défaut « {value} » n’existe pas ; il y en a une nommée « {near} ».',
        ),
        fix: both(
          'Write default="{near}", if that is the one to be played.',
          'Écrivez default="{near}", si c’est bien celle qu’il faut présenter.',
        ),
      },
    },
  },
  'MAN-014': {
    severity: 'error',
    references: ['REQ_30.6.3'],
    title: both('There is no organization', 'Il n’y a pas d’organisation du contenu'),
    message: both(
      'The manifest has no organization: nothing says what a learner gets to see, and in which order.',
      'Le manifeste n’a pas d’élément `organization` : rien ne dit ce que l’apprenant doit voir, ni dans quel ordre.',
    ),
    fix: both(
      'Add an `organization` with a title and at least one item that launches a resource.',
      'Ajoutez un élément `organization` avec un titre et au moins un élément `item` qui lance une ressource.',
    ),
    why: both(
      'An LMS has nothing to launch and refuses the package, or imports an empty course.',
      'La plateforme n’a rien à lancer : elle refuse le paquet, ou importe une formation vide.',
    ),
    cases: {
      resources: {
        severity: 'info',
        message: both(
          'This is a resource package: resources to be reused ({count}), and no organization to be played.',
          'C’est un paquet de ressources : des ressources à réutiliser ({count}), et aucune organisation à présenter.',
        ),
        fix: both(
          'Nothing, if it is meant for reuse in other courses. To be played, it needs an `organization`.',
          'Rien, s’il est destiné à être réutilisé dans d’autres formations. Pour être joué, il lui faut un élément `organization`.',
        ),
      },
    },
  },
  'MAN-015': {
    severity: 'info',
    references: [],
    title: both('There are several organizations', 'Il y a plusieurs organisations du contenu'),
    message: both(
      'The manifest has {count} organizations; most LMSs show learners the default one only.',
      'Le manifeste a {count} organisations du contenu ; la plupart des plateformes ne présentent que celle par défaut.',
    ),
    fix: both(
      'Check that the default one holds all that learners need, or deliver one package for each.',
      'Vérifiez que celle par défaut contient tout ce qu’il faut aux apprenants, ou livrez un paquet pour chacune.',
    ),
    why: both(
      'What stands only in the others stays invisible without anybody being told.',
      'Ce qui ne figure que dans les autres reste invisible, sans que personne n’en soit averti.',
    ),
  },
  'MAN-016': {
    severity: 'error',
    references: ['REQ_30.6.3.5'],
    title: both(
      'An organization lacks a title, or has several',
      'Une organisation n’a pas de titre, ou en a plusieurs',
    ),
    message: both('The organization “{name}” has no title.', 'L’organisation du contenu « {name} » n’a pas de titre.'),
    fix: both(
      'Put a `title` first in it: the name of the course as learners are to see it.',
      'Placez-y en premier un élément `title` : le nom de la formation tel que les apprenants le verront.',
    ),
    why: learnersSeeIt,
    cases: {
      several: {
        message: both(
          'The organization “{name}” has {count} titles.',
          'L’organisation du contenu « {name} » a {count} titres.',
        ),
        fix: oneTitle,
      },
    },
  },
  'MAN-017': {
    severity: 'error',
    references: ['REQ_30.6.3.6.6'],
    title: both('An item lacks a title, or has several', 'Un élément item n’a pas de titre, ou en a plusieurs'),
    message: both('The item “{name}” has no title.', 'L’élément `item` « {name} » n’a pas de titre.'),
    fix: both(
      'Put a `title` first in it: what learners are to read in the table of contents.',
      'Placez-y en premier un élément `title` : ce que les apprenants liront dans la table des matières.',
    ),
    why: learnersSeeIt,
    cases: {
      several: {
        message: both('The item “{name}” has {count} titles.', 'L’élément `item` « {name} » a {count} titres.'),
        fix: oneTitle,
      },
    },
  },
  'MAN-018': {
    severity: 'warning',
    references: [],
    title: both('A title is empty or very long', 'Un titre est vide ou très long'),
    message: both(
      'The title of the `{kind}` “{name}” is empty.',
      'Le titre de l’élément `{kind}` « {name} » est vide.',
    ),
    fix: both(
      'Write one that tells learners what they will find.',
      'Écrivez-en un qui dise aux apprenants ce qu’ils y trouveront.',
    ),
    why: learnersSeeIt,
    cases: {
      long: {
        message: both(
          'The title of the `{kind}` “{name}” has {length} characters; more than {limit} may be cut off.',
          'Le titre de l’élément `{kind}` « {name} » compte {length} caractères ; au-delà de {limit}, il peut être tronqué.',
        ),
        fix: both(
          'Shorten it; a description belongs in the metadata.',
          'Raccourcissez-le ; une description a sa place dans les métadonnées.',
        ),
      },
    },
  },
  'MAN-020': {
    severity: 'error',
    references: ['REQ_30.6.3.6'],
    title: both('An organization has no item', 'Une organisation du contenu est vide'),
    message: both(
      'The organization “{name}” has no item: there is nothing to launch.',
      'L’organisation du contenu « {name} » n’a aucun élément `item` : il n’y a rien à lancer.',
    ),
    fix: both(
      'Add an `item` that launches a resource, or remove the organization.',
      'Ajoutez un élément `item` qui lance une ressource, ou retirez l’organisation.',
    ),
    why: both('Learners get an empty course.', 'Les apprenants reçoivent une formation vide.'),
    cases: {
      spare: {
        severity: 'warning',
        message: both(
          'The organization “{name}”, which is not the default one, has no item.',
          'L’organisation du contenu « {name} », qui n’est pas celle par défaut, n’a aucun élément `item`.',
        ),
      },
    },
  },
  'MAN-029': {
    severity: 'warning',
    references: [],
    title: both(
      'The structure of an organization is an unusual one',
      'La structure d’une organisation est inhabituelle',
    ),
    message: both(
      'The organization “{name}” has the structure “{value}”; SCORM knows “hierarchical” only.',
      'L’organisation du contenu « {name} » a pour structure « {value} » ; SCORM ne connaît que « hierarchical ».',
    ),
    fix: both(
      'Write structure="hierarchical", or leave the attribute out: it means the same.',
      'Écrivez structure="hierarchical", ou supprimez l’attribut : le sens est le même.',
    ),
    why: both(
      'LMSs take every organization for a hierarchy, whatever is written there.',
      'Les plateformes prennent toute organisation pour une hiérarchie, quoi qu’il y soit écrit.',
    ),
    cases: {
      long: {
        message: both(
          'The structure of the organization “{name}” has {length} characters, more than the {limit} that an LMS has to keep.',
          'La structure de l’organisation du contenu « {name} » compte {length} caractères, au-delà des {limit} qu’une plateforme doit conserver.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
