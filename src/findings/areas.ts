import { both, type Sentence } from '../kernel/language.js'

/** What the rules of each area are about, in the order of a package's way. */
export const areas = {
  ZIP: both('the archive', 'l’archive'),
  PKG: both('what kind of package it is', 'le type de paquet'),
  XML: both('XML documents', 'les documents XML'),
  MAN: both('imsmanifest.xml, of every SCORM edition', 'imsmanifest.xml, toutes éditions de SCORM'),
  S12: both('SCORM 1.2 alone', 'SCORM 1.2 seulement'),
  S04: both('SCORM 2004 alone', 'SCORM 2004 seulement'),
  SEQ: both('sequencing of SCORM 2004', 'le séquencement de SCORM 2004'),
  NAV: both('navigation of SCORM 2004', 'la navigation de SCORM 2004'),
  LOM: both('metadata', 'les métadonnées'),
  CMI: both('cmi5 course structures', 'les structures de formation cmi5'),
  TIN: both('Tin Can packages', 'les paquets Tin Can'),
  AIC: both('AICC packages', 'les paquets AICC'),
  NBR: both('packages of neighbouring standards', 'les paquets de standards voisins'),
  SEC: both('security', 'la sécurité'),
  CNT: both('content: pages, styles, scripts, media', 'le contenu : pages, styles, scripts, médias'),
  RCV: both('what some LMSs are known to choke on', 'ce qui gêne certaines plateformes'),
} as const satisfies Readonly<Record<string, Sentence>>

/** The first three letters of a rule's code. */
export type Area = keyof typeof areas

export const areaNames = Object.keys(areas) as readonly Area[]
