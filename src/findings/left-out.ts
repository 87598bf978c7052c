import { both, type Sentence } from '../kernel/language.js'

/** Codes that have a number and no rule, and why. A number is never used for anything else. */
export const leftOut: Readonly<Record<string, Sentence>> = {
  'S12-001': both(
    'A manifest of SCORM 1.2 without metadata, schema or schemaversion has three faults, which MAN-006, MAN-008 and MAN-010 tell.',
    'Un manifeste SCORM 1.2 sans metadata, schema ou schemaversion a trois défauts, que signalent MAN-006, MAN-008 et MAN-010.',
  ),
  'S12-021': both(
    'The official ims_xml.xsd of SCORM 1.2 has a defect that one parser complains of; it is in nearly every package, and nobody who makes or plays one can mend it.',
    'Le fichier officiel ims_xml.xsd de SCORM 1.2 a un défaut dont se plaint un analyseur ; il est dans presque tous les paquets, et personne ne peut l’y corriger.',
  ),
  'S04-031': both(
    'Every report names the edition of the package, and an earlier one is no fault; what does not belong to it is S04-030.',
    'Chaque rapport indique l’édition du paquet, et une édition antérieure n’est pas une faute ; ce qui n’en relève pas est S04-030.',
  ),
  'S04-032': both(
    'That each edition has a schema of its own is how grammars are chosen, and nothing to be found in a package.',
    'Que chaque édition ait son propre schéma règle le choix des grammaires ; il n’y a rien à en trouver dans un paquet.',
  ),
  'TIN-001': both(
    'A zip without tincan.xml is no TinCan package: PKG-001 says so, and PKG-003 where only the letter case is wrong.',
    'Un zip sans tincan.xml n’est pas un paquet TinCan : PKG-001 le dit, et PKG-003 quand seules les majuscules sont en cause.',
  ),
  'CMI-035': both(
    'That a package over zip64 is accepted is a property of Fonds, which a test proves, not of a package.',
    'Accepter un paquet en zip64 est une propriété de Fonds, prouvée par un test, et non d’un paquet.',
  ),
  'XST-001…018': both(
    'About xAPI statements that are received, not about packages: they come with the endpoint that receives them.',
    'Portent sur les énoncés xAPI reçus, non sur les paquets : elles viendront avec le service qui les reçoit.',
  ),
  'XST-030…039': both(
    'About the statements of cmi5 at run time, not about packages: they come with the endpoint that receives them.',
    'Portent sur les énoncés cmi5 à l’exécution, non sur les paquets : elles viendront avec le service qui les reçoit.',
  ),
}
