import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of what keeps packages and the index. */
export const storesErrors = {
  'blob-unknown': {
    blame: 'fault',
    status: 500,
    says: both(
      'The stored package {sha256} is missing. Run `fonds verify` and restore it from a backup.',
      'Le paquet stocké {sha256} est absent. Lancez `fonds verify` et restaurez-le d’une sauvegarde.',
    ),
  },
  'blob-damaged': {
    blame: 'fault',
    status: 500,
    says: both(
      'The stored package {sha256} no longer has its own digest. Restore it from a backup; `fonds verify` lists all such blobs.',
      'Le paquet stocké {sha256} ne correspond plus à son empreinte. Restaurez-le d’une sauvegarde ; `fonds verify` liste tous les cas.',
    ),
  },
  'store-full': {
    blame: 'fault',
    status: 507,
    says: both(
      'There is no room left under {directory}. Free some space and run the same command again: nothing was half kept.',
      'Il n’y a plus de place sous {directory}. Libérez de l’espace et relancez la commande : rien n’a été conservé à moitié.',
    ),
    overHttp: both(
      'There is no room left on the server; nothing was half kept. Try again later, or tell its operator.',
      'Il n’y a plus de place sur le serveur ; rien n’a été conservé à moitié. Réessayez plus tard, ou prévenez l’exploitant.',
    ),
  },
  'store-failed': {
    blame: 'fault',
    status: 500,
    says: both(
      'The repository under {directory} cannot be used ({reason}). Check that the folder is there, that it may be written to, and that its disk answers.',
      'Le dépôt sous {directory} est inutilisable ({reason}). Vérifiez que le dossier existe, qu’on peut y écrire et que le disque répond.',
    ),
  },
  'store-damaged': {
    blame: 'fault',
    status: 500,
    says: both(
      'The index of the repository under {directory} is damaged ({reason}). Restore fonds.sqlite from a backup; the packages are stored beside it.',
      'L’index du dépôt sous {directory} est endommagé ({reason}). Restaurez fonds.sqlite d’une sauvegarde ; les paquets sont stockés à côté.',
    ),
  },
  'store-closed': {
    blame: 'usage',
    status: 500,
    says: both('The repository was closed. Open it again.', 'Le dépôt a été fermé. Ouvrez-le de nouveau.'),
  },
  'store-newer': {
    blame: 'fault',
    status: 500,
    says: both(
      'The repository under {directory} was written by a newer Fonds (schema {found}, this one knows {known}). Upgrade Fonds.',
      'Le dépôt sous {directory} a été écrit par une version plus récente de Fonds (schéma {found}, connu ici : {known}). Mettez Fonds à jour.',
    ),
  },
  'index-missing': {
    blame: 'fault',
    status: 500,
    says: both(
      'The packages of the repository under {directory} are there, and its index fonds.sqlite is not. Restore it from a backup; a new one would know none of them.',
      'Les paquets du dépôt sous {directory} sont là, mais pas son index fonds.sqlite. Restaurez-le d’une sauvegarde ; un nouvel index n’en connaîtrait aucun.',
    ),
  },
  'repository-missing': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no repository under {directory}. `fonds add` makes one; or name another folder with --data or FONDS_DATA.',
      'Il n’y a pas de dépôt sous {directory}. `fonds add` en crée un ; ou indiquez un autre dossier avec --data ou FONDS_DATA.',
    ),
  },
} as const satisfies Record<string, ErrorEntry>
