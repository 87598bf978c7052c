import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const scriptRules = {
  'SEC-008': {
    severity: 'warning',
    references: [],
    title: both('A drawing holds scripts', 'Une image SVG contient des scripts'),
    message: both(
      'The drawing “{file}” holds scripts or event handlers ({count} of them).',
      'L’image « {file} » contient des scripts ou des gestionnaires d’événements ({count} en tout).',
    ),
    fix: both(
      'Save it again as plain SVG, or remove `<script>` and all attributes such as `onload`.',
      'Enregistrez-la de nouveau en SVG simple, ou retirez `<script>` et tous les attributs comme `onload`.',
    ),
    why: both(
      'As an image a drawing never runs them; opened by itself, it runs them with all rights of the page, which is how attacks are hidden.',
      'Placée dans une page, l’image ne les exécute jamais ; ouverte seule, elle les exécute avec tous les droits de la page : c’est ainsi que l’on cache une attaque.',
    ),
  },
  'SEC-010': {
    severity: 'warning',
    references: [],
    title: both(
      'Scripts reach out of the course, or run text',
      'Des scripts sortent de la formation, ou exécutent du texte',
    ),
    message: both(
      'Scripts reach into the document of the page around the course (files: {files}).',
      'Des scripts accèdent au document de la page qui entoure la formation (fichiers : {files}).',
    ),
    fix: both(
      'Ask the LMS through its API only: `parent.document` belongs to the LMS.',
      'Ne vous adressez à la plateforme que par son API : `parent.document` lui appartient.',
    ),
    why: both(
      'LMSs that show courses from a host of their own let none of this through, and the script stops with an error; others are open to whatever it does.',
      'Les plateformes qui servent les formations depuis un serveur à part ne laissent rien passer, et le script s’arrête sur une erreur ; les autres sont exposées à tout ce qu’il fait.',
    ),
    cases: {
      domain: {
        message: both(
          'Scripts set `document.domain` (files: {files}).',
          'Des scripts définissent `document.domain` (fichiers : {files}).',
        ),
        fix: both('Take it out: browsers no longer allow it.', 'Retirez-le : les navigateurs ne le permettent plus.'),
      },
      eval: {
        severity: 'info',
        message: both(
          'Scripts run text as a script, with `eval` or `new Function` (files: {files}).',
          'Des scripts exécutent du texte comme un script, par `eval` ou `new Function` (fichiers : {files}).',
        ),
        fix: both(
          'Read data with `JSON.parse`, and call functions by their names. In a library there is nothing to do.',
          'Lisez les données avec `JSON.parse`, et appelez les fonctions par leur nom. Dans une bibliothèque, il n’y a rien à faire.',
        ),
      },
    },
  },
  'SEC-012': {
    severity: 'info',
    references: [],
    title: both('A library with a known vulnerability', 'Une bibliothèque avec une faille connue'),
    message: both(
      '{library} {version} has a known vulnerability ({advisory}), which {fixed} no longer has (files: {files}).',
      '{library} {version} a une faille connue ({advisory}), corrigée dans la version {fixed} (fichiers : {files}).',
    ),
    fix: both(
      'Update the library to {fixed} or later; authoring tools do it when the course is published again with a recent version.',
      'Passez la bibliothèque à la version {fixed} ou suivante ; les outils auteurs le font quand on publie de nouveau la formation avec une version récente.',
    ),
    why: both(
      'It matters where the course shows what learners typed, or what comes from elsewhere: there an attacker’s script may run.',
      'C’est grave là où la formation affiche ce que les apprenants ont saisi, ou ce qui vient d’ailleurs : le script d’un attaquant peut s’y exécuter.',
    ),
    cases: {
      unmaintained: {
        message: both(
          '{library} {version} has a known vulnerability ({advisory}), and no version is maintained any more (files: {files}).',
          '{library} {version} a une faille connue ({advisory}), et plus aucune version n’est maintenue (fichiers : {files}).',
        ),
        fix: both('Replace the library.', 'Remplacez la bibliothèque.'),
      },
    },
  },
} as const satisfies Record<string, Rule>
