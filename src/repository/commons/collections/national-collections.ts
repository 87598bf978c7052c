/** A collection of the national list, and what it is divided into. */
interface NationalCollection {
  readonly fr: string
  readonly en: string
  readonly below?: readonly NationalCollection[]
}

/** The collections that the State's administrations share their courses in, in the order in which they are shown. */
export const nationalCollections: readonly NationalCollection[] = [
  { fr: 'Achat public', en: 'Public procurement' },
  { fr: 'Communication et services aux usagers', en: 'Communication and services to the public' },
  {
    fr: 'Finances publiques, gestion budgétaire et financière',
    en: 'Public finance, budgetary and financial management',
  },
  {
    fr: 'Organisation et missions des ministères, de l’État et de l’Europe',
    en: 'Organisation and missions of the ministries, the State and Europe',
  },
  { fr: 'Langues', en: 'Languages' },
  { fr: 'Management', en: 'Management' },
  {
    fr: 'Numérique et systèmes d’information et de communication',
    en: 'Digital technology, information and communication systems',
  },
  {
    fr: 'Préparation aux épreuves de concours et des examens professionnels',
    en: 'Preparation for competitive and professional examinations',
  },
  {
    fr: 'Ressources humaines',
    en: 'Human resources',
    below: [
      { fr: 'Métiers RH', en: 'Human resources professions' },
      { fr: 'Accompagnement du développement professionnel', en: 'Support for professional development' },
      { fr: 'Hygiène, santé et sécurité au travail', en: 'Hygiene, health and safety at work' },
    ],
  },
  { fr: 'Techniques et affaires juridiques', en: 'Legal techniques and affairs' },
  { fr: 'Transformation de l’action publique', en: 'Transformation of public action' },
  { fr: 'Transition écologique et développement durable', en: 'Ecological transition and sustainable development' },
  { fr: 'Valeurs de la République', en: 'Values of the Republic' },
  { fr: 'Immobilier de l’État', en: 'State property' },
]
