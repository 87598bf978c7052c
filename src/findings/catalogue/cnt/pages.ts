import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

/** What browsers can show, at what cost, and to whom. */
export const pageRules = {
  'CNT-009': {
    severity: 'info',
    references: [],
    title: both('Technology that browsers no longer run', 'Une technique que les navigateurs n’exécutent plus'),
    message: both(
      'Uses a technology that browsers no longer run (pages: {pages}, files: {files}).',
      'La formation emploie une technique que les navigateurs n’exécutent plus (pages : {pages}, fichiers : {files}).',
    ),
    fix: both(
      'Publish the course again as HTML5, with media as MP4 and MP3.',
      'Publiez de nouveau la formation en HTML5, avec des médias en MP4 et MP3.',
    ),
    why: both(
      'Learners see an empty frame or the offer to install something that no longer exists.',
      'Les apprenants voient un cadre vide, ou la proposition d’installer ce qui n’existe plus.',
    ),
    cases: {
      flash: {
        message: both(
          'Flash (.swf) is used: no browser runs it any more (pages: {pages}, files: {files}).',
          'Flash (.swf) est employé : plus aucun navigateur ne l’exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
      shockwave: {
        message: both(
          'Shockwave is used: no browser runs it any more (pages: {pages}, files: {files}).',
          'Shockwave est employé : plus aucun navigateur ne l’exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
      java: {
        message: both(
          'Java applets are used: no browser runs them any more (pages: {pages}, files: {files}).',
          'Des applets Java sont employées : plus aucun navigateur ne les exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
      silverlight: {
        message: both(
          'Silverlight is used: no browser runs it any more (pages: {pages}, files: {files}).',
          'Silverlight est employé : plus aucun navigateur ne l’exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
      activex: {
        message: both(
          'ActiveX is used: no current browser runs it (pages: {pages}, files: {files}).',
          'ActiveX est employé : aucun navigateur actuel ne l’exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
      real: {
        message: both(
          'RealMedia is used: browsers do not play it (pages: {pages}, files: {files}).',
          'RealMedia est employé : les navigateurs ne le lisent pas (pages : {pages}, fichiers : {files}).',
        ),
      },
      'windows-media': {
        message: both(
          'Windows Media or AVI is used: browsers do not play it (pages: {pages}, files: {files}).',
          'Windows Media ou AVI est employé : les navigateurs ne le lisent pas (pages : {pages}, fichiers : {files}).',
        ),
      },
      quicktime: {
        message: both(
          'The QuickTime plug-in is used: no browser runs it any more (pages: {pages}, files: {files}).',
          'L’extension QuickTime est employée : plus aucun navigateur ne l’exécute (pages : {pages}, fichiers : {files}).',
        ),
      },
    },
  },
  'CNT-010': {
    severity: 'info',
    references: [],
    title: both('A media file is heavy', 'Un fichier média est lourd'),
    message: both(
      'This file has {size} MB; from {limit} MB on, learners wait for it.',
      'Ce fichier pèse {size} Mo ; à partir de {limit} Mo, il se fait attendre.',
    ),
    fix: both(
      'Compress it, cut it into parts, or let a video server deliver it.',
      'Compressez-le, découpez-le, ou faites-le diffuser par un serveur vidéo.',
    ),
    why: both(
      'On a telephone or a slow line the course seems to stand still, and the learner gives up.',
      'Sur un téléphone ou une ligne lente, la formation semble arrêtée, et l’apprenant renonce.',
    ),
  },
  'CNT-011': {
    severity: 'info',
    references: [],
    title: both('The package is heavy', 'Le paquet est lourd'),
    message: both(
      'The package has {size} MB; many LMSs refuse uploads above {limit} MB unless they are configured for them.',
      'Le paquet pèse {size} Mo ; bien des plateformes refusent les envois de plus de {limit} Mo si elles ne sont pas configurées pour cela.',
    ),
    fix: both(
      'Compress its media, or cut the course into several packages.',
      'Compressez ses médias, ou répartissez la formation en plusieurs paquets.',
    ),
    why: both(
      'An upload that the LMS refuses for its size often fails without saying why.',
      'Un envoi que la plateforme refuse pour sa taille échoue souvent sans dire pourquoi.',
    ),
  },
  'CNT-013': {
    severity: 'warning',
    references: ['HTML Standard'],
    title: both('The encoding of a page is left to chance', 'L’encodage d’une page est laissé au hasard'),
    message: both(
      'The page has characters beyond ASCII and does not say that it is written in UTF-8.',
      'La page contient des lettres accentuées ou d’autres caractères hors ASCII, et ne dit pas qu’elle est écrite en UTF-8.',
    ),
    fix: both(
      'Add <meta charset="utf-8"> at the beginning of `head`.',
      'Ajoutez <meta charset="utf-8"> au début de `head`.',
    ),
    why: both(
      'The browser guesses, or believes the server: accented letters come out as two wrong characters, or as question marks.',
      'Le navigateur devine, ou croit le serveur : les lettres accentuées deviennent deux signes sans rapport, ou des points d’interrogation.',
    ),
    cases: {
      unknown: {
        message: both(
          'The page does not say its encoding, and it is not UTF-8.',
          'La page n’indique pas son encodage, et ce n’est pas de l’UTF-8.',
        ),
        fix: both(
          'Save the page as UTF-8 and add <meta charset="utf-8"> at the beginning of `head`.',
          'Enregistrez la page en UTF-8 et ajoutez <meta charset="utf-8"> au début de `head`.',
        ),
      },
      untrue: {
        message: both(
          'The page says that it is written in {declared}, and its bytes are not.',
          'La page se dit écrite en {declared}, mais ses octets ne le sont pas.',
        ),
        fix: both('Save the page as UTF-8.', 'Enregistrez la page en UTF-8.'),
      },
      other: {
        message: both(
          'The page is written in {declared}: a server that announces UTF-8, as most do, overrides what it says.',
          'La page est écrite en {declared} : un serveur qui annonce UTF-8, comme la plupart, l’emporte sur ce qu’elle dit.',
        ),
        fix: both(
          'Save the page as UTF-8 and say so: <meta charset="utf-8">.',
          'Enregistrez la page en UTF-8 et dites-le : <meta charset="utf-8">.',
        ),
      },
    },
  },
  'CNT-014': {
    severity: 'warning',
    references: [],
    title: both('A script opens, closes or leaves the window', 'Un script ouvre, ferme ou quitte la fenêtre'),
    message: both(
      'A script changes the window it plays in ({files} files).',
      'Un script modifie la fenêtre où il est joué ({files} fichiers).',
    ),
    fix: both(
      'Stay in the window that the LMS gives; show other pages in the same one.',
      'Restez dans la fenêtre que donne la plateforme ; affichez-y aussi les autres pages.',
    ),
    why: both(
      'Most LMSs play a course in a frame: browsers block what it opens there, and what it closes or replaces is the LMS.',
      'La plupart des plateformes jouent la formation dans un cadre : les navigateurs y bloquent ce qu’elle ouvre, et ce qu’elle ferme ou remplace est la plateforme.',
    ),
    cases: {
      open: {
        message: both(
          'A script opens another window (`window.open`, files: {files}).',
          'Un script ouvre une autre fenêtre (`window.open`, fichiers : {files}).',
        ),
      },
      close: {
        message: both(
          'A script closes the window (`window.close`, files: {files}).',
          'Un script ferme la fenêtre (`window.close`, fichiers : {files}).',
        ),
        fix: both(
          'End the session and show that the learner may leave; the LMS closes the window.',
          'Terminez la session et indiquez à l’apprenant qu’il peut quitter ; la plateforme ferme la fenêtre.',
        ),
      },
      top: {
        message: both(
          'A script replaces the page of the LMS (`top.location`, files: {files}).',
          'Un script remplace la page de la plateforme (`top.location`, fichiers : {files}).',
        ),
      },
    },
  },
  'CNT-015': {
    severity: 'info',
    references: ['HTML Standard'],
    title: both('A script uses `document.write`', 'Un script emploie `document.write`'),
    message: both(
      'A script writes into the page while it loads (`document.write`, files: {files}).',
      'Un script écrit dans la page pendant son chargement (`document.write`, fichiers : {files}).',
    ),
    fix: both(
      'Use the methods of the DOM, or a newer version of the tool.',
      'Employez les méthodes du DOM, ou une version plus récente de l’outil.',
    ),
    why: both(
      'Browsers ignore it in some cases and warn of it in all; called too late, it erases the page.',
      'Les navigateurs l’ignorent dans certains cas et le déconseillent dans tous ; appelé trop tard, il efface la page.',
    ),
  },
  'CNT-020': {
    severity: 'warning',
    references: ['WCAG 2.1 SC 1.2.2'],
    title: both('A video has no captions', 'Une vidéo n’a pas de sous-titres'),
    message: both(
      '“{video}” has no `track` with captions.',
      '« {video} » n’a pas d’élément `track` avec des sous-titres.',
    ),
    fix: both(
      'Add <track kind="captions" src="….vtt" srclang="en">; if they are in the picture or another script shows them, nothing has to be done.',
      'Ajoutez <track kind="captions" src="….vtt" srclang="fr"> ; s’ils sont dans l’image ou affichés par un script, rien n’est à faire.',
    ),
    why: both(
      'Learners who cannot hear, or have the sound off, miss what is said.',
      'Les apprenants qui n’entendent pas, ou ont coupé le son, manquent ce qui est dit.',
    ),
  },
  'CNT-021': {
    severity: 'info',
    references: ['WCAG 2.1 SC 3.1.1', 'WCAG 2.1 SC 2.4.2'],
    title: both(
      'A page does not say its language or its title',
      'Une page n’indique pas sa langue ou n’a pas de titre',
    ),
    message: both('The page has neither `lang` nor `title`.', 'La page n’a ni `lang` ni `title`.'),
    fix: both(
      'Add them: <html lang="en">, and in `head` <title>…</title>.',
      'Ajoutez-les : <html lang="fr">, et dans `head` <title>…</title>.',
    ),
    why: both(
      'A screen reader announces the page by its title and pronounces it by its language.',
      'Un lecteur d’écran annonce la page par son titre et la prononce selon sa langue.',
    ),
    cases: {
      both: {},
      lang: {
        message: both('The page does not say its language.', 'La page n’indique pas sa langue.'),
        fix: both('Add it: <html lang="en">.', 'Ajoutez-la : <html lang="fr">.'),
      },
      title: {
        message: both('The page has no `title`.', 'La page n’a pas de `title`.'),
        fix: both('Add <title>…</title> in `head`.', 'Ajoutez <title>…</title> dans `head`.'),
      },
    },
  },
} as const satisfies Record<string, Rule>
