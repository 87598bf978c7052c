import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const lmsKeepsById = both(
  'An LMS finds its way through the package, and keeps the results of learners, by these identifiers.',
  'La plateforme se repère dans le paquet, et conserve les résultats des apprenants, au moyen de ces identifiants.',
)

export const identifierRules = {
  'MAN-001': {
    severity: 'error',
    references: ['REQ_30.1'],
    title: both('The manifest has no identifier', 'Le manifeste n’a pas d’identifiant'),
    message: both('The element `manifest` has no identifier.', 'L’élément `manifest` n’a pas d’identifiant.'),
    fix: both(
      'Give it an attribute `identifier` that no other course has, and keep it from one version of the course to the next.',
      'Donnez-lui un attribut `identifier` qu’aucune autre formation ne porte, et gardez-le d’une version de la formation à l’autre.',
    ),
    why: both(
      'An LMS recognises a course that is replaced by this identifier.',
      'C’est à cet identifiant que la plateforme reconnaît une formation que l’on remplace.',
    ),
  },
  'MAN-002': {
    severity: 'error',
    references: ['REQ_30.1.1', 'REQ_30.6.3.6.1.1', 'REQ_30.7.3.1.1'],
    title: both('An identifier is not written as XML demands', 'Un identifiant n’est pas écrit comme XML le demande'),
    message: both(
      'The identifier “{value}” of this `{kind}` holds a “{found}”, which no XML identifier may hold.',
      'L’identifiant « {value} » de cet élément `{kind}` contient « {found} », interdit dans un identifiant XML.',
    ),
    fix: both(
      'Write it with letters, digits, “-”, “_” and “.”, beginning with a letter or “_”: “{suggestion}”, for instance. Change what refers to it likewise.',
      'Écrivez-le avec des lettres, des chiffres, « - », « _ » et « . », en commençant par une lettre ou « _ » : « {suggestion} », par exemple. Modifiez de même ce qui y renvoie.',
    ),
    why: both(
      'An LMS that checks the manifest against its schema refuses it; the others take the identifier as it stands.',
      'Une plateforme qui contrôle le manifeste avec son schéma le refuse ; les autres prennent l’identifiant tel quel.',
    ),
    cases: {
      start: {
        message: both(
          'The identifier “{value}” of this `{kind}` begins with “{found}”; an XML identifier begins with a letter or “_”.',
          'L’identifiant « {value} » de cet élément `{kind}` commence par « {found} » ; un identifiant XML commence par une lettre ou « _ ».',
        ),
      },
      space: {
        message: both(
          'The identifier “{value}” of this `{kind}` holds a space, which no XML identifier may hold.',
          'L’identifiant « {value} » de cet élément `{kind}` contient un espace, interdit dans un identifiant XML.',
        ),
      },
    },
  },
  'MAN-003': {
    severity: 'error',
    references: ['REQ_30.1.2', 'REQ_30.6.3.6.1.2', 'REQ_30.7.3.1.2'],
    title: both('An identifier is used twice', 'Un identifiant figure deux fois'),
    message: both(
      'The identifier “{value}” is that of two elements `{kind}`: this one, and the one on line {line}.',
      'L’identifiant « {value} » est celui de deux éléments `{kind}` : celui-ci, et celui de la ligne {line}.',
    ),
    fix: both(
      'Give one of them an identifier of its own, and change what refers to it.',
      'Donnez à l’un d’eux un identifiant distinct, et modifiez ce qui y renvoie.',
    ),
    why: lmsKeepsById,
    cases: {
      kinds: {
        message: both(
          'The identifier “{value}” of this `{kind}` is also that of the `{other}` on line {line}; it must be the only one in the manifest.',
          'L’identifiant « {value} » de cet élément `{kind}` est aussi celui de l’élément `{other}` de la ligne {line} ; il doit être unique dans le manifeste.',
        ),
      },
    },
  },
  'MAN-004': {
    severity: 'warning',
    references: [],
    title: both('Two identifiers differ only by letter case', 'Deux identifiants ne diffèrent que par les majuscules'),
    message: both(
      'The identifiers “{value}” and “{similar}” (line {line}) differ only by capital letters or by the way accents are coded.',
      'Les identifiants « {value} » et « {similar} » (ligne {line}) ne diffèrent que par les majuscules ou par le codage des accents.',
    ),
    fix: both('Make them differ by more than that.', 'Distinguez-les autrement.'),
    why: both(
      'Some LMSs do not tell capital letters apart in their database: they launch one activity for the other, or mix their results.',
      'La base de données de certaines plateformes ne distingue pas les majuscules : elles lancent une activité pour l’autre, ou mêlent leurs résultats.',
    ),
  },
  'MAN-005': {
    severity: 'warning',
    references: [],
    title: both('The version of the manifest is long', 'La version du manifeste est longue'),
    message: both(
      'The version “{value}” of the manifest has {length} characters; more than {limit} may be cut off.',
      'La version « {value} » du manifeste compte {length} caractères ; au-delà de {limit}, elle peut être tronquée.',
    ),
    fix: both(
      'Write a short version, such as “1.4”. What changed is told in the notes of the version.',
      'Indiquez une version courte, comme « 1.4 ». Ce qui a changé se dit dans les notes de version.',
    ),
    why: both(
      'An LMS need not keep more characters than that, and the schema of SCORM 1.2 does not admit more.',
      'Une plateforme n’est pas tenue d’en conserver davantage, et le schéma de SCORM 1.2 n’en admet pas plus.',
    ),
    cases: { scorm12: { severity: 'error' } },
  },
  'MAN-019': {
    severity: 'error',
    references: ['REQ_30.6.3.1'],
    title: both('An organization has no identifier', 'Une organisation du contenu n’a pas d’identifiant'),
    message: both(
      'The organization “{name}” has no identifier.',
      'L’organisation du contenu « {name} » n’a pas d’identifiant.',
    ),
    fix: both(
      'Give it an attribute `identifier`, and write the same in the attribute `default` of `organizations`.',
      'Donnez-lui un attribut `identifier`, et reportez-le dans l’attribut `default` de `organizations`.',
    ),
    why: both(
      'The default organization is named by its identifier: without one an LMS does not know what to play.',
      'L’organisation par défaut est désignée par son identifiant : sans lui, la plateforme ne sait pas quoi lancer.',
    ),
  },
  'MAN-021': {
    severity: 'error',
    references: ['REQ_30.6.3.6.1'],
    title: both('An item has no identifier', 'Un élément `item` n’a pas d’identifiant'),
    message: both('The item “{name}” has no identifier.', 'L’élément `item` « {name} » n’a pas d’identifiant.'),
    fix: both(
      'Give it an attribute `identifier` that stands nowhere else in the manifest.',
      'Donnez-lui un attribut `identifier` qui ne figure nulle part ailleurs dans le manifeste.',
    ),
    why: lmsKeepsById,
  },
  /** Told when a package is kept, not when it is checked: only the repository knows the other packages. */
  'MAN-054': {
    severity: 'info',
    references: [],
    title: both(
      'Another course has the same manifest identifier',
      'Une autre formation porte le même identifiant de manifeste',
    ),
    message: both(
      'The manifest identifier “{value}” is also that of {course}, whose content differs.',
      'L’identifiant de manifeste « {value} » est aussi celui de {course}, dont le contenu diffère.',
    ),
    fix: both(
      'If this is a new version of that course, add it there with `--course`. If not, give the manifest an identifier of its own.',
      'S’il s’agit d’une nouvelle version de cette formation, ajoutez-la à celle-ci avec `--course`. Sinon, donnez au manifeste un identifiant distinct.',
    ),
    why: both(
      'An LMS that receives both may take one for an update of the other, and replace it.',
      'Une plateforme qui reçoit les deux peut prendre l’une pour une mise à jour de l’autre, et la remplacer.',
    ),
  },
} as const satisfies Record<string, Rule>
