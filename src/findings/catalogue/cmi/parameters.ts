import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const parameterRules = {
  'CMI-026': {
    severity: 'info',
    references: ['cmi5 R-13.1.0.0-1'],
    title: both('Values have white space around them', 'Des valeurs sont entourées d’espaces'),
    message: both(
      'Number of values with white space before or after them, which the LMS must remove: {count}. The first: “{where}”.',
      'Nombre de valeurs précédées ou suivies d’espaces, que la plateforme doit retirer : {count}. La première : « {where} ».',
    ),
    fix: both(
      'Write each value right after its tag or quotation mark, if you edit the file by hand.',
      'Si vous modifiez le fichier à la main, écrivez chaque valeur juste après sa balise ou son guillemet.',
    ),
    why: both(
      'An LMS that forgets to remove it sees other identifiers and other addresses than yours.',
      'Une plateforme qui oublie de les retirer lit d’autres identifiants et d’autres adresses que les vôtres.',
    ),
  },
  'CMI-027': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both(
      'Launch parameters that may not arrive as meant',
      'Des paramètres de lancement qui risquent de mal arriver',
    ),
    message: both(
      'The launch parameters of the AU “{au}” look like JSON, but are not: “{value}”.',
      'Les paramètres de lancement de l’AU « {au} » ressemblent à du JSON, mais n’en sont pas : « {value} ».',
    ),
    fix: both(
      'In JSON, put names and texts in double quotes, and no comma after the last value.',
      'En JSON, mettez les noms et les textes entre guillemets doubles (") et pas de virgule après la dernière valeur.',
    ),
    why: both(
      'The AU receives exactly this text: what it cannot read, it ignores or stops at.',
      'L’AU reçoit exactement ce texte : ce qu’elle ne sait pas lire, elle l’ignore ou s’y arrête.',
    ),
    cases: {
      json: {},
      long: {
        message: both(
          'The launch parameters of the AU “{au}” have {size} bytes; beyond {limit} some LMSs cut them.',
          'Les paramètres de lancement de l’AU « {au} » font {size} octets ; au-delà de {limit}, certaines plateformes les tronquent.',
        ),
        fix: both(
          'Put the settings in a file of the package, and only its name in the parameters.',
          'Placez les réglages dans un fichier du paquet, et seulement son nom dans les paramètres.',
        ),
      },
    },
  },
  'CMI-028': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both('An entitlement key is empty', 'Une clé d’accès est vide'),
    message: both(
      'The `entitlementKey` of the AU “{au}” is empty.',
      'L’élément `entitlementKey` de l’AU « {au} » est vide.',
    ),
    fix: both(
      'Write the key that the content’s server expects, or remove the element.',
      'Écrivez la clé qu’attend le serveur du contenu, ou retirez l’élément.',
    ),
    why: both(
      'A server that asks for a key turns the learner away.',
      'Un serveur qui demande une clé refuse l’accès à l’apprenant.',
    ),
  },
} as const satisfies Record<string, Rule>
