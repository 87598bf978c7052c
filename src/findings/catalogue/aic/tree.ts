import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const treeRules = {
  'AIC-004': {
    severity: 'error',
    references: ['AICC CMI001'],
    title: both(
      'The structure of the course does not match its units',
      'La structure de la formation ne correspond pas à ses unités',
    ),
    message: both(
      'The block “{block}” holds “{value}”, which is neither a unit of .au nor a block of .cst.',
      'Le bloc « {block} » contient « {value} », qui n’est ni une unité de .au, ni un bloc de .cst.',
    ),
    fix: both(
      'Add a row for it to .au or .cst, or remove it here.',
      'Ajoutez une ligne pour lui dans .au ou .cst, ou retirez-le ici.',
    ),
    why: both(
      'An LMS draws the contents of the course from these rows: what does not fit is missing, or the import fails.',
      'La plateforme dresse le sommaire de la formation d’après ces lignes : ce qui ne concorde pas manque, ou l’import échoue.',
    ),
    cases: {
      near: {
        message: both(
          'The block “{block}” holds “{value}”, which is neither a unit of .au nor a block of .cst; there is “{near}”.',
          'Le bloc « {block} » contient « {value} », qui n’est ni une unité de .au, ni un bloc de .cst ; il y a « {near} ».',
        ),
        fix: both('Write “{near}”, if that is the one.', 'Écrivez « {near} », si c’est bien celui-là.'),
      },
      empty: {
        message: both(
          'The block “{block}” holds “{value}”, which .des describes, but which is no unit and has no members.',
          'Le bloc « {block} » contient « {value} », que .des décrit, mais qui n’est pas une unité et n’a pas de membres.',
        ),
        fix: both(
          'Add a row to .cst that says what “{value}” holds, or one to .au that says what it launches.',
          'Ajoutez à .cst une ligne qui indique ce que contient « {value} », ou à .au une ligne qui indique ce qu’il lance.',
        ),
      },
      unit: {
        message: both(
          '“{au}” is a unit of .au, and has members in .cst: only a block has members.',
          '« {au} » est une unité de .au et a des membres dans .cst : seul un bloc a des membres.',
        ),
        fix: both(
          'Give the block an identifier of its own, with a row in .des, and make the unit its first member.',
          'Donnez au bloc un identifiant distinct, avec une ligne dans .des, et faites de l’unité son premier membre.',
        ),
      },
      'no-root': {
        message: both(
          'No row of .cst begins with the block ROOT.',
          'Aucune ligne de .cst ne commence par le bloc ROOT.',
        ),
        fix: both(
          'Add a row "ROOT" with what the course begins with: its units and outermost blocks.',
          'Ajoutez une ligne "ROOT" avec ce par quoi la formation commence : ses unités et ses blocs du premier niveau.',
        ),
      },
      unplaced: {
        severity: 'warning',
        message: both(
          '“{value}” is in no block of .cst: no learner sees it.',
          '« {value} » n’est dans aucun bloc de .cst : aucun apprenant ne le voit.',
        ),
        fix: both(
          'Make it a member of ROOT or of another block, or remove its rows.',
          'Faites-en un membre de ROOT ou d’un autre bloc, ou retirez ses lignes.',
        ),
      },
      undescribed: {
        severity: 'warning',
        message: both(
          '“{value}” has no row in .des, and so no title.',
          '« {value} » n’a pas de ligne dans .des, et donc pas de titre.',
        ),
        fix: both(
          'Add a row to .des with its System_ID and its title.',
          'Ajoutez à .des une ligne avec son System_ID et son titre.',
        ),
      },
      circle: {
        message: both('Blocks hold one another: {chain}.', 'Des blocs se contiennent les uns les autres : {chain}.'),
        fix: both('Take one of them out of the one that holds it.', 'Retirez l’un d’eux de celui qui le contient.'),
      },
    },
  },
} as const satisfies Record<string, Rule>
