import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of bytes on their way. */
export const transfersErrors = {
  'upload-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no upload {upload}: it never was, expired, or was used up. Send the file again.',
      'Il n’y a pas de téléversement {upload} : il n’a jamais existé, a expiré ou a servi. Renvoyez le fichier.',
    ),
  },
  'upload-incomplete': {
    blame: 'usage',
    status: 409,
    says: both(
      'Upload {upload} has {size} of {total} bytes. Send the rest first.',
      'Le téléversement {upload} a {size} octets sur {total}. Envoyez d’abord le reste.',
    ),
  },
  'upload-offset': {
    blame: 'usage',
    status: 409,
    says: both(
      'The upload does not end where these bytes begin. Ask for its Upload-Offset with HEAD, and go on from there.',
      'Le téléversement ne s’arrête pas là où ces octets commencent. Demandez son Upload-Offset par HEAD et reprenez à cet endroit.',
    ),
  },
  'checksum-mismatch': {
    blame: 'usage',
    // As the protocol tus has it.
    status: 460,
    says: both(
      'The bytes have another {algorithm} than Upload-Checksum says. None of them was kept; send them again.',
      'Les octets ont un autre {algorithm} que celui d’Upload-Checksum. Aucun n’a été conservé ; renvoyez-les.',
    ),
  },
  'protocol-unsupported': {
    blame: 'usage',
    status: 412,
    says: both(
      'This speaks tus {version}: send “Tus-Resumable: {version}”.',
      'Le protocole est ici tus {version} : envoyez « Tus-Resumable: {version} ».',
    ),
  },
  'digest-unsupported': {
    blame: 'usage',
    status: 400,
    says: both(
      '“{header}” has no SHA-256 digest in the form sha-256=:…: (RFC 9530).',
      '« {header} » ne contient pas d’empreinte SHA-256 de la forme sha-256=:…: (RFC 9530).',
    ),
  },
  'range-unsatisfiable': {
    blame: 'usage',
    status: 416,
    says: both('The range lies outside the {size} bytes.', 'La plage est en dehors des {size} octets.'),
  },
  'url-refused': {
    blame: 'usage',
    status: 422,
    says: both('{url} may not be fetched: {reason}.', '{url} ne peut pas être lu : {reason}.'),
  },
  'fetch-failed': {
    blame: 'usage',
    status: 422,
    says: both('{url} could not be fetched: {reason}.', '{url} n’a pas pu être lu : {reason}.'),
  },
  'address-unavailable': {
    blame: 'usage',
    status: 500,
    says: both(
      'The server cannot listen at {address} ({reason}). Choose another with --host and --port, or end the program that has it.',
      'Le serveur ne peut pas écouter à l’adresse {address} ({reason}). Choisissez-en une autre avec --host et --port, ou arrêtez le programme qui l’occupe.',
    ),
  },
  'server-unreachable': {
    blame: 'fault',
    status: 502,
    says: both(
      'The server at {url} does not answer ({reason}). Check the address and that it runs.',
      'Le serveur {url} ne répond pas ({reason}). Vérifiez l’adresse et qu’il fonctionne.',
    ),
  },
} as const satisfies Record<string, ErrorEntry>
