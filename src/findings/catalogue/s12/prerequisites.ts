import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const neverOpens = both(
  'An LMS that heeds prerequisites opens the item to nobody; another opens it to everybody.',
  'Une plateforme qui tient compte des prérequis n’ouvre l’élément à personne ; une autre l’ouvre à tous.',
)
const signs = both(
  'The signs are & (and), | (or), ~ (not), = and <> with a status in quotes, brackets, and 2*{A, B, C} for two of three. In XML, write & as &amp; and <> as &lt;&gt;.',
  'Les signes sont & (et), | (ou), ~ (non), = et <> avec un statut entre guillemets droits, les parenthèses, et 2*{A, B, C} pour deux sur trois. En XML, écrivez &amp; pour & et &lt;&gt; pour <>.',
)

export const prerequisiteRules = {
  'S12-006': {
    severity: 'error',
    references: ['adlcp_rootv1p2.xsd'],
    title: both('Prerequisites do not name their language', 'Des prérequis n’indiquent pas leur langage'),
    message: both(
      'The prerequisites of `{parent}` have no attribute `{attribute}`.',
      'Les prérequis de `{parent}` n’ont pas d’attribut `{attribute}`.',
    ),
    fix: both(
      'Write <adlcp:prerequisites type="aicc_script">: there is no other language in SCORM 1.2.',
      'Écrivez <adlcp:prerequisites type="aicc_script"> : SCORM 1.2 n’admet aucun autre langage.',
    ),
    why: both(
      'An LMS that checks the manifest against its schema refuses the package.',
      'Une plateforme qui contrôle le manifeste avec son schéma refuse le paquet.',
    ),
    cases: {
      'attribute-missing': {},
      value: {
        message: both(
          'The prerequisites of `{parent}` are of the type “{value}”; there is only “{allowed}”.',
          'Les prérequis de `{parent}` sont du type « {value} » ; il n’existe que « {allowed} ».',
        ),
      },
    },
  },
  'S12-007': {
    severity: 'warning',
    references: ['adlcp_rootv1p2.xsd'],
    title: both('Prerequisites are long', 'Des prérequis sont longs'),
    message: both(
      'The prerequisites of `{parent}` have {length} characters, more than the {limit} that an LMS has to accept.',
      'Les prérequis de `{parent}` comptent {length} caractères, au-delà des {limit} qu’une plateforme doit accepter.',
    ),
    fix: both(
      'Group items in a module, and name the module instead; or shorten the identifiers.',
      'Regroupez des éléments `item` dans un module et citez ce module, ou raccourcissez les identifiants.',
    ),
    why: both(
      'Cut off in the middle, they mean something else, or nothing at all.',
      'Tronqués au milieu, ils ne veulent plus dire la même chose, ou plus rien du tout.',
    ),
    cases: { length: {} },
  },
  'S12-008': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM', 'AICC CMI001'],
    title: both('Prerequisites are no AICC script', 'Des prérequis ne sont pas du script AICC'),
    message: both(
      'The prerequisites of the item “{name}” cannot be read: “{word}” at character {position} of “{value}”.',
      'Les prérequis de l’élément `item` « {name} » sont illisibles : « {word} » au caractère {position} de « {value} ».',
    ),
    fix: signs,
    why: neverOpens,
    cases: {
      sign: {
        message: both(
          'The prerequisites of the item “{name}” have “{word}” at character {position} of “{value}”; AICC script has “{suggestion}” for it.',
          'Les prérequis de l’élément `item` « {name} » contiennent « {word} » au caractère {position} de « {value} » ; en script AICC, c’est « {suggestion} ».',
        ),
        fix: both(
          'Write “{suggestion}” instead. In XML, & is written &amp; and <> is written &lt;&gt;.',
          'Écrivez « {suggestion} » à la place. En XML, & s’écrit &amp; et <> s’écrit &lt;&gt;.',
        ),
      },
      operator: {
        message: both(
          'The prerequisites of the item “{name}” have nothing that joins “{word}”, at character {position}, to what precedes it: “{value}”.',
          'Dans les prérequis de l’élément `item` « {name} », rien ne relie « {word} », au caractère {position}, à ce qui précède : « {value} ».',
        ),
      },
      operand: {
        message: both(
          'In the prerequisites of the item “{name}”, an identifier is missing at character {position} of “{value}”.',
          'Dans les prérequis de l’élément `item` « {name} », un identifiant manque au caractère {position} de « {value} ».',
        ),
      },
      bracket: {
        message: both(
          'In the prerequisites of the item “{name}”, the bracket “{word}” at character {position} has no counterpart: “{value}”.',
          'Dans les prérequis de l’élément `item` « {name} », le signe « {word} » au caractère {position} n’a pas de pendant : « {value} ».',
        ),
        fix: both('Add the bracket that is missing, or remove this one.', 'Ajoutez celui qui manque, ou retirez-le.'),
      },
      count: {
        message: both(
          'In the prerequisites of the item “{name}”, the set at character {position} of “{value}” does not say how many of its members are wanted.',
          'Dans les prérequis de l’élément `item` « {name} », l’ensemble au caractère {position} de « {value} » n’indique pas combien de ses membres il faut.',
        ),
        fix: both(
          'Write the number and a star before it: 2*{A, B, C} for two of the three.',
          'Écrivez devant le nombre et une étoile : 2*{A, B, C} pour deux des trois.',
        ),
      },
      beyond: {
        message: both(
          'In the prerequisites of the item “{name}”, the set at character {position} of “{value}” wants {word} of its members and has {suggestion}.',
          'Dans les prérequis de l’élément `item` « {name} », l’ensemble au caractère {position} de « {value} » demande {word} de ses membres et n’en a que {suggestion}.',
        ),
        fix: both(
          'Lower the number, or add what is missing between the braces.',
          'Diminuez le nombre, ou ajoutez ce qui manque entre les accolades.',
        ),
      },
      status: {
        message: both(
          'In the prerequisites of the item “{name}”, “{word}” at character {position} of “{value}” is no status.',
          'Dans les prérequis de l’élément `item` « {name} », « {word} » au caractère {position} de « {value} » n’est pas un statut.',
        ),
        fix: both(
          'Compare with one of these: "passed", "completed", "browsed", "failed", "incomplete", "not attempted".',
          'Comparez avec l’un de ceux-ci : "passed", "completed", "browsed", "failed", "incomplete", "not attempted".',
        ),
      },
    },
  },
  'S12-009': {
    severity: 'error',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'Prerequisites name an item that does not exist',
      'Des prérequis citent un élément item qui n’existe pas',
    ),
    message: both(
      'The prerequisites of the item “{name}” name “{value}”, which is the identifier of no item.',
      'Les prérequis de l’élément `item` « {name} » citent « {value} », qui n’est l’identifiant d’aucun élément `item`.',
    ),
    fix: both(
      'Write the identifier of the item that has to be done before, or remove this condition.',
      'Indiquez l’identifiant de l’élément `item` qui doit précéder, ou retirez cette condition.',
    ),
    why: neverOpens,
    cases: {
      near: {
        message: both(
          'The prerequisites of the item “{name}” name “{value}”, which is the identifier of no item; there is one called “{near}”.',
          'Les prérequis de l’élément `item` « {name} » citent « {value} », qui n’est l’identifiant d’aucun élément `item` ; il y en a un nommé « {near} ».',
        ),
        fix: both('Write “{near}”, if that is the one.', 'Écrivez « {near} », si c’est bien celui-là.'),
      },
      resource: {
        message: both(
          'The prerequisites of the item “{name}” name “{value}”, which is a resource: they name items.',
          'Les prérequis de l’élément `item` « {name} » citent « {value} », qui est une ressource : ils doivent citer des éléments `item`.',
        ),
        fix: both('Write “{near}”, the item that launches it.', 'Écrivez « {near} », l’élément `item` qui la lance.'),
      },
    },
  },
  'S12-010': {
    severity: 'warning',
    references: [],
    title: both('Items wait for one another', 'Des éléments item s’attendent les uns les autres'),
    message: both(
      'Nobody can begin these items, each of which waits for the next, by prerequisites or as its module: {chain}. Items: {count}.',
      'Personne ne peut commencer ces éléments `item`, dont chacun attend le suivant, par ses prérequis ou par son module : {chain}. Éléments : {count}.',
    ),
    fix: both(
      'Take the prerequisites away from the one that is to come first.',
      'Retirez les prérequis de celui qui doit venir en premier.',
    ),
    why: neverOpens,
    cases: {
      itself: {
        message: both(
          'The item “{name}” is a prerequisite of itself: nobody can begin it.',
          'L’élément `item` « {name} » est son propre prérequis : personne ne peut le commencer.',
        ),
        fix: both(
          'Remove its own identifier from its prerequisites.',
          'Retirez son propre identifiant de ses prérequis.',
        ),
      },
    },
  },
  'S12-011': {
    severity: 'warning',
    references: [],
    title: both('Prerequisites are empty', 'Des prérequis sont vides'),
    message: both(
      'The prerequisites of the item “{name}” are empty.',
      'Les prérequis de l’élément `item` « {name} » sont vides.',
    ),
    fix: both(
      'Remove the element, or write what has to be done before.',
      'Retirez cet élément, ou indiquez ce qui doit précéder.',
    ),
    why: both(
      'One LMS takes nothing for no condition, another for a condition that never holds.',
      'Une plateforme y voit l’absence de condition, une autre une condition jamais remplie.',
    ),
  },
} as const satisfies Record<string, Rule>
