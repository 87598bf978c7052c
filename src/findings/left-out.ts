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
    'A report names the edition of every package, and an earlier one is no fault.',
    'Le rapport nomme l’édition de chaque paquet, et une édition antérieure n’est pas un défaut.',
  ),
  'S04-032': both(
    'Each edition has a grammar of its own: that is how a package is judged, not something found in it.',
    'Chaque édition a sa propre grammaire : c’est ainsi qu’un paquet est jugé, et non un défaut de celui-ci.',
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
