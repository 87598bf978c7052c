import { both, type Sentence } from './language.js'

/** What the operating system calls a failure: `EACCES`; nothing for an error that is not the system's. */
export const systemCode = (cause: unknown): string | undefined =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : undefined

const words: Readonly<Record<string, Sentence>> = {
  EACCES: both('permission denied', 'accès refusé'),
  EPERM: both('not permitted', 'opération interdite'),
  EROFS: both('the file system is read-only', 'le système de fichiers est en lecture seule'),
  ENOSPC: both('no room left', 'plus de place'),
  EDQUOT: both('the quota is used up', 'le quota est épuisé'),
  ENOENT: both('a folder is missing', 'un dossier est absent'),
  ENOTDIR: both('a part of the path is not a folder', 'une partie du chemin n’est pas un dossier'),
  EISDIR: both('it is a folder', 'c’est un dossier'),
  ENAMETOOLONG: both('the name is too long', 'le nom est trop long'),
  ELOOP: both('its links lead in a circle', 'ses liens tournent en rond'),
  EMFILE: both('too many open files', 'trop de fichiers ouverts'),
  EADDRINUSE: both('another program has it', 'un autre programme l’occupe'),
  EADDRNOTAVAIL: both('this machine has no such address', 'cette machine n’a pas cette adresse'),
  ENOTFOUND: both('no such name is known', 'ce nom est inconnu'),
  EIO: both('the disk fails', 'le disque est en défaut'),
}

/** Why the system refused, as far as people can be told: `permission denied, EACCES`. */
export function systemReason(cause: unknown): Sentence {
  const code = systemCode(cause) ?? String(cause)
  const known = words[code]
  return known ? both(`${known.en}, ${code}`, `${known.fr}, ${code}`) : both(code, code)
}
