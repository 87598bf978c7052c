import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of requests by HTTP. */
export const requestsErrors = {
  'route-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is nothing at {method} {path}. /openapi.json lists all there is.',
      'Il n’y a rien à {method} {path}. /openapi.json liste tout ce qui existe.',
    ),
  },
  'method-unknown': {
    blame: 'usage',
    status: 405,
    says: both(
      '{path} does not know {method}; it knows {allowed}.',
      '{path} ne connaît pas {method} ; il connaît {allowed}.',
    ),
  },
  'media-type-unsupported': {
    blame: 'usage',
    status: 415,
    says: both(
      'Content-Type “{type}” is not accepted here. Send {accepted}.',
      'Le Content-Type « {type} » n’est pas accepté ici. Envoyez {accepted}.',
    ),
  },
  'not-acceptable': {
    blame: 'usage',
    status: 406,
    says: both(
      'This cannot be given as “{accept}”, only as {offered}.',
      'Impossible de donner « {accept} » ; seulement {offered}.',
    ),
  },
  'request-invalid': {
    blame: 'usage',
    status: 400,
    says: both(
      'The request is not what the interface describes: {problem}.',
      'La requête n’est pas conforme à la description de l’interface : {problem}.',
    ),
  },
  'body-malformed': {
    blame: 'usage',
    status: 400,
    says: both('The body is not {format} ({reason}).', 'Le corps n’est pas du {format} ({reason}).'),
  },
  'body-too-large': {
    blame: 'usage',
    status: 413,
    says: both('The body is larger than {limit} bytes.', 'Le corps dépasse {limit} octets.'),
  },
  'body-truncated': {
    blame: 'usage',
    status: 400,
    says: both(
      'The body ended after {received} of {announced} bytes. Send it again; an upload goes on from its Upload-Offset.',
      'Le corps s’est arrêté après {received} octets sur {announced}. Renvoyez-le ; un téléversement reprend à son Upload-Offset.',
    ),
  },
  'cursor-invalid': {
    blame: 'usage',
    status: 400,
    says: both(
      'No list gave this cursor. Begin again without one.',
      'Aucune liste n’a donné ce curseur. Recommencez sans curseur.',
    ),
  },
  'precondition-missing': {
    blame: 'usage',
    status: 428,
    says: both(
      'A change needs If-Match with the ETag that was read, so that nobody’s change is lost; “*” overwrites whatever is there.',
      'Une modification demande If-Match avec l’ETag lu, pour qu’aucune modification ne soit perdue ; « * » écrase ce qui s’y trouve.',
    ),
  },
  'precondition-failed': {
    blame: 'usage',
    status: 412,
    says: both(
      'It has changed since it was read. Read it again and repeat the change.',
      'L’état a changé depuis la lecture. Relisez et refaites la modification.',
    ),
  },
  'idempotency-mismatch': {
    blame: 'usage',
    status: 422,
    says: both(
      'This Idempotency-Key was sent before with another request. Use a new one for each request.',
      'Cette Idempotency-Key a déjà servi pour une autre requête. Utilisez-en une nouvelle par requête.',
    ),
  },
  'idempotency-running': {
    blame: 'usage',
    status: 409,
    says: both(
      'The first request with this Idempotency-Key is still under way. Try again in a moment.',
      'La première requête avec cette Idempotency-Key est encore en cours. Réessayez dans un instant.',
    ),
  },
  'header-too-large': {
    blame: 'usage',
    status: 431,
    says: both(
      'The headers of the request are larger than {limit} bytes, or more than {count}.',
      'Les en-têtes de la requête dépassent {limit} octets, ou sont plus de {count}.',
    ),
  },
  'url-too-long': {
    blame: 'usage',
    status: 414,
    says: both('The address is longer than {limit} bytes.', 'L’adresse dépasse {limit} octets.'),
  },
  'request-timeout': {
    blame: 'usage',
    status: 408,
    says: both(
      'The request did not arrive in time. Send it again.',
      'La requête n’est pas arrivée à temps. Renvoyez-la.',
    ),
  },
  'server-stopping': {
    blame: 'fault',
    status: 503,
    says: both('The server is stopping. Try again in a moment.', 'Le serveur s’arrête. Réessayez dans un instant.'),
  },
} as const satisfies Record<string, ErrorEntry>
