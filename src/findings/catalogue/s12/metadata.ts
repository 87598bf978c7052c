import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const notFound = both(
  'A catalogue that looks for the metadata of SCORM 1.2 finds none, and a check against the schemas fails.',
  'Un catalogue qui cherche les métadonnées de SCORM 1.2 n’en trouve pas, et la validation par les schémas échoue.',
)

export const metadataRules = {
  'S12-020': {
    severity: 'error',
    references: ['imscp_rootv1p1p2.xsd', 'adlcp_rootv1p2.xsd'],
    title: both('A value is longer than the schema admits', 'Une valeur est plus longue que ne l’admet le schéma'),
    message: both(
      'The element `{element}` has {length} characters; the schema admits {limit}.',
      'L’élément `{element}` compte {length} caractères ; le schéma en admet {limit}.',
    ),
    fix: both('Shorten it.', 'Raccourcissez-la.'),
    why: both(
      'An LMS that checks the manifest against its schema refuses the package; another may cut the value off.',
      'Une plateforme qui contrôle le manifeste avec son schéma refuse le paquet ; une autre peut tronquer la valeur.',
    ),
    cases: {
      length: {},
      attribute: {
        message: both(
          'The attribute `{attribute}` of the element `{element}` has {length} characters; the schema admits {limit}.',
          'L’attribut `{attribute}` de l’élément `{element}` compte {length} caractères ; le schéma en admet {limit}.',
        ),
      },
    },
  },
  'S12-022': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'Metadata of SCORM 2004 in a package of SCORM 1.2',
      'Des métadonnées de SCORM 2004 dans un paquet SCORM 1.2',
    ),
    message: both(
      'The metadata is in the namespace “{namespace}”, that of SCORM 2004; SCORM 1.2 has “{expected}”. Records: {count}.',
      'Les métadonnées sont dans l’espace de noms « {namespace} », celui de SCORM 2004 ; SCORM 1.2 emploie « {expected} ». Notices : {count}.',
    ),
    fix: both(
      'Export the metadata again for SCORM 1.2: the names of its elements differ too (`langstring`, `lifecycle`).',
      'Exportez de nouveau les métadonnées pour SCORM 1.2 : les noms des éléments diffèrent aussi (`langstring`, `lifecycle`).',
    ),
    why: notFound,
  },
  'S12-023': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'Metadata in a namespace that is not that of SCORM 1.2',
      'Des métadonnées dans un espace de noms qui n’est pas celui de SCORM 1.2',
    ),
    message: both(
      'The metadata is in the namespace “{namespace}”; SCORM 1.2 has “{expected}”. Records: {count}.',
      'Les métadonnées sont dans l’espace de noms « {namespace} » ; SCORM 1.2 emploie « {expected} ». Notices : {count}.',
    ),
    fix: both(
      'Write the namespace “{expected}”, also in `xsi:schemaLocation`, with its schema imsmd_rootv1p2p1.xsd.',
      'Écrivez l’espace de noms « {expected} », y compris dans `xsi:schemaLocation`, avec son schéma imsmd_rootv1p2p1.xsd.',
    ),
    why: notFound,
    cases: {
      unchecked: {
        severity: 'error',
        message: both(
          'The metadata is in the namespace “{namespace}”, the schema of which is not in the package; the schema that is there is for “{expected}”, the one of SCORM 1.2. Records: {count}.',
          'Les métadonnées sont dans l’espace de noms « {namespace} », dont le schéma n’est pas dans le paquet ; celui qui s’y trouve vaut pour « {expected} », celui de SCORM 1.2. Notices : {count}.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
