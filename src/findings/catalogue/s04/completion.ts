import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const neverDone = both(
  'An LMS that cannot read the threshold leaves the activity incomplete for ever, or complete without having been done.',
  'Une plateforme qui ne comprend pas le seuil laisse l’activité inachevée pour toujours, ou achevée sans avoir été faite.',
)
const asAttributes = both(
  'Write <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="{value}"/>.',
  'Écrivez <adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="{value}"/>.',
)

/** When an activity counts as complete, and features that came with an edition. */
export const completionRules = {
  'S04-011': {
    severity: 'error',
    references: ['adlcp_v1p3.xsd'],
    title: both(
      'A completion threshold that is no number from 0 to 1',
      'Un seuil d’achèvement qui n’est pas un nombre de 0 à 1',
    ),
    message: both(
      'The completion threshold of “{name}” is “{value}”, not a number in {allowed}.',
      'Le seuil d’achèvement de « {name} » est « {value} », et non un nombre dans {allowed}.',
    ),
    fix: both(
      'Write a fraction of 1 with a point: 80 % is 0.8.',
      'Écrivez une fraction de 1, avec un point : 80 % s’écrit 0.8.',
    ),
    why: neverDone,
    cases: {
      blank: {
        message: both(
          'The completion threshold of “{name}” is empty.',
          'Le seuil d’achèvement de « {name} » est vide.',
        ),
        fix: both(
          'Write a fraction of 1 with a point, such as 0.8, or remove the element.',
          'Écrivez une fraction de 1, avec un point, par exemple 0.8, ou retirez l’élément.',
        ),
      },
    },
  },
  'S04-012': {
    severity: 'error',
    references: ['REQ_30.6.3.6.13'],
    title: both(
      'A completion threshold with an attribute that cannot be read',
      'Un seuil d’achèvement dont un attribut est illisible',
    ),
    message: both(
      'The attribute `{attribute}` of `{element}` in `{parent}` is “{value}”; admitted is {allowed}.',
      'L’attribut `{attribute}` de `{element}` dans `{parent}` vaut « {value} » ; est admis : {allowed}.',
    ),
    fix: both(
      'Write what is admitted: {allowed}. Numbers have a point: 80 % is 0.8.',
      'Écrivez ce qui est admis : {allowed}. Les décimales suivent un point : 80 % s’écrit 0.8.',
    ),
    why: neverDone,
    cases: { value: {} },
  },
  'S04-013': {
    severity: 'error',
    references: ['REQ_30.6.3.6.13'],
    title: both('A completion threshold in two forms at once', 'Un seuil d’achèvement sous deux formes à la fois'),
    message: both(
      'The completion threshold of “{name}” has attributes and the value “{value}” besides.',
      'Le seuil d’achèvement de « {name} » a des attributs et, en plus, la valeur « {value} ».',
    ),
    fix: both(
      'Keep the attributes, and remove the value between the tags.',
      'Gardez les attributs, et retirez la valeur entre les balises.',
    ),
    why: both(
      'One LMS goes by the attributes, another by the value: the same learner is done in one and not in the other.',
      'Une plateforme suit les attributs, une autre la valeur : le même apprenant a terminé sur l’une et non sur l’autre.',
    ),
  },
  'S04-014': {
    severity: 'warning',
    references: ['REQ_30.6.3.6.13'],
    title: both(
      'A completion threshold in the form of earlier editions',
      'Un seuil d’achèvement sous la forme des éditions précédentes',
    ),
    message: both(
      'The completion threshold of “{name}” is written as the value “{value}”; the 4th edition has attributes for it.',
      'Le seuil d’achèvement de « {name} » est écrit comme une valeur, « {value} » ; la 4e édition a des attributs pour cela.',
    ),
    fix: asAttributes,
    why: both(
      'An LMS of the 4th edition may pass over the value: the activity is then complete only when the content says so.',
      'Une plateforme de la 4e édition peut ignorer la valeur : l’activité n’est alors achevée que si le contenu le dit.',
    ),
  },
  'S04-015': {
    severity: 'error',
    references: ['REQ_30.6.3.6.13'],
    title: both('A completion threshold that nothing can reach', 'Un seuil d’achèvement que rien ne peut atteindre'),
    message: both(
      '“{name}” has a completion threshold, but launches no SCO that could report its progress.',
      '« {name} » a un seuil d’achèvement, mais ne lance aucun SCO qui puisse indiquer sa progression.',
    ),
    fix: both(
      'Remove it, or move it to the item that launches the SCO.',
      'Retirez-le, ou déplacez-le sur l’élément `item` qui lance le SCO.',
    ),
    why: both(
      'LMSs ignore it, and what was meant does not happen; one that checks the manifest to the letter refuses it.',
      'Les plateformes l’ignorent, et ce qui était voulu n’a pas lieu ; celle qui contrôle le manifeste à la lettre le refuse.',
    ),
    cases: {
      parent: {
        message: both(
          'An element `{element}` stands in `{parent}`; it belongs into one of these: {parents}.',
          'Un élément `{element}` figure dans `{parent}` ; sa place est dans l’un de ceux-ci : {parents}.',
        ),
      },
      repeated: {
        message: both(
          '`{parent}` has more than one element `{element}`.',
          '`{parent}` a plus d’un élément `{element}`.',
        ),
        fix: both('Keep the one that is meant.', 'Gardez celui qui est voulu.'),
      },
    },
  },
  'S04-030': {
    severity: 'warning',
    references: ['adlcp_v1p3.xsd', 'adlseq_v1p3.xsd'],
    title: both(
      'A feature of the 4th edition in a manifest of an earlier one',
      'Une fonction de la 4e édition dans un manifeste d’une édition précédente',
    ),
    message: both(
      'The manifest says that it is {edition}, but uses `{feature}`, which came with the 4th edition.',
      'Le manifeste se dit {edition}, mais utilise `{feature}`, apparu avec la 4e édition.',
    ),
    fix: both(
      'Write <schemaversion>2004 4th Edition</schemaversion>, or do without `{feature}`.',
      'Écrivez <schemaversion>2004 4th Edition</schemaversion>, ou renoncez à `{feature}`.',
    ),
    why: both(
      'An LMS plays the course by the edition it names: it ignores what came later, or refuses the manifest for it.',
      'Une plateforme exécute la formation selon l’édition annoncée : elle ignore ce qui est venu plus tard, ou refuse le manifeste.',
    ),
  },
} as const satisfies Record<string, Rule>
