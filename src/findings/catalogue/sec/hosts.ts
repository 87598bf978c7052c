import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const keepInside = both(
  'Put the file into the package, and refer to it there.',
  'Placez le fichier dans le paquet, et faites-y référence.',
)

export const hostRules = {
  'SEC-003': {
    severity: 'warning',
    references: [],
    title: both(
      'Scripts or style sheets come from another host',
      'Des scripts ou des feuilles de style viennent d’un autre serveur',
    ),
    message: both(
      'Scripts or style sheets come from {host}, such as {url} (files that load them: {files}).',
      'Des scripts ou des feuilles de style viennent de {host}, comme {url} (fichiers qui les chargent : {files}).',
    ),
    fix: keepInside,
    why: both(
      'Whoever runs that host can change the course, read what learners do in it, and follow them; when it is closed, or out of reach, the course breaks.',
      'Qui tient ce serveur peut modifier la formation, lire ce qu’y font les apprenants et les suivre ; s’il ferme ou n’est pas joignable, la formation ne marche plus.',
    ),
    cases: {
      literal: {
        severity: 'info',
        message: both(
          'Scripts name scripts or style sheets of {host}, such as {url} (files that do: {files}); whether they are loaded cannot be told without running them.',
          'Des scripts citent des scripts ou des feuilles de style de {host}, comme {url} (fichiers concernés : {files}) ; sans les exécuter, impossible de savoir s’ils sont chargés.',
        ),
      },
    },
  },
  'SEC-004': {
    severity: 'error',
    references: [],
    title: both(
      'Scripts or style sheets come over http:',
      'Des scripts ou des feuilles de style sont chargés par http:',
    ),
    message: both(
      'Scripts or style sheets come from {host} without encryption, such as {url} (files that load them: {files}).',
      'Des scripts ou des feuilles de style viennent de {host} sans chiffrement, comme {url} (fichiers qui les chargent : {files}).',
    ),
    fix: both(
      'Put the file into the package, or write https: where the host offers it.',
      'Placez le fichier dans le paquet, ou écrivez https: si ce serveur le propose.',
    ),
    why: both(
      'An LMS that is reached over https: cannot show this: browsers block such scripts and style sheets. Over http: anybody on the way can change them.',
      'Une plateforme servie en https: ne peut pas l’afficher : les navigateurs bloquent ces scripts et ces feuilles de style. En http:, n’importe qui sur le trajet peut les modifier.',
    ),
  },
  'SEC-005': {
    severity: 'warning',
    references: [],
    title: both('Addresses that leave the scheme open', 'Des adresses sans protocole'),
    message: both(
      'Scripts or style sheets come from {host} by the scheme of the page itself: {url} (files that load them: {files}).',
      'Des scripts ou des feuilles de style viennent de {host} par le protocole de la page elle-même : {url} (fichiers qui les chargent : {files}).',
    ),
    fix: both(
      'Put the file into the package, or write https: before the address.',
      'Placez le fichier dans le paquet, ou écrivez https: devant l’adresse.',
    ),
    why: both(
      'Opened from a disk, in an app, or over http:, the course loads it from nowhere or without encryption; and that host can change the course at any time.',
      'Ouverte depuis un disque, dans une application ou en http:, la formation ne la trouve pas ou la charge sans chiffrement ; et ce serveur peut à tout moment modifier la formation.',
    ),
  },
  'SEC-006': {
    severity: 'warning',
    references: [],
    title: both('Pages of other hosts inside the course', 'Des pages d’autres serveurs dans la formation'),
    message: both(
      'Frames or objects show pages of {host}, such as {url} (files with such frames: {files}).',
      'Des cadres ou des objets affichent des pages de {host}, comme {url} (fichiers concernés : {files}).',
    ),
    fix: both(
      'Keep what you need in the package, or make it a link that opens beside the course; where it must stay, say so to who runs the LMS.',
      'Gardez dans le paquet ce dont vous avez besoin, ou faites-en un lien qui s’ouvre à côté ; si cela doit rester, prévenez qui administre la plateforme.',
    ),
    why: both(
      'That host learns who follows the course, and may set cookies; when it forbids to be framed, or is closed, the page stays empty.',
      'Ce serveur apprend qui suit la formation et peut déposer des cookies ; s’il interdit l’affichage dans un cadre, ou s’il ferme, la page reste vide.',
    ),
    cases: {
      media: {
        message: both(
          'Images, sounds or films come from {host} over http:, such as {url} (files that show them: {files}).',
          'Des images, des sons ou des films viennent de {host} par http:, comme {url} (fichiers concernés : {files}).',
        ),
        fix: both(
          'Put the files into the package, or write https: where the host offers it.',
          'Placez les fichiers dans le paquet, ou écrivez https: si ce serveur le propose.',
        ),
      },
    },
  },
  'SEC-007': {
    severity: 'info',
    references: [],
    title: both('The course leads to other hosts', 'La formation mène à d’autres serveurs'),
    message: both(
      'Links lead to {host}, the first one to {url} (links: {times}, files: {files}).',
      'Des liens mènent à {host}, le premier vers {url} (liens : {times}, fichiers : {files}).',
    ),
    fix: both(
      'Check from time to time that these pages are still there, and still what they were.',
      'Vérifiez de temps en temps que ces pages existent encore et disent toujours la même chose.',
    ),
    why: both(
      'What other hosts show is out of your hands, and where no network reaches learners these links lead nowhere.',
      'Ce que montrent d’autres serveurs échappe à votre contrôle, et là où les apprenants n’ont pas de réseau, ces liens ne mènent nulle part.',
    ),
    cases: {
      media: {
        message: both(
          'Images, sounds, films or fonts come from {host}, such as {url} (references: {times}, files: {files}).',
          'Des images, des sons, des films ou des polices viennent de {host}, comme {url} (références : {times}, fichiers : {files}).',
        ),
        fix: keepInside,
      },
    },
  },
} as const satisfies Record<string, Rule>
