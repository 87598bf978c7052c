import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const exhausts = both(
  'An archive that swells without measure fills the disk or the memory of whoever opens it.',
  'Une archive qui gonfle sans mesure remplit le disque ou la mémoire de qui l’ouvre.',
)

export const limitRules = {
  'ZIP-021': {
    severity: 'error',
    references: [],
    title: both('Larger than the limit', 'Plus grand que la limite'),
    message: both(
      'The content of this entry exceeds the limit of {limit} bytes.',
      'Le contenu de cette entrée dépasse la limite de {limit} octets.',
    ),
    fix: both(
      'Make it smaller, or have the limit raised in the configuration.',
      'Réduisez-le, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
    cases: {
      total: {
        message: both(
          'From this entry on, the content of the package exceeds the limit of {limit} bytes in all; the rest was not read.',
          'À partir de cette entrée, le contenu du paquet dépasse la limite de {limit} octets au total ; la suite n’a pas été lue.',
        ),
      },
      directory: {
        message: both(
          'The central directory has {size} bytes, and the limit is {limit}.',
          'Le répertoire central fait {size} octets, et la limite est de {limit}.',
        ),
        fix: both(
          'Use fewer files and shorter names, or have the limit raised in the configuration.',
          'Réduisez le nombre de fichiers et raccourcissez les noms, ou faites relever la limite dans la configuration.',
        ),
      },
      package: {
        message: both(
          'The package has {size} bytes, and the limit is {limit}.',
          'Le paquet fait {size} octets, et la limite est de {limit}.',
        ),
      },
    },
  },
  'ZIP-022': {
    severity: 'error',
    references: [],
    title: both('Swells beyond the limit', 'Gonfle au-delà de la limite'),
    message: both(
      'This entry swells from {stored} bytes to {produced} and more: over {limit} times.',
      'Cette entrée gonfle de {stored} octets à {produced} et davantage : plus de {limit} fois.',
    ),
    fix: both(
      'If that is meant, store the file without compressing it, or have the limit raised in the configuration.',
      'Si c’est voulu, stockez le fichier sans le compresser, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
    cases: {
      total: {
        message: both(
          'The package swells from {stored} bytes to {produced} and more, over {limit} times; from this entry on nothing was read.',
          'Le paquet gonfle de {stored} octets à {produced} et davantage, plus de {limit} fois ; rien n’a été lu à partir de cette entrée.',
        ),
      },
    },
  },
  'ZIP-023': {
    severity: 'error',
    references: [],
    title: both('Too many entries', 'Trop d’entrées'),
    message: both(
      'The archive announces {entries} entries, and the limit is {limit}.',
      'L’archive annonce {entries} entrées, et la limite est de {limit}.',
    ),
    fix: both(
      'Leave out what the course does not need, or have the limit raised in the configuration.',
      'Retirez ce dont la formation n’a pas besoin, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
  },
} as const satisfies Record<string, Rule>
