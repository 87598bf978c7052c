import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { xmlRules } from '../xml.js'

const { message, fix, cases } = xmlRules['XML-001']

export const lomFileRules = {
  'LOM-001': {
    severity: 'error',
    references: ['XML 1.0 2.1'],
    title: both('A metadata file is not well-formed XML', 'Un fichier de métadonnées n’est pas du XML bien formé'),
    message,
    fix,
    why: both(
      'The course plays without it, but catalogues lose its description: title, keywords, authors, rights.',
      'La formation se joue sans lui, mais les catalogues en perdent la description : titre, mots-clés, auteurs, droits.',
    ),
    cases,
  },
  'LOM-003': {
    severity: 'warning',
    references: [],
    title: both('The metadata lies outside the package', 'Les métadonnées se trouvent hors du paquet'),
    message: both(
      '`adlcp:location` names “{value}”, which is not in the package. It was not fetched.',
      '`adlcp:location` indique « {value} », qui n’est pas dans le paquet. Ce fichier n’a pas été téléchargé.',
    ),
    fix: both(
      'Put the file into the package, and write its path from the root of the package.',
      'Placez le fichier dans le paquet, et écrivez son chemin depuis la racine du paquet.',
    ),
    why: both(
      'What lies elsewhere can change or vanish, and who keeps the package has no description of it.',
      'Ce qui se trouve ailleurs peut changer ou disparaître, et qui conserve le paquet n’en a aucune description.',
    ),
  },
  'LOM-004': {
    severity: 'error',
    references: [],
    title: both('A metadata file is not a LOM record', 'Un fichier de métadonnées n’est pas une notice LOM'),
    message: both(
      'The root element of this metadata file is `{found}`, not `lom`.',
      'L’élément racine de ce fichier de métadonnées est `{found}` au lieu de `lom`.',
    ),
    fix: both(
      'Name the right file in `adlcp:location`, or describe the course in a file with the root element `lom`.',
      'Indiquez le bon fichier dans `adlcp:location`, ou décrivez la formation dans un fichier dont l’élément racine est `lom`.',
    ),
    why: both(
      'Catalogues that read the metadata of SCORM look for LOM, and find nothing.',
      'Les catalogues qui lisent les métadonnées de SCORM cherchent du LOM, et n’y trouvent rien.',
    ),
  },
  'LOM-013': {
    severity: 'info',
    references: [],
    title: both(
      'The metadata uses a vocabulary of its own besides LOM',
      'Les métadonnées emploient un vocabulaire propre en plus du LOM',
    ),
    message: both(
      'The metadata holds elements of the vocabulary “{namespace}” ({count}), such as `{element}`.',
      'Les métadonnées contiennent des éléments du vocabulaire « {namespace} » ({count}), dont `{element}`.',
    ),
    fix: both(
      'Nothing has to be done. What everybody should find belongs in the elements of LOM as well.',
      'Rien n’est à faire. Ce que tous doivent trouver a aussi sa place dans les éléments du LOM.',
    ),
    why: both(
      'Only the tools that know this vocabulary read it.',
      'Seuls les outils qui connaissent ce vocabulaire le lisent.',
    ),
    cases: {
      french: {
        message: both(
          'The metadata follows the French application profile {profile}.',
          'Les métadonnées suivent le profil d’application français {profile}.',
        ),
        fix: both(
          'Nothing has to be done: its elements and terms are admitted.',
          'Rien n’est à faire : ses éléments et ses termes sont admis.',
        ),
      },
    },
  },
  'LOM-014': {
    severity: 'info',
    references: [],
    title: both(
      '`schema` and `schemaversion` are repeated below the manifest',
      '`schema` et `schemaversion` sont répétés sous le manifeste',
    ),
    message: both(
      '`schema` or `schemaversion` stands in the metadata of organizations, items, resources or files ({count}), the first time here.',
      '`schema` ou `schemaversion` figure dans les métadonnées d’organisations, d’éléments `item`, de ressources ou de fichiers ({count}), la première fois ici.',
    ),
    fix: both(
      'Keep them in the metadata of the manifest alone.',
      'Ne les gardez que dans les métadonnées du manifeste.',
    ),
    why: both(
      'LMSs read the edition of the package in the metadata of the manifest; elsewhere it says nothing.',
      'Les plateformes lisent l’édition du paquet dans les métadonnées du manifeste ; ailleurs, cela ne dit rien.',
    ),
  },
} as const satisfies Record<string, Rule>
