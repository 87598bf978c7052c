import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const scoOrAsset = both(
  'An LMS offers its API to a SCO and not to an asset. Where it cannot tell which it has, nothing is tracked.',
  'Une plateforme offre son API à un SCO, pas à un `asset`. Si elle ignore à quoi elle a affaire, rien n’est suivi.',
)
const notRead = both(
  'An LMS looks elements and attributes up by their exact name: what has another name is not read, and a check against the schema fails.',
  'Une plateforme cherche éléments et attributs par leur nom exact : ce qui porte un autre nom n’est pas lu, et la validation par le schéma échoue.',
)
const removeMarkup = both('Leave only the value in it.', 'N’y laissez que la valeur.')
const removeAttribute = both('Remove the attribute.', 'Retirez cet attribut.')

export const vocabularyRules = {
  'S12-002': {
    severity: 'error',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'A resource does not say whether it is a SCO or an asset',
      'Une ressource n’indique pas si elle est un SCO ou un asset',
    ),
    message: both(
      'The resource “{name}”, which an item launches, has no `adlcp:scormtype`.',
      'La ressource « {name} », qu’un élément `item` lance, n’a pas d’attribut `adlcp:scormtype`.',
    ),
    fix: both(
      'Write adlcp:scormtype="sco" if it talks to the LMS, adlcp:scormtype="asset" if it does not.',
      'Écrivez adlcp:scormtype="sco" si elle communique avec la plateforme, adlcp:scormtype="asset" sinon.',
    ),
    why: scoOrAsset,
    cases: {
      listed: {
        message: both(
          'The resource “{name}” has no `adlcp:scormtype`.',
          'La ressource « {name} » n’a pas d’attribut `adlcp:scormtype`.',
        ),
        fix: both(
          'Write adlcp:scormtype="asset": no item launches it.',
          'Écrivez adlcp:scormtype="asset" : aucun élément `item` ne la lance.',
        ),
      },
      prefix: {
        message: both(
          'The resource “{name}” has `{attribute}` without the prefix of ADL’s namespace, so that nobody reads it.',
          'La ressource « {name} » a l’attribut `{attribute}` sans le préfixe de l’espace de noms d’ADL : personne ne le lit.',
        ),
        fix: both(
          'Write `adlcp:scormtype`, with the prefix that the manifest binds to “http://www.adlnet.org/xsd/adlcp_rootv1p2”.',
          'Écrivez `adlcp:scormtype`, avec le préfixe que le manifeste associe à « http://www.adlnet.org/xsd/adlcp_rootv1p2 ».',
        ),
      },
    },
  },
  'S12-003': {
    severity: 'error',
    references: ['adlcp_rootv1p2.xsd'],
    title: both('The SCORM type is neither sco nor asset', 'Le type SCORM n’est ni sco, ni asset'),
    message: both(
      'The resource “{name}” is of the SCORM type “{value}”; there are only “sco” and “asset”.',
      'La ressource « {name} » est du type SCORM « {value} » ; il n’existe que « sco » et « asset ».',
    ),
    fix: both(
      'Write adlcp:scormtype="sco" if it talks to the LMS, adlcp:scormtype="asset" if it does not.',
      'Écrivez adlcp:scormtype="sco" si elle communique avec la plateforme, adlcp:scormtype="asset" sinon.',
    ),
    why: scoOrAsset,
    cases: {
      letters: {
        message: both(
          'The resource “{name}” is of the SCORM type “{value}”, which is written “{meant}”, in lower case.',
          'La ressource « {name} » est du type SCORM « {value} », qui s’écrit « {meant} », en minuscules.',
        ),
        fix: both('Write adlcp:scormtype="{meant}".', 'Écrivez adlcp:scormtype="{meant}".'),
      },
    },
  },
  'S12-004': {
    severity: 'error',
    references: ['adlcp_rootv1p2.xsd'],
    title: both('The SCORM type is spelled as in SCORM 2004', 'Le type SCORM est écrit comme dans SCORM 2004'),
    message: both(
      'The resource “{name}” has `scormType`, as SCORM 2004 spells it; in SCORM 1.2 it is `scormtype`.',
      'La ressource « {name} » a l’attribut `scormType`, comme l’écrit SCORM 2004 ; dans SCORM 1.2, c’est `scormtype`.',
    ),
    fix: both('Write adlcp:scormtype="{value}".', 'Écrivez adlcp:scormtype="{value}".'),
    why: notRead,
  },
  'S12-005': {
    severity: 'error',
    references: ['adlcp_rootv1p2.xsd'],
    title: both(
      'Something of ADL’s that SCORM 1.2 does not have',
      'Un élément ou un attribut d’ADL que SCORM 1.2 ne connaît pas',
    ),
    message: both(
      'In `{parent}`, there is `{element}`, which is no element of SCORM 1.2.',
      'Dans `{parent}` se trouve `{element}`, qui n’est pas un élément de SCORM 1.2.',
    ),
    fix: both(
      'Remove it, or correct its name. ADL has these elements for SCORM 1.2: {admitted}.',
      'Retirez-le ou corrigez son nom. Éléments d’ADL pour SCORM 1.2 : {admitted}.',
    ),
    why: notRead,
    cases: {
      spelling: {
        message: both(
          'In `{parent}`, there is `{element}`, which is written `{meant}` in SCORM 1.2.',
          'Dans `{parent}` se trouve `{element}`, qui s’écrit `{meant}` dans SCORM 1.2.',
        ),
        fix: both(
          'Write `{meant}`, in its opening and its closing tag.',
          'Écrivez `{meant}`, dans la balise ouvrante comme dans la balise fermante.',
        ),
      },
      'adl-attribute': {
        message: both(
          '`{element}` has the attribute `{attribute}`, which ADL does not have for SCORM 1.2.',
          '`{element}` a l’attribut `{attribute}`, qu’ADL ne prévoit pas pour SCORM 1.2.',
        ),
        fix: removeAttribute,
      },
      childless: {
        message: both(
          'In `{parent}`, there is `{element}`, where only a value may stand.',
          'Dans `{parent}` se trouve `{element}`, alors que seule une valeur y est admise.',
        ),
        fix: removeMarkup,
      },
      extension: {
        message: both(
          'In `{parent}`, there is `{element}`, where only a value may stand.',
          'Dans `{parent}` se trouve `{element}`, alors que seule une valeur y est admise.',
        ),
        fix: removeMarkup,
      },
      attribute: {
        message: both(
          'In `{parent}`, the element `{element}` has the attribute `{attribute}`; only {admitted} is admitted.',
          'Dans `{parent}`, l’élément `{element}` a l’attribut `{attribute}` ; seul {admitted} est admis.',
        ),
        fix: removeAttribute,
      },
      'attribute-unadmitted': {
        message: both(
          'In `{parent}`, the element `{element}` has the attribute `{attribute}`, where none is admitted.',
          'Dans `{parent}`, l’élément `{element}` a l’attribut `{attribute}`, alors qu’aucun n’y est admis.',
        ),
        fix: removeAttribute,
      },
      'extension-attribute': {
        message: both(
          'In `{parent}`, the element `{element}` has the attribute `{attribute}`, which it does not admit.',
          'Dans `{parent}`, l’élément `{element}` a l’attribut `{attribute}`, qu’il n’admet pas.',
        ),
        fix: removeAttribute,
      },
    },
  },
  'S12-019': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'Sequencing or navigation of SCORM 2004 in a manifest of SCORM 1.2',
      'Séquencement ou navigation de SCORM 2004 dans un manifeste SCORM 1.2',
    ),
    message: both(
      'The manifest holds `{element}`, which belongs to SCORM 2004: as SCORM 1.2, it is played without. Such elements: {count}.',
      'Le manifeste contient `{element}`, qui relève de SCORM 2004 : en SCORM 1.2, la plateforme n’en tient pas compte. Éléments de ce genre : {count}.',
    ),
    fix: both(
      'Export the course as SCORM 2004 if it needs sequencing; say what comes first by `adlcp:prerequisites` otherwise.',
      'Exportez la formation en SCORM 2004 si le séquencement est nécessaire ; sinon, exprimez l’ordre par `adlcp:prerequisites`.',
    ),
    why: both(
      'What was to be locked is open, and what was to be hidden is shown.',
      'Ce qui devait être verrouillé est ouvert, et ce qui devait être caché s’affiche.',
    ),
  },
} as const satisfies Record<string, Rule>
