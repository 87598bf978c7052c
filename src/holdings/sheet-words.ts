import { both, type Language, type Sentence } from '../kernel/language.js'

/** What fields of the sheet are called in front of people, as headings. */
export const sheetWords = {
  catchphrase: both('Catchphrase', 'Accroche'),
  description: both('Description', 'Description'),
  goals: both('Goals', 'Objectifs'),
  content: both('Content', 'Contenu'),
  keywords: both('Keywords', 'Mots-clés'),
  languages: both('Languages', 'Langues'),
  domain: both('Domain', 'Domaine'),
  modality: both('Modality', 'Modalité'),
  presenceMinutes: both('Minutes in presence', 'Minutes en présence'),
  remoteMinutes: both('Minutes at a distance', 'Minutes à distance'),
  prerequisites: both('Prerequisites', 'Prérequis'),
  audience: both('Audience', 'Public'),
  licence: both('Licence', 'Licence'),
  producer: both('Producer', 'Organisme producteur'),
  team: both('Team', 'Équipe'),
  relations: both('Goes with', 'Liens'),
  thumbnail: both('Thumbnail', 'Vignette'),
} as const satisfies Record<string, Sentence>

/** Members of fields that others need. */
const memberWords = {
  'producer.name': both('Name of the producer', 'Nom de l’organisme producteur'),
  'producer.contact': both('Contact of the producer', 'Contact de l’organisme producteur'),
  'licence.terms': both('Terms of the licence', 'Termes de la licence'),
  'licence.rightsHolder': both('Holder of the rights', 'Titulaire des droits'),
  'licence.allowedUses': both('Allowed uses', 'Usages permis'),
} as const satisfies Record<string, Sentence>

/** A list of fields within a sentence. What one writes, in a table or a request, stands behind what it is called, where these differ. */
export function fieldsNamed(fields: readonly string[]): Sentence {
  const words: Readonly<Record<string, Sentence>> = { ...sheetWords, ...memberWords }
  const named = (language: Language) =>
    fields
      .map((field) => {
        const word = words[field]?.[language].replace(/^./u, (letter) => letter.toLowerCase()) ?? field
        return word === field ? field : `${word} (${field})`
      })
      .join(', ')
  return both(named('en'), named('fr'))
}
