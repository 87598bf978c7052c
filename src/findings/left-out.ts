import { both, type Sentence } from '../kernel/language.js'

/** Codes that have a number and no rule, and why. A number is never used for anything else. */
export const leftOut: Readonly<Record<string, Sentence>> = {
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
