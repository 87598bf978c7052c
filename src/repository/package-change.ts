import { both, colon, fill, type Language, type Sentence } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'
import type { ChangedActivity, ManifestChange, ManifestChangeKind } from '../manifest/manifest-change.js'

/**
 * Besides what differs between the manifests, `unreadable`: one of the two has none that can be read; `blocked`: an LMS would not take the
 * one that comes after.
 */
export type PackageChangeKind = ManifestChangeKind | 'unreadable' | 'blocked'

/** What differs between two packages and matters to learners who are under way. */
export interface PackageChange extends Omit<ManifestChange, 'kind'> {
  readonly kind: PackageChangeKind
}

const sentences: Readonly<Record<PackageChangeKind, Sentence>> = {
  unreadable: both(
    'one of the two has no manifest that can be read, so nobody can tell what becomes of learners',
    'l’un des deux n’a pas de manifeste lisible : on ne peut dire ce que deviennent les apprenants',
  ),
  blocked: both(
    'the new one has errors, and an LMS would refuse it or fail to play it; `fonds check` names them',
    'le nouveau a des erreurs, et une plateforme le refuserait ou ne saurait pas le lire ; `fonds check` les nomme',
  ),
  standard: both(
    'the standard was {before} and is {after}; nothing that an LMS keeps of learners carries over',
    'le standard était {before} et est {after} ; rien de ce que la plateforme conserve des apprenants n’est repris',
  ),
  edition: both(
    'the edition was “{before}” and is “{after}”; what activities stored may not fit the other run-time',
    'l’édition était « {before} » et est « {after} » ; ce que les activités ont enregistré peut ne plus convenir',
  ),
  identifier: both(
    'its identifier was “{before}” and is “{after}”',
    'l’identifiant était « {before} » et est « {after} »',
  ),
  version: both('its version was “{before}” and is “{after}”', 'la version était « {before} » et est « {after} »'),
  added: both('new', 'n’existait pas auparavant'),
  removed: both(
    'gone, and with this identifier all that an LMS keeps of learners under it',
    'n’existe plus, et avec cet identifiant disparaît tout ce que la plateforme conserve des apprenants sous ce nom',
  ),
  moved: both('moved from “{before}” to “{after}”', 'passe de « {before} » à « {after} »'),
  reordered: both('what is inside stands in another order', 'son contenu est dans un autre ordre'),
  title: both('called “{before}” before', 's’intitulait « {before} » auparavant'),
  launchGone: both('opened “{before}”, and opens nothing now', 'ouvrait « {before} », et n’ouvre plus rien'),
  launchNew: both('opens “{after}”, and opened nothing before', 'ouvre « {after} », et n’ouvrait rien auparavant'),
  launch: both(
    'opened “{before}”, and opens “{after}”: what a learner left there was written by other content',
    'ouvrait « {before} », et ouvre « {after} » : ce que l’apprenant y a laissé vient d’un autre contenu',
  ),
  launchRenamed: both(
    'opens the same file under another name, “{after}” in place of “{before}”',
    'ouvre le même fichier sous un autre nom, « {after} » au lieu de « {before} »',
  ),
  parameters: both(
    'its parameters were “{before}” and are “{after}”; they may choose what it shows',
    'les paramètres étaient « {before} » et sont « {after} » ; ils peuvent choisir ce qui est montré',
  ),
  data: both(
    'its launch data were “{before}” and are “{after}”; they may choose what it shows',
    'les données de lancement étaient « {before} » et sont « {after} » ; elles peuvent choisir ce qui est montré',
  ),
  method: both(
    'its launch method was “{before}” and is “{after}”',
    'le mode de lancement était « {before} » et est « {after} »',
  ),
  scormType: both(
    'its type was “{before}” and is “{after}”; only a SCO reports to the LMS',
    'le type était « {before} » et est « {after} » ; seul un SCO rend compte à la plateforme',
  ),
  hidden: both(
    'hidden where it was shown, or the reverse',
    'l’affichage a changé : ce qui était montré est masqué, ou l’inverse',
  ),
  completion: both(
    '`{term}` was “{before}” and is “{after}”; learners under way are judged by another rule',
    '`{term}` valait « {before} » et vaut « {after} » ; les apprenants en cours sont jugés selon une autre règle',
  ),
  prerequisites: both(
    'its prerequisites were “{before}” and are “{after}”; what was open may be locked',
    'les prérequis étaient « {before} » et sont « {after} » ; ce qui était ouvert peut se fermer',
  ),
  objectives: both(
    'its objectives were “{before}” and are “{after}”',
    'les objectifs étaient « {before} » et sont « {after} »',
  ),
  sequencing: both(
    'its sequencing is another (`{term}`); learners under way may be led elsewhere',
    'le séquencement a changé (`{term}`) ; les apprenants en cours peuvent être dirigés ailleurs',
  ),
}

/** Longest value quoted in a sentence. */
const quotedAtMost = 200

/** A change as a line in the reader's language: `Item “Quiz” (quiz-1): moved from “Start” to “End”`. */
export function explainChange({ kind, activity, ...change }: PackageChange, language: Language): string {
  const { term = '', before = '', after = '' } = change
  const values = { term, before: quoted(before, language), after: quoted(after, language) }
  const subject = activity ? nameOf(activity, language) : thePackage[language]
  return `${subject}${colon[language]} ${fill(sentences[kind][language], values)}`
}

const thePackage = both('Package', 'Paquet')
const nothing = both('nothing', 'rien')

const kinds: Readonly<Record<ChangedActivity['kind'], Sentence>> = {
  organization: both('Organization', 'Organisation'),
  item: both('Item', 'Élément'),
  course: both('Course', 'Formation'),
  block: both('Block', 'Bloc'),
  au: both('AU', 'AU'),
  activity: both('Activity', 'Activité'),
}

function nameOf({ kind, title, identifier }: ChangedActivity, language: Language): string {
  const known = title === undefined ? '' : language === 'fr' ? ` «\u00a0${shown(title)}\u00a0»` : ` “${shown(title)}”`
  return `${kinds[kind][language]}${known}${identifier === undefined ? '' : ` (${shown(identifier)})`}`
}

const quoted = (value: string, language: Language): string => (value === '' ? nothing[language] : shown(value))

/** As it may stand in a sentence on a terminal. */
function shown(value: string): string {
  const text = printable(value)
  return text.length > quotedAtMost ? `${text.slice(0, quotedAtMost)}…` : text
}
