import type { EventKind, EventRecord } from '../../holdings/event-log.js'
import { both, type Sentence } from '../../kernel/language.js'
import type { Look } from '../terminal.js'
import { moment } from '../wording.js'
import { table } from './table.js'

const headings = {
  sequence: both('No.', 'N°'),
  at: both('When', 'Quand'),
  what: both('What', 'Quoi'),
  about: both('About', 'Objet'),
  said: both('Details', 'Détails'),
  who: both('Who', 'Qui'),
  key: both('Key', 'Clé'),
}

/** What happened, as people say it. */
const happened: Readonly<Record<EventKind, Sentence>> = {
  'organisation.created': both('organisation made', 'organisme créé'),
  'organisation.changed': both('organisation changed', 'organisme modifié'),
  'key.created': both('key made', 'clé créée'),
  'key.revoked': both('key revoked', 'clé révoquée'),
  'course.created': both('course made', 'formation créée'),
  'course.described': both('sheet changed', 'fiche modifiée'),
  'course.renamed': both('external id changed', 'identifiant externe modifié'),
  'version.added': both('version added', 'version ajoutée'),
  'version.published': both('version published', 'version publiée'),
  'version.withdrawn': both('version withdrawn', 'version retirée'),
  'course.tagged': both('tag added', 'étiquette ajoutée'),
  'course.untagged': both('tag removed', 'étiquette enlevée'),
  'course.collected': both('put into a collection', 'mise dans une collection'),
  'course.uncollected': both('taken out of a collection', 'ôtée d’une collection'),
  'course.shared': both('visibility changed', 'portée modifiée'),
  'course.derived': both('course derived', 'formation adaptée'),
  'course.withdrawal-announced': both('withdrawal announced', 'dépublication annoncée'),
  'course.adopted': both('course adopted', 'formation réutilisée'),
  'adoption.updated': both('update accepted', 'mise à jour acceptée'),
  'adoption.declined': both('update declined', 'mise à jour écartée'),
  'adoption.ended': both('adoption ended', 'réutilisation terminée'),
  'feedback.given': both('feedback given', 'avis donné'),
  'grant.created': both('leave to see given', 'accès accordé'),
  'grant.revoked': both('leave to see taken back', 'accès repris'),
  'link.created': both('organisations linked', 'organismes liés'),
  'link.ended': both('link ended', 'lien terminé'),
  'convention.created': both('convention made', 'convention conclue'),
  'convention.changed': both('convention changed', 'convention modifiée'),
  'policy.changed': both('access policy changed', 'politique d’accès modifiée'),
  'vocabulary.created': both('vocabulary made', 'vocabulaire créé'),
  'vocabulary.changed': both('vocabulary changed', 'vocabulaire modifié'),
  'vocabulary.deleted': both('vocabulary deleted', 'vocabulaire supprimé'),
  'vocabulary.imported': both('vocabulary imported', 'vocabulaire importé'),
  'term.created': both('term made', 'terme créé'),
  'term.changed': both('term changed', 'terme modifié'),
  'term.merged': both('terms merged', 'termes fusionnés'),
  'tag.renamed': both('tag renamed', 'étiquette renommée'),
  'collection.created': both('collection made', 'collection créée'),
  'collection.changed': both('collection changed', 'collection modifiée'),
  'party.named': both('lead, delegate or stakeholder named', 'chef de filat, délégué ou partie prenante désigné'),
  'party.ended': both('lead, delegate or stakeholder released', 'chef de filat, délégué ou partie prenante relevé'),
  'slot.created': both('slot made', 'emplacement créé'),
  'slot.changed': both('slot changed', 'emplacement modifié'),
  'slots.published': both('slots published', 'emplacements publiés'),
  'item.added': both('item added', 'élément ajouté'),
  'item.changed': both('item changed', 'élément modifié'),
  'item.retired': both('item retired', 'élément retiré'),
  'comment.added': both('comment added', 'commentaire ajouté'),
  'submission.created': both('submission made', 'proposition faite'),
  'submission.accepted': both('submission accepted', 'proposition acceptée'),
  'submission.refused': both('submission refused', 'proposition refusée'),
  'submission.superseded': both('submission superseded', 'proposition remplacée'),
  'submission.withdrawn': both('submission withdrawn', 'proposition retirée'),
  'project.created': both('project made', 'projet créé'),
  'project.changed': both('project changed', 'projet modifié'),
  'objective.created': both('objective made', 'objectif créé'),
  'objective.changed': both('objective changed', 'objectif modifié'),
  'reach.recorded': both('learners reached recorded', 'apprenants touchés enregistrés'),
}

export const kindsOfEvents = Object.keys(happened) as readonly EventKind[]

/** Who changed what, and when: a line each. @param names of courses, by their ids. */
export function eventsTable(events: readonly EventRecord[], look: Look, names: ReadonlyMap<string, string>): string[] {
  const { language } = look
  return table(
    [
      { head: headings.sequence[language], of: ({ sequence }: EventRecord) => sequence, keeps: 8, right: true },
      { head: headings.at[language], of: ({ at }) => moment(at, language), keeps: 7 },
      // A newer server may tell of what is not known here.
      { head: headings.what[language], of: ({ kind }) => happened[kind]?.[language] ?? kind, keeps: 9, shrinks: 16 },
      {
        head: headings.about[language],
        of: ({ course, subject }) => (course === undefined ? subject : (names.get(course) ?? course)),
        keeps: 6,
        // Not so far that an id would be cut.
        shrinks: 30,
      },
      {
        head: headings.said[language],
        of: ({ details = {} }) => Object.values(details).join(' · '),
        keeps: 4,
        shrinks: 12,
      },
      { head: headings.who[language], of: ({ agent }) => agent.name, keeps: 5, shrinks: 10 },
      { head: headings.key[language], of: ({ agent }) => agent.key, keeps: 1 },
    ],
    events,
    look,
  )
}
