import { both, type Sentence } from '../kernel/language.js'

/** Codes that have a number and no rule, and why. A number is never used for anything else. */
export const leftOut: Readonly<Record<string, Sentence>> = {
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
