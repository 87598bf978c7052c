import { both, type Sentence } from '../../../kernel/language.js'
import type { Collection } from './seen-collection.js'

/** What to do at each step, in the order of the steps, where a collection says nothing of its own. */
export const usualGuidance = {
  project: both(
    'Tell the leads what you plan before you make it: who carries it, who accompanies, which slot it is to fill and by when. They may know of somebody who is at the same work.',
    'Dites aux chefs de filat ce que vous prévoyez avant de le réaliser : qui le porte, qui l’accompagne, quel emplacement il doit occuper et à quelle échéance. Ils connaissent peut-être quelqu’un qui y travaille déjà.',
  ),
  publish: both(
    'Check the package, complete the sheet (catchphrase, goals, content, modality, licence), then publish the version and choose who sees it. A published version does not change any more; what you correct is a new version.',
    'Vérifiez le paquet, complétez la fiche (accroche, objectifs, contenu, modalité, licence), puis publiez la version et choisissez qui la voit. Une version publiée ne change plus ; une correction est une nouvelle version.',
  ),
  propose: both(
    'Read what the collection wants and does not want. Look at what your submission would meet, mend what fails, then propose a published version: name the wish that it answers or the slot that it fills, and say in a few words what it brings.',
    'Lisez ce que la collection souhaite et ne souhaite pas. Examinez ce que rencontrerait votre proposition, corrigez ce qui échoue, puis proposez une version publiée : indiquez le souhait auquel elle répond ou l’emplacement qu’elle occupe, et dites en quelques mots ce qu’elle apporte.',
  ),
  review: both(
    'Play the course as a learner would. Compare it with the editorial line and with the courses that the checks name. Ask what is unclear in a comment: those who propose are told of it.',
    'Suivez la formation comme le ferait un apprenant. Comparez-la à la ligne éditoriale et aux formations que citent les vérifications. Demandez en commentaire ce qui n’est pas clair : ceux qui proposent en sont avertis.',
  ),
  accept: both(
    'Choose whether the collection follows the course to its later versions, or stays with one. Give it its slot and its place. Its owners are told.',
    'Choisissez si la collection suit la formation dans ses versions suivantes, ou en reste à une. Donnez-lui son emplacement et son rang. Ses propriétaires en sont avertis.',
  ),
  refuse: both(
    'Say why, and what would have to change: the reason is read by those who proposed, and a new version may come.',
    'Dites pourquoi, et ce qui devrait changer : ceux qui ont proposé lisent le motif, et une nouvelle version peut venir.',
  ),
  adopt: both(
    'Take the course from here rather than from a copy, so that its makers know and updates reach you. Read the licence and the notes of those who use it already, and leave yours.',
    'Prenez la formation ici plutôt que d’une copie : ceux qui l’ont faite le savent, et les mises à jour vous parviennent. Lisez la licence et les retours de ceux qui l’utilisent déjà, et laissez les vôtres.',
  ),
  withdraw: both(
    'Announce the withdrawal with its reason and leave time to those who use the course. What it was, and who used it, stays known.',
    'Annoncez le retrait avec son motif et laissez du temps à ceux qui utilisent la formation. Ce qu’elle était, et qui l’utilisait, reste connu.',
  ),
} as const satisfies Record<keyof NonNullable<Collection['guidance']>, Sentence>
