import type { commonsOperations } from '../../contract/operations.js'
import { both, type Sentence } from '../../kernel/language.js'
import type { Example } from '../manual.js'

type Command = (typeof commonsOperations)[keyof typeof commonsOperations]['command']
/** The first word of a command. */
export type CommandGroup = Command extends infer Line ? (Line extends `${infer Name} ${string}` ? Name : Line) : never

interface Group {
  /** One line of the top-level help. */
  readonly summary: Sentence
  readonly examples: readonly Example[]
}

const group = (summary: Sentence, ...examples: readonly (readonly [line: string, says: Sentence])[]): Group => ({
  summary,
  examples: examples.map(([line, says]) => ({ line: `fonds ${line}`, says })),
})

/** The words that commands of the commons begin with, in the order of the help. One that the table of operations adds does not compile here. */
export const groups: Readonly<Record<CommandGroup, Group>> = {
  members: group(
    both('the directory of who takes part', 'l’annuaire de ceux qui prennent part'),
    ['members list --kind ministry', both('All ministries.', 'Tous les ministères.')],
    ['members show rennes', both('One of them.', 'L’un d’eux.')],
  ),
  links: group(
    both(
      'poles, supervision, parts: how organisations belong together',
      'pôles, tutelles : les liens entre organismes',
    ),
    [
      'links create --from rennes --to education --kind member-of',
      both('Rennes belongs to a pole.', 'Rennes appartient à un pôle.'),
    ],
    ['links list --member rennes', both('What binds it.', 'Ses liens.')],
  ),
  conventions: group(
    both('agreements and what they commit to', 'les conventions et leurs engagements'),
    [
      'conventions create rennes --title "Accord 2027" --starts-on 2027-01-01 --commitments \'{"count":3,"dueOn":"2027-12-31"}\'',
      both('Access, in return for three courses.', 'L’accès, en échange de trois formations.'),
    ],
    ['conventions list --state active', both('Those in force.', 'Celles en vigueur.')],
  ),
  policy: group(
    both('who sees what is shared', 'qui voit ce qui est partagé'),
    [
      'policy change --announced-policy contributors --announced-from 2027-06-01',
      both('Announces a stricter one.', 'En annonce une plus stricte.'),
    ],
    ['policy show', both('The one in force.', 'Celle en vigueur.')],
  ),
  share: group(
    both('who sees a course', 'qui voit une formation'),
    ['share set fire-safety shared', both('Every member sees it.', 'Tout membre la voit.')],
    ['share grant fire-safety rennes', both('One organisation sees it.', 'Un organisme la voit.')],
  ),
  thumbnail: group(
    both('the image of a course', 'la vignette d’une formation'),
    ['thumbnail set fire-safety image.png', both('Its image, 3:2.', 'Son image, au format 3:2.')],
    ['thumbnail show fire-safety -o image.png', both('Into a file.', 'Dans un fichier.')],
  ),
  reuse: group(
    both('courses derived from others', 'les adaptations de formations'),
    [
      'reuse derive fire-safety@2 --external-id our-fire-safety',
      both('A course of your own.', 'Une formation à vous.'),
    ],
    ['reuse derivatives fire-safety', both('What others made of it.', 'Ce que d’autres en ont fait.')],
  ),
  feedback: group(
    both('what others say of a version', 'les retours sur une version'),
    [
      'feedback give fire-safety@2 --kind reuse-note --text "…" --rating 4',
      both('How you used it.', 'Comment vous l’avez utilisée.'),
    ],
    ['feedback list fire-safety', both('What was said.', 'Les retours reçus.')],
  ),
  adoptions: group(
    both('who uses which version', 'qui utilise quelle version'),
    ['adoptions list --state update-available', both('What can be updated.', 'Ce qui peut être mis à jour.')],
    ['adoptions declare fire-safety@2', both('You use it.', 'Vous l’utilisez.')],
  ),
  notices: group(
    both('what you are told', 'vos avis'),
    ['notices list --unread', both('The new ones.', 'Les nouveaux.')],
    ['notices read ntc_01kb83m5', both('Done with.', 'Classé.')],
  ),
  collections: group(
    both('shared thematic sets and their leads', 'les collections et leurs chefs de filat'),
    [
      'collections create --name Management --external-id management --shared',
      both('One that you lead.', 'Une, dont vous êtes chef de filat.'),
    ],
    ['collections appoint management rennes --role lead', both('A second lead.', 'Un second chef de filat.')],
  ),
  slots: group(
    both('what a collection lacks', 'ce qui manque à une collection'),
    ['slots create management --title "Conduire une équipe"', both('A place to fill.', 'Une place à occuper.')],
    ['slots list management --gaps', both('Places that nothing fills.', 'Les places vides.')],
  ),
  items: group(
    both('courses of a collection', 'les formations d’une collection'),
    ['items list management', both('All of them.', 'Toutes.')],
    ['items change management fire-safety --featured', both('Shown first.', 'Mise en avant.')],
  ),
  comments: group(
    both('what is said of a collection or submission', 'les commentaires'),
    ['comments add sbm_01kb83m5 --text "…"', both('On a submission.', 'Sur une proposition.')],
    ['comments list sbm_01kb83m5', both('What was said of it.', 'Ce qui en a été dit.')],
  ),
  guidance: group(both('what to do at each step', 'que faire à chaque étape'), [
    'guidance --collection management',
    both('With what its leads add.', 'Avec ce qu’ajoutent ses chefs de filat.'),
  ]),
  submissions: group(
    both('propose to a collection, and decide', 'proposer à une collection, et décider'),
    ['submissions create fire-safety@2 --collection management', both('Proposes it.', 'La propose.')],
    ['submissions decide sbm_01kb83m5 refuse --reason "…"', both('Says no, and why.', 'Refuse, et dit pourquoi.')],
  ),
  projects: group(
    both('content that is not made yet', 'les formations en projet'),
    [
      'projects create --title "Éco-conduite" --holder-name "Anne Roy" --collection management',
      both('The leads know of it.', 'Les chefs de filat en sont informés.'),
    ],
    ['projects list --state planned', both('What is planned.', 'Ce qui est prévu.')],
  ),
  vocabularies: group(
    both('lists of skills, jobs, themes', 'les référentiels de compétences, métiers, thèmes'),
    ['vocabularies import skills --csv @skills.csv', both('Terms from a table.', 'Des termes depuis un tableau.')],
    ['vocabularies export skills -o skills.jsonld', both('As SKOS.', 'En SKOS.')],
  ),
  terms: group(
    both('terms of a vocabulary', 'les termes d’un vocabulaire'),
    ['terms list skills --q éco', both('Those that match.', 'Ceux qui correspondent.')],
    [
      'terms create skills --label-fr "Conduire une réunion" --label-en "Lead a meeting"',
      both('One more.', 'Un de plus.'),
    ],
  ),
  tags: group(
    both('free tags', 'les étiquettes libres'),
    ['tags list', both('All, with their courses.', 'Toutes, avec leurs formations.')],
    ['tags rename --from secu --to sécurité', both('On all your courses.', 'Sur toutes vos formations.')],
  ),
  objectives: group(
    both('policy goals and whom they concern', 'les objectifs et leur public'),
    [
      'objectives create --title-fr "Tous formés" --population 2500000 --due-on 2027-12-31',
      both('A goal with a date.', 'Un objectif daté.'),
    ],
    ['objectives list', both('All of them.', 'Tous.')],
  ),
  reach: group(
    both('how many learners a course reached', 'combien de personnes une formation a touchées'),
    [
      'reach record fire-safety --learners 240 --from 2026-01-01 --to 2026-06-30',
      both('Figures of your LMS.', 'Les chiffres de votre LMS.'),
    ],
    ['reach list', both('What was recorded.', 'Les chiffres connus.')],
  ),
  reports: group(
    both('balance, coverage, gaps', 'équilibre, couverture, manques'),
    ['reports show balance --from 2026-01-01', both('Given and taken.', 'Donné et reçu.')],
    ['reports export balance --format svg -o balance.svg', both('The chart.', 'Le graphique.')],
  ),
}
