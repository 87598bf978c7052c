/** Words that sheets are made of: what is common in titles stands first. */
const words =
  `formation agents publics numérique management sécurité données projet équipe droit qualité budget achats marchés travail
santé prévention risques incendie accueil usagers service écologique transition énergie mobilité climat biodiversité carbone durable
RH IA évaluation entretien recrutement carrière compétences handicap égalité diversité laïcité déontologie éthique lutte discriminations
finances comptabilité dépense recettes contrôle audit pilotage indicateurs stratégie innovation méthodes agiles conduite changement
communication rédaction oral langue anglais espagnol allemand concours épreuves préparation jury immobilier patrimoine bâtiment
rénovation chantier archives documentation accessibilité bureautique tableur messagerie cybersécurité hameçonnage mots passe logiciel
libre cloud réseau développement web design ergonomie utilisateur juridique contentieux contrat convention subvention association
collectivité préfecture ministère administration école hôpital université recherche statistique enquête cartographie géomatique eau
forêt agriculture alimentation pêche mer littoral montagne transport route ferroviaire aviation défense police justice prison enfance
jeunesse sport culture musée spectacle patrimonial médiation bénévolat solidarité logement ville ruralité outre-mer Europe
international diplomatie coopération douane fiscalité impôt cadastre retraite pension paie indemnité congés absence télétravail
ergonome posture écran bruit chimique amiante radioprotection urgence secours crise continuité plan sauvegarde évacuation`.split(
    /\s+/,
  )

/** How many tags there are. */
export const tagNames = 300
const themes = Array.from({ length: 40 }, (_, at) => words[at * 4] ?? '')

/** A whole number below `most`. @param {() => number} random @param {number} most */
export const draw = (random, most) => Math.floor(random() * most)

/** The same, where few are drawn often and many seldom. @param {() => number} random @param {number} most */
export const someone = (random, most) => Math.floor(random() ** 3 * most)

/** @param {() => number} random @param {number} many */
const saying = (random, many) =>
  Array.from({ length: many }, () => words[someone(random, words.length)] ?? '').join(' ')

/**
 * What designers fill in, of a length as they do.
 * @param {() => number} random
 * @param {number} number
 * @returns {import('../dist/holdings/sheet-schema.js').Sheet}
 */
export const sheetOf = (random, number) => ({
  title: `${saying(random, 4)} ${number}`,
  catchphrase: saying(random, 10),
  description: saying(random, 30),
  goals: saying(random, 20),
  keywords: [saying(random, 1), saying(random, 1)],
  languages: [draw(random, 6) === 0 ? 'en' : 'fr'],
  domain: draw(random, 3) === 0 ? 'trade' : 'transverse',
  modality: draw(random, 5) === 0 ? 'blended' : 'online',
  remoteMinutes: 15 * (1 + draw(random, 20)),
  licence: { id: draw(random, 2) === 0 ? 'etalab-2.0' : 'CC-BY-SA-4.0' },
  themes: [themes[someone(random, themes.length)] ?? ''],
})
