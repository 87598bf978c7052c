import { both, type Sentence } from '../../kernel/language.js'

/** How an argument is called, what it is, and what it may look like. */
export interface Place {
  readonly name: Sentence
  readonly about: Sentence
  readonly sample: string
}

const byId = (en: string, fr: string, name: Sentence, sample: string): Place => ({
  name,
  about: both(`id of the ${en}`, `identifiant ${fr}`),
  sample,
})

/** Every argument of a command of the commons: parameters of paths, and members that stand without an option. */
export const places: Readonly<Record<string, Place>> = {
  adoption: byId('adoption', 'de la réutilisation', both('adoption', 'réutilisation'), 'adp_01kb83m5'),
  collection: {
    name: both('collection', 'collection'),
    about: both('id of the collection, or your own', 'identifiant de la collection, ou le vôtre'),
    sample: 'management',
  },
  convention: byId('convention', 'de la convention', both('convention', 'convention'), 'cnv_01kb83m5'),
  course: {
    name: both('course', 'formation'),
    about: both('the course', 'la formation'),
    sample: 'fire-safety',
  },
  decision: {
    name: both('decision', 'décision'),
    about: both('what is decided', 'ce qui est décidé'),
    sample: 'accept',
  },
  file: {
    name: both('file', 'fichier'),
    about: both('the image; - is standard input', 'l’image ; - est l’entrée standard'),
    sample: 'image.png',
  },
  grant: byId('grant', 'de l’octroi', both('grant', 'octroi'), 'grt_01kb83m5'),
  into: byId('term that remains', 'du terme qui reste', both('into', 'terme'), 'trm_01kb83m6'),
  item: {
    name: both('item', 'élément'),
    about: both('id of the item, or its course', 'identifiant de l’élément, ou sa formation'),
    sample: 'fire-safety',
  },
  link: byId('link', 'du lien', both('link', 'lien'), 'lnk_01kb83m5'),
  list: { name: both('list', 'liste'), about: both('which list', 'quelle liste'), sample: 'national' },
  member: {
    name: both('member', 'membre'),
    about: both('id or external id of the organisation', 'identifiant de l’organisme, interne ou externe'),
    sample: 'rennes',
  },
  notice: byId('notice', 'de l’avis', both('notice', 'avis'), 'ntc_01kb83m5'),
  objective: byId('objective', 'de l’objectif', both('objective', 'objectif'), 'obj_01kb83m5'),
  organisation: {
    name: both('organisation', 'organisme'),
    about: both('id or external id of the organisation', 'identifiant de l’organisme, interne ou externe'),
    sample: 'rennes',
  },
  party: byId('party', 'de la partie', both('party', 'partie'), 'pty_01kb83m5'),
  project: byId('project', 'du projet', both('project', 'projet'), 'prj_01kb83m5'),
  report: {
    name: both('report', 'rapport'),
    about: both('which report; `fonds reports list` has them', 'quel rapport ; `fonds reports list` les liste'),
    sample: 'balance',
  },
  slot: byId('slot', 'de l’emplacement', both('slot', 'emplacement'), 'slt_01kb83m5'),
  subject: {
    name: both('subject', 'sujet'),
    about: both(
      'id of a collection, slot, submission or project',
      'identifiant d’une collection, d’un emplacement, d’une proposition ou d’un projet',
    ),
    sample: 'sbm_01kb83m5',
  },
  submission: byId('submission', 'de la proposition', both('submission', 'proposition'), 'sbm_01kb83m5'),
  term: byId('term', 'du terme', both('term', 'terme'), 'trm_01kb83m5'),
  version: {
    name: both('version', 'version'),
    about: both('the version: fire-safety@2', 'la version : fire-safety@2'),
    sample: 'fire-safety@2',
  },
  visibility: { name: both('visibility', 'portée'), about: both('who sees it', 'qui la voit'), sample: 'shared' },
  vocabulary: {
    name: both('vocabulary', 'vocabulaire'),
    about: both('id of the vocabulary, or your own', 'identifiant du vocabulaire, ou le vôtre'),
    sample: 'skills',
  },
}
