import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const nothingOpens = both(
  'Learners choose the activity and nothing opens.',
  'L’apprenant choisit l’activité, et rien ne s’ouvre.',
)
const parametersLost = both(
  'An LMS adds the parameters to the address of the resource: what breaks the syntax does not arrive as it was meant.',
  'La plateforme ajoute les paramètres à l’adresse de la ressource : ce qui enfreint la syntaxe n’arrive pas comme prévu.',
)

export const itemRules = {
  'MAN-022': {
    severity: 'error',
    references: ['REQ_30.6.3.6.2.2'],
    title: both(
      'An item launches a resource that does not exist',
      'Un élément item lance une ressource qui n’existe pas',
    ),
    message: both(
      'The item “{name}” launches the resource “{value}”, which does not exist.',
      'L’élément `item` « {name} » lance la ressource « {value} », qui n’existe pas.',
    ),
    fix: both(
      'Add the resource, or write in `identifierref` the identifier of the one that is meant.',
      'Ajoutez la ressource, ou indiquez dans `identifierref` l’identifiant de celle qui convient.',
    ),
    why: nothingOpens,
    cases: {
      near: {
        message: both(
          'The item “{name}” launches the resource “{value}”, which does not exist; there is one called “{near}”.',
          'L’élément `item` « {name} » lance la ressource « {value} », qui n’existe pas ; il y en a une nommée « {near} ».',
        ),
        fix: both(
          'Write identifierref="{near}", if that is the one it is to launch.',
          'Écrivez identifierref="{near}", si c’est bien celle à lancer.',
        ),
      },
    },
  },
  'MAN-023': {
    severity: 'error',
    references: ['REQ_30.6.3.6.2.3'],
    title: both(
      'An item with items inside launches a resource',
      'Un élément item qui en contient d’autres lance une ressource',
    ),
    message: both(
      'The item “{name}” has items inside, and launches the resource “{value}” besides.',
      'L’élément `item` « {name} » en contient d’autres, et lance en outre la ressource « {value} ».',
    ),
    fix: both(
      'Move the resource to an item of its own, the first one inside “{name}”.',
      'Déplacez la ressource vers un élément `item` distinct, le premier à l’intérieur de « {name} ».',
    ),
    why: both(
      'In SCORM 2004 only the innermost items launch something; in SCORM 1.2 not every LMS lets learners reach the others.',
      'En SCORM 2004, seuls les éléments `item` du dernier niveau lancent quelque chose ; en SCORM 1.2, toutes les plateformes ne donnent pas accès aux autres.',
    ),
    cases: { scorm12: { severity: 'warning' } },
  },
  'MAN-024': {
    severity: 'error',
    references: ['REQ_30.6.3.6.2.4'],
    title: both('An item launches nothing', 'Un élément item ne lance rien'),
    message: both(
      'The item “{name}” launches no resource, and has no items inside.',
      'L’élément `item` « {name} » ne lance aucune ressource, et n’en contient pas d’autres.',
    ),
    fix: both(
      'Write in `identifierref` the identifier of the resource it is to launch, or remove the item.',
      'Indiquez dans `identifierref` l’identifiant de la ressource à lancer, ou retirez cet élément.',
    ),
    why: nothingOpens,
    cases: { scorm12: { severity: 'warning' } },
  },
  'MAN-025': {
    severity: 'warning',
    references: [],
    title: both('Parameters without a resource', 'Des paramètres sans ressource'),
    message: both(
      'The item “{name}” has the parameters “{value}” but launches no resource to give them to.',
      'L’élément `item` « {name} » a les paramètres « {value} », mais ne lance aucune ressource à qui les transmettre.',
    ),
    fix: both(
      'Remove `parameters`, or name the resource in `identifierref`.',
      'Retirez `parameters`, ou désignez la ressource dans `identifierref`.',
    ),
    why: both('Nobody receives them.', 'Personne ne les reçoit.'),
  },
  'MAN-026': {
    severity: 'error',
    references: ['REQ_30.6.3.6.4.2'],
    title: both('Parameters break their syntax', 'Des paramètres ne respectent pas leur syntaxe'),
    message: both(
      'The parameters “{value}” of the item “{name}” hold “{found}”, which an address may not hold.',
      'Les paramètres « {value} » de l’élément `item` « {name} » contiennent « {found} », interdit dans une adresse.',
    ),
    fix: both(
      'Write them as “?name=value&other=value” or “#fragment”, with any other character as a percent escape (“%20” for a space).',
      'Écrivez-les sous la forme « ?nom=valeur&autre=valeur » ou « #fragment », et tout autre caractère sous forme d’échappement (« %20 » pour un espace).',
    ),
    why: parametersLost,
    cases: {
      space: {
        message: both(
          'The parameters “{value}” of the item “{name}” hold a space.',
          'Les paramètres « {value} » de l’élément `item` « {name} » contiennent un espace.',
        ),
      },
      escape: {
        message: both(
          'The parameters “{value}” of the item “{name}” hold “{found}”, where two hexadecimal digits belong after the “%”.',
          'Les paramètres « {value} » de l’élément `item` « {name} » contiennent « {found} », alors que deux chiffres hexadécimaux doivent suivre le « % ».',
        ),
        fix: both(
          'Write a percent sign that stands for itself as “%25”.',
          'Écrivez « %25 » pour un signe pour cent qui vaut pour lui-même.',
        ),
      },
      pair: {
        message: both(
          'The parameters “{value}” of the item “{name}” hold “{found}”, which is no pair of the form “name=value”.',
          'Les paramètres « {value} » de l’élément `item` « {name} » contiennent « {found} », qui n’est pas une paire de la forme « nom=valeur ».',
        ),
      },
    },
  },
  'MAN-027': {
    severity: 'warning',
    references: [],
    title: both(
      'Parameters are long, or join an address that has some',
      'Des paramètres sont longs, ou s’ajoutent à ceux de l’adresse',
    ),
    message: both(
      'The item “{name}” adds the parameters “{value}” to “{href}”, which has parameters of its own.',
      'L’élément `item` « {name} » ajoute les paramètres « {value} » à « {href} », qui en a déjà.',
    ),
    fix: both(
      'Put all of them in one place: the `parameters` of the item, or the `href` of the resource.',
      'Rassemblez-les au même endroit : dans `parameters` de l’élément `item`, ou dans `href` de la ressource.',
    ),
    why: both(
      'LMSs join the two in different ways, and none has to accept more than 1000 characters.',
      'Les plateformes joignent les deux de façons différentes, et aucune n’est tenue d’accepter plus de 1000 caractères.',
    ),
    cases: {
      length: {
        message: both(
          'The parameters of the item “{name}” have {length} characters, more than the {limit} that an LMS has to accept.',
          'Les paramètres de l’élément `item` « {name} » comptent {length} caractères, au-delà des {limit} qu’une plateforme doit accepter.',
        ),
        fix: both(
          'Put what is long into a file of the package that the resource reads.',
          'Placez ce qui est long dans un fichier du paquet, que la ressource lira.',
        ),
      },
    },
  },
  'MAN-028': {
    severity: 'error',
    references: ['REQ_30.6.3.6.3.1'],
    title: both('isvisible is neither true nor false', 'isvisible ne vaut ni true, ni false'),
    message: both(
      'The item “{name}” has isvisible="{value}"; only “true” and “false” are admitted.',
      'L’élément `item` « {name} » a isvisible="{value}" ; seuls « true » et « false » sont admis.',
    ),
    fix: both(
      'Write “true” or “false”, in lower case; without the attribute an item is visible.',
      'Écrivez « true » ou « false », en minuscules ; sans cet attribut, l’élément est visible.',
    ),
    why: both(
      'An LMS that does not understand the value shows what was to be hidden, or hides what was to be seen.',
      'Une plateforme qui ne comprend pas la valeur montre ce qui devait être caché, ou cache ce qui devait être vu.',
    ),
  },
} as const satisfies Record<string, Rule>
