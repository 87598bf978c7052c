import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of what organisations share. */
export const commonsErrors = {
  'resource-unknown': {
    blame: 'usage',
    status: 404,
    says: both('There is no {kind} “{id}” here.', 'Introuvable ici : {kind} « {id} ».'),
  },
  'links-cycle': {
    blame: 'usage',
    status: 409,
    says: both(
      '{to} already belongs to {from}: an organisation cannot stand above itself. End that link first.',
      '{to} dépend déjà de {from} : un organisme ne peut être au-dessus de lui-même. Mettez d’abord fin à ce lien.',
    ),
  },
  'policy-unannounced': {
    blame: 'usage',
    status: 409,
    says: both(
      'The policy “{policy}” shuts organisations out, and was not announced. Announce it first, and read the report “access”.',
      'La politique « {policy} » exclut des organismes, et n’a pas été annoncée. Annoncez-la d’abord, et lisez le rapport « access ».',
    ),
  },
  'sheet-incomplete': {
    blame: 'usage',
    status: 422,
    says: both(
      'Others are to see this course, and its sheet lacks: {fields}. Fill these in first.',
      'D’autres vont voir cette formation, et il manque à sa fiche : {fields}. Remplissez-les d’abord.',
    ),
  },
  'thumbnail-refused': {
    blame: 'usage',
    status: 422,
    says: both(
      'The thumbnail is refused: {problem}. Give a PNG, JPEG or WebP of ratio 3:2, of at most 2 MiB.',
      'La vignette est refusée : {problem}. Donnez une image PNG, JPEG ou WebP au format 3:2, de 2 Mio au plus.',
    ),
  },
  'licence-forbids': {
    blame: 'usage',
    status: 422,
    says: both(
      'The licence {licence} does not allow this use: {use}. Whoever holds the rights can choose another licence, or state the allowed uses in the sheet.',
      'La licence {licence} ne permet pas cet usage : {use}. Le titulaire des droits peut choisir une autre licence, ou indiquer les usages permis dans la fiche.',
    ),
  },
  'lead-required': {
    blame: 'usage',
    status: 403,
    says: both(
      'Only the leads of the collection {collection} may do this. GET /v1/collections/{collection}/parties names them.',
      'Seuls les chefs de filat de la collection {collection} le peuvent. GET /v1/collections/{collection}/parties les nomme.',
    ),
  },
  'party-required': {
    blame: 'usage',
    status: 403,
    says: both(
      'Only the leads, delegates and stakeholders of the collection {collection} may do this. GET /v1/collections/{collection}/parties names them.',
      'Seuls les chefs de filat, délégataires et parties prenantes de la collection {collection} le peuvent. GET /v1/collections/{collection}/parties les nomme.',
    ),
  },
  'state-conflict': {
    blame: 'usage',
    status: 409,
    says: both('Not in this state: {problem}.', 'Impossible dans cet état : {problem}.'),
  },
  'submission-blocked': {
    blame: 'usage',
    status: 422,
    says: both(
      'This version cannot be proposed. {checks} POST /v1/submissions/checks tells every check.',
      'Cette version ne peut être proposée. {checks} POST /v1/submissions/checks explique chaque vérification.',
    ),
  },
} as const satisfies Record<string, ErrorEntry>
