import { both } from '../../../kernel/language.js'
import type { RuleCase } from '../../rule.js'

/** Sentences of rules that tell of one value: an attribute, what it says, and what it may say. */
export const valueMessage = both(
  'In the sequencing of “{name}”, `{attribute}` is “{value}”.',
  'Dans le séquencement de « {name} », `{attribute}` vaut « {value} ».',
)
export const valueFix = both(
  'Give it one of the values that are admitted: {allowed}. Upper and lower case matter.',
  'Donnez-lui une des valeurs admises : {allowed}. Les majuscules comptent.',
)
export const numberFix = both(
  'Write a number within these bounds: {allowed}, with a point before the decimals and no percent sign.',
  'Écrivez un nombre compris dans ces bornes : {allowed}, avec un point avant les décimales et sans signe de pourcentage.',
)
export const refusedOrIgnored = both(
  'An LMS that does not know a value refuses the package, or goes on as if the setting were not there: the course no longer unfolds as it was designed.',
  'Une plateforme qui ne connaît pas une valeur refuse le paquet, ou continue comme si le réglage n’existait pas : la formation ne se déroule plus comme prévu.',
)

/** `1` and `0`, which a schema takes for booleans. */
export const digit: RuleCase = {
  severity: 'warning',
  message: both(
    'In the sequencing of “{name}”, `{attribute}` is “{value}”: the schema admits it, SCORM wants a word.',
    'Dans le séquencement de « {name} », `{attribute}` vaut « {value} » : le schéma l’admet, SCORM veut un mot.',
  ),
  fix: both(
    'Write “true” for 1 and “false” for 0: an LMS that compares words takes “1” for false.',
    'Écrivez « true » pour 1 et « false » pour 0 : une plateforme qui compare les mots lit « 1 » comme faux.',
  ),
}
