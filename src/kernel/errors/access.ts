import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of organisations and keys. */
export const accessErrors = {
  'organisation-unknown': {
    blame: 'usage',
    status: 404,
    says: both('No organisation is known as “{organisation}”.', 'Aucun organisme n’est connu sous « {organisation} ».'),
  },
  'key-unknown': {
    blame: 'usage',
    status: 404,
    says: both('There is no key {key}.', 'Il n’y a pas de clé {key}.'),
  },
  'credentials-missing': {
    blame: 'usage',
    status: 401,
    says: both(
      'The server wants a key: put it into FONDS_KEY, or into a file that --key-file names.',
      'Le serveur demande une clé : mettez-la dans FONDS_KEY, ou dans un fichier indiqué par --key-file.',
    ),
    overHttp: both(
      'This needs a key: send it as “Authorization: Bearer …”.',
      'Il faut une clé : envoyez-la dans « Authorization: Bearer … ».',
    ),
  },
  'credentials-invalid': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key or token is not known here. Check that it is whole and for this server, or ask for another.',
      'La clé ou le jeton n’est pas connu ici. Vérifiez qu’il est entier et destiné à ce serveur, ou demandez-en un autre.',
    ),
  },
  'credentials-expired': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key or token expired at {at}. Ask for another.',
      'La clé ou le jeton a expiré le {at}. Demandez-en un autre.',
    ),
  },
  'credentials-revoked': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key was revoked at {at}. Ask for another.',
      'La clé a été révoquée le {at}. Demandez-en une autre.',
    ),
  },
  'provider-unreachable': {
    blame: 'fault',
    status: 503,
    says: both(
      'The identity provider {issuer} does not answer, so its token cannot be checked. Try again in a moment.',
      'Le fournisseur d’identité {issuer} ne répond pas : son jeton ne peut pas être vérifié. Réessayez dans un instant.',
    ),
  },
  'permission-missing': {
    blame: 'usage',
    status: 403,
    says: both(
      'This needs the permission {permission}, which {roles} has not.',
      'Il faut la permission {permission}, que {roles} n’a pas.',
    ),
  },
  'rate-exceeded': {
    blame: 'usage',
    status: 429,
    says: both('Too many requests. Try again in {seconds} s.', 'Trop de requêtes. Réessayez dans {seconds} s.'),
  },
} as const satisfies Record<string, ErrorEntry>
