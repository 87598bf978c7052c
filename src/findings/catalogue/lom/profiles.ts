import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const complete = both(
  'Add what is missing; where nothing is known, remove the whole record. Many authoring tools have a form for it.',
  'Ajoutez ce qui manque ; si rien n’est connu, retirez toute la notice. Beaucoup d’outils auteurs ont un formulaire pour cela.',
)
const found = both(
  'A course is found, compared and reused by these elements. ADL’s validator fails a record without them; no LMS does.',
  'C’est par ces éléments qu’une formation est trouvée, comparée et réutilisée. Le validateur d’ADL rejette une notice qui ne les a pas ; aucune plateforme ne le fait.',
)

export const lomProfileRules = {
  'LOM-005': {
    severity: 'warning',
    references: ['SCORM 1.2 CAM'],
    title: both(
      'The metadata lacks elements that SCORM 1.2 makes mandatory',
      'Il manque aux métadonnées des éléments que SCORM 1.2 rend obligatoires',
    ),
    message: both(
      'This record lacks elements that SCORM 1.2 makes mandatory ({count}): {missing}.',
      'Il manque à cette notice des éléments que SCORM 1.2 rend obligatoires ({count}) : {missing}.',
    ),
    fix: complete,
    why: found,
  },
  'LOM-006': {
    severity: 'warning',
    references: ['SCORM 2004 3rd Edition CAM'],
    title: both(
      'The metadata lacks elements that SCORM 2004 makes mandatory',
      'Il manque aux métadonnées des éléments que SCORM 2004 rend obligatoires',
    ),
    message: both(
      'This record lacks elements that this edition of SCORM 2004 makes mandatory ({count}): {missing}.',
      'Il manque à cette notice des éléments que cette édition de SCORM 2004 rend obligatoires ({count}) : {missing}.',
    ),
    fix: complete,
    why: found,
    cases: {
      recommended: {
        severity: 'info',
        message: both(
          'This record lacks elements by which catalogues find courses ({count}): {missing}. The 4th edition of SCORM 2004 no longer demands them.',
          'Il manque à cette notice des éléments par lesquels les catalogues trouvent les formations ({count}) : {missing}. La 4e édition de SCORM 2004 ne les exige plus.',
        ),
        fix: both(
          'Add them where they are known; nothing has to be done.',
          'Ajoutez-les s’ils sont connus ; rien n’est obligatoire.',
        ),
      },
    },
  },
  'LOM-007': {
    severity: 'warning',
    references: [],
    title: both(
      'The metadata does not name the schemes that it follows',
      'Les métadonnées ne nomment pas les schémas qu’elles suivent',
    ),
    message: both(
      '`{element}` does not say “{absent}”; found: “{found}”.',
      '`{element}` n’indique pas « {absent} » ; il indique : « {found} ».',
    ),
    fix: both(
      'Add an element `{element}` for each: {absent}.',
      'Ajoutez un élément `{element}` pour chacun : {absent}.',
    ),
    why: both(
      'Catalogues tell by it what the record may be relied on for. Many do not ask.',
      'Les catalogues y voient sur quoi la notice permet de compter. Beaucoup ne le demandent pas.',
    ),
  },
  'LOM-008': {
    severity: 'error',
    references: [],
    title: both(
      'A term is not of the vocabulary that it names',
      'Un terme n’appartient pas au vocabulaire qu’il nomme',
    ),
    message: both(
      '“{value}” is not a term of `{element}` in {source}.',
      '« {value} » n’est pas un terme de `{element}` dans {source}.',
    ),
    fix: both(
      'Write one of its terms ({admitted}), or name your own vocabulary in `source`.',
      'Écrivez l’un de ses termes ({admitted}), ou nommez votre propre vocabulaire dans `source`.',
    ),
    why: both(
      'Catalogues sort and filter by these terms: one that they do not know puts the course nowhere.',
      'Les catalogues trient et filtrent d’après ces termes : celui qu’ils ne connaissent pas ne classe la formation nulle part.',
    ),
    cases: {
      spelling: {
        message: both(
          '“{value}” is not the term of `{element}` that is meant: in {source} it is “{meant}”.',
          '« {value} » n’est pas le terme exact de `{element}` : dans {source}, c’est « {meant} ».',
        ),
        fix: both('Write “{meant}”.', 'Écrivez « {meant} ».'),
      },
      source: {
        message: both(
          'The vocabulary of `{element}` “{value}” is called “{source}”; “LOMv1.0” is its name.',
          'Le vocabulaire de `{element}` « {value} » est appelé « {source} » ; son nom est « LOMv1.0 ».',
        ),
        fix: both('Write “LOMv1.0” in `source`.', 'Écrivez « LOMv1.0 » dans `source`.'),
      },
      'no-source': {
        message: both(
          '`{element}` “{value}” does not say which vocabulary its term is of.',
          '`{element}` « {value} » ne dit pas à quel vocabulaire appartient son terme.',
        ),
        fix: both('Write “LOMv1.0” in `source`.', 'Écrivez « LOMv1.0 » dans `source`.'),
      },
    },
  },
} as const satisfies Record<string, Rule>
