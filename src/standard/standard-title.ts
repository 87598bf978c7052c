import { both, type Sentence } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'
import type { Edition, StandardName } from './standard.js'

/** What people call the standards. */
export const standardTitles: Readonly<Record<StandardName, Sentence>> = {
  scorm12: both('SCORM 1.2', 'SCORM 1.2'),
  scorm2004: both('SCORM 2004', 'SCORM 2004'),
  cmi5: both('cmi5', 'cmi5'),
  tincan: both('xAPI (Tin Can)', 'xAPI (Tin Can)'),
  aicc: both('AICC', 'AICC'),
  'common-cartridge': both('Common Cartridge', 'Common Cartridge'),
  'ims-cp': both('IMS Content Packaging', 'IMS Content Packaging'),
  qti: both('QTI', 'QTI'),
  h5p: both('H5P', 'H5P'),
  epub: both('EPUB', 'EPUB'),
  'moodle-backup': both('Moodle backup', 'sauvegarde Moodle'),
  exelearning: both('eXeLearning source', 'source eXeLearning'),
  office: both('office document', 'document bureautique'),
  html: both('plain HTML', 'simple HTML'),
  unknown: both('unknown standard', 'standard inconnu'),
}

/** `4th edition`; of what is no ordinal, what it is called. */
export function editionTitle(edition: Edition): Sentence {
  const told = printable(edition)
  return /^\d(?:nd|rd|th)$/.test(edition)
    ? both(`${edition} edition`, `${edition.charAt(0)}e édition`)
    : both(told, told)
}
