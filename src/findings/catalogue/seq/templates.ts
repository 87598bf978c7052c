import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const clauses = ['REQ_31.3', 'REQ_31.4', 'REQ_32.1']
const byReference = both(
  'An activity takes a template by the ID that its `IDRef` names; without the match it goes by the default rules, or the import fails.',
  'Une activité reprend un modèle grâce à l’ID que nomme son `IDRef` ; sans correspondance, elle suit les règles par défaut, ou l’import échoue.',
)

export const templateRules = {
  'SEQ-003': {
    severity: 'error',
    references: clauses,
    title: both('A sequencing template has no ID', 'Un modèle de séquencement n’a pas d’ID'),
    message: both(
      'The template “{name}” of the `sequencingCollection` has no `ID`: no activity can name it.',
      'Le modèle « {name} » de `sequencingCollection` n’a pas d’`ID` : aucune activité ne peut le désigner.',
    ),
    fix: both('Give it an `ID`, or remove it.', 'Donnez-lui un `ID`, ou retirez-le.'),
    why: byReference,
  },
  'SEQ-004': {
    severity: 'error',
    references: clauses,
    title: both('The sequencing of an activity has an ID', 'Le séquencement d’une activité porte un ID'),
    message: both(
      'The sequencing of “{name}” has the ID “{value}”; only templates of the `sequencingCollection` have one.',
      'Le séquencement de « {name} » porte l’ID « {value} » ; seuls les modèles de `sequencingCollection` en ont un.',
    ),
    fix: both(
      'Remove the ID. To share these rules, move the `sequencing` into the collection and name it by `IDRef`.',
      'Supprimez cet ID. Pour partager ces règles, placez le `sequencing` dans la collection et désignez-le par `IDRef`.',
    ),
    why: both(
      'References reach templates of the collection only: whoever names this ID gets nothing.',
      'Les références n’atteignent que les modèles de la collection : qui désigne cet ID n’obtient rien.',
    ),
  },
  'SEQ-005': {
    severity: 'error',
    references: clauses,
    title: both('Two sequencing templates share an ID', 'Deux modèles de séquencement partagent un ID'),
    message: both(
      'Another template has the ID “{name}”, on line {line}.',
      'Un autre modèle porte l’ID « {name} », à la ligne {line}.',
    ),
    fix: both(
      'Rename one of them, and every `IDRef` that means it.',
      'Renommez l’un des deux, ainsi que chaque `IDRef` qui le désigne.',
    ),
    why: both(
      'Which of the two an activity gets depends on the LMS.',
      'Celui des deux que reçoit une activité dépend de la plateforme.',
    ),
  },
  'SEQ-006': {
    severity: 'error',
    references: clauses,
    title: both('A sequencing template refers to another', 'Un modèle de séquencement renvoie à un autre'),
    message: both(
      'The template “{name}” names another one by IDRef="{value}".',
      'Le modèle « {name} » en désigne un autre par IDRef="{value}".',
    ),
    fix: both(
      'Remove the IDRef and write the rules of the other template into this one.',
      'Supprimez cet IDRef et recopiez les règles de l’autre modèle dans celui-ci.',
    ),
    why: both(
      'Templates do not build upon each other: an LMS ignores the reference.',
      'Les modèles ne s’emboîtent pas : une plateforme ignore ce renvoi.',
    ),
  },
  'SEQ-007': {
    severity: 'error',
    references: clauses,
    title: both('An activity refers to a template that does not exist', 'Une activité renvoie à un modèle inexistant'),
    message: both(
      '“{name}” takes its sequencing from the template “{value}”, which is not in the `sequencingCollection`.',
      '« {name} » reprend son séquencement du modèle « {value} », qui n’est pas dans `sequencingCollection`.',
    ),
    fix: both(
      'Correct the IDRef, or add a template with this ID.',
      'Corrigez l’IDRef, ou ajoutez un modèle portant cet ID.',
    ),
    why: byReference,
    cases: {
      near: {
        message: both(
          '“{name}” takes its sequencing from the template “{value}”, which does not exist; there is one called “{near}”.',
          '« {name} » reprend son séquencement du modèle « {value} », qui n’existe pas ; il y en a un nommé « {near} ».',
        ),
        fix: both('Write IDRef="{near}", if that is the one meant.', 'Écrivez IDRef="{near}", si c’est bien celui-là.'),
      },
      none: {
        message: both(
          '“{name}” takes its sequencing from the template “{value}”, but the manifest has no template at all.',
          '« {name} » reprend son séquencement du modèle « {value} », mais le manifeste n’a aucun modèle.',
        ),
        fix: both(
          'Put the rules into the activity itself, or add a `sequencingCollection` with a template of this ID at the end of the manifest.',
          'Placez les règles dans l’activité elle-même, ou ajoutez à la fin du manifeste une `sequencingCollection` avec un modèle portant cet ID.',
        ),
      },
    },
  },
  'SEQ-008': {
    severity: 'warning',
    references: [],
    title: both(
      'A sequencing template is used by no activity',
      'Un modèle de séquencement n’est utilisé par aucune activité',
    ),
    message: both('No activity refers to the template “{name}”.', 'Aucune activité ne renvoie au modèle « {name} ».'),
    fix: both(
      'Name it by `IDRef` where it is meant to apply, or remove it.',
      'Désignez-le par `IDRef` là où il doit s’appliquer, ou retirez-le.',
    ),
    why: both(
      'Rules that nobody uses have no effect: often a reference was forgotten.',
      'Des règles que personne n’utilise sont sans effet : souvent, un renvoi a été oublié.',
    ),
  },
  'SEQ-009': {
    severity: 'info',
    references: [],
    title: both('An activity replaces parts of its template', 'Une activité remplace des parties de son modèle'),
    message: both(
      '“{name}” says for itself what its template “{template}” says as well, and so replaces: {parts}.',
      '« {name} » définit elle-même ce que son modèle « {template} » définit aussi, et remplace donc : {parts}.',
    ),
    fix: both(
      'Nothing, if that is meant. Rules of the template that must stay are to be written again in the activity.',
      'Rien, si c’est voulu. Les règles du modèle qui doivent rester sont à réécrire dans l’activité.',
    ),
    why: both(
      'What an activity says takes the place of the template’s as a whole; nothing is added to it.',
      'Ce que dit l’activité prend entièrement la place de ce que dit le modèle ; rien ne s’y ajoute.',
    ),
  },
} as const satisfies Record<string, Rule>
