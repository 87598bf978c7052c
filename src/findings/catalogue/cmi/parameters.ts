import type { Rule } from '../../rule.js'

export const parameterRules = {
  'CMI-026': {
    severity: 'info',
    references: ['cmi5 R-13.1.0.0-1'],
    title: { en: 'Values have white space around them', fr: 'Des valeurs sont entourées d’espaces' },
    message: {
      en: 'Number of values with white space before or after them, which the LMS must remove: {count}. The first: “{where}”.',
      fr: 'Nombre de valeurs précédées ou suivies d’espaces, que la plateforme doit retirer : {count}. La première : « {where} ».',
    },
    fix: {
      en: 'Write each value right after its tag or quotation mark, if you edit the file by hand.',
      fr: 'Si vous modifiez le fichier à la main, écrivez chaque valeur juste après sa balise ou son guillemet.',
    },
    why: {
      en: 'An LMS that forgets to remove it sees other identifiers and other addresses than yours.',
      fr: 'Une plateforme qui oublie de les retirer lit d’autres identifiants et d’autres adresses que les vôtres.',
    },
  },
  'CMI-027': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'Launch parameters that may not arrive as meant',
      fr: 'Des paramètres de lancement qui risquent de mal arriver',
    },
    message: {
      en: 'The launch parameters of the AU “{au}” look like JSON, but are not: “{value}”.',
      fr: 'Les paramètres de lancement de l’AU « {au} » ressemblent à du JSON, mais n’en sont pas : « {value} ».',
    },
    fix: {
      en: 'In JSON, put names and texts in double quotes, and no comma after the last value.',
      fr: 'En JSON, mettez les noms et les textes entre guillemets doubles (") et pas de virgule après la dernière valeur.',
    },
    why: {
      en: 'The AU receives exactly this text: what it cannot read, it ignores or stops at.',
      fr: 'L’AU reçoit exactement ce texte : ce qu’elle ne sait pas lire, elle l’ignore ou s’y arrête.',
    },
    cases: {
      json: {},
      long: {
        message: {
          en: 'The launch parameters of the AU “{au}” have {size} bytes; beyond {limit} some LMSs cut them.',
          fr: 'Les paramètres de lancement de l’AU « {au} » font {size} octets ; au-delà de {limit}, certaines plateformes les tronquent.',
        },
        fix: {
          en: 'Put the settings in a file of the package, and only its name in the parameters.',
          fr: 'Placez les réglages dans un fichier du paquet, et seulement son nom dans les paramètres.',
        },
      },
    },
  },
  'CMI-028': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: { en: 'An entitlement key is empty', fr: 'Une clé d’accès est vide' },
    message: {
      en: 'The `entitlementKey` of the AU “{au}” is empty.',
      fr: 'L’élément `entitlementKey` de l’AU « {au} » est vide.',
    },
    fix: {
      en: 'Write the key that the content’s server expects, or remove the element.',
      fr: 'Écrivez la clé qu’attend le serveur du contenu, ou retirez l’élément.',
    },
    why: {
      en: 'A server that asks for a key turns the learner away.',
      fr: 'Un serveur qui demande une clé refuse l’accès à l’apprenant.',
    },
  },
} as const satisfies Record<string, Rule>
