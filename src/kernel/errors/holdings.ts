import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of courses, versions and jobs. */
export const holdingsErrors = {
  'course-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'No course is known as “{course}”. `fonds list` shows the ids.',
      'Aucune formation n’est connue sous « {course} ». `fonds list` montre les identifiants.',
    ),
    overHttp: both(
      'No course is known as “{course}”. GET /v1/courses lists those of your organisation.',
      'Aucune formation n’est connue sous « {course} ». GET /v1/courses liste celles de votre organisme.',
    ),
  },
  'version-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'Course {course} has no version {version}. `fonds show {course}` lists its versions.',
      'La formation {course} n’a pas de version {version}. `fonds show {course}` liste ses versions.',
    ),
    overHttp: both(
      'Course {course} has no version {version}. GET /v1/courses/{course} lists its versions.',
      'La formation {course} n’a pas de version {version}. GET /v1/courses/{course} liste ses versions.',
    ),
  },
  'not-published': {
    blame: 'usage',
    status: 409,
    says: both(
      'Course {course} has no published version. Publish one with `fonds publish`, or name a version as {course}@1.',
      'La formation {course} n’a pas de version publiée. Publiez-en une avec `fonds publish`, ou désignez {course}@1.',
    ),
    overHttp: both(
      'Course {course} has no published version. Publish one, or name a version.',
      'La formation {course} n’a pas de version publiée. Publiez-en une, ou désignez une version.',
    ),
  },
  'value-invalid': {
    blame: 'usage',
    status: 400,
    says: both('{name}: {problem}.', '{name} : {problem}.'),
  },
  'job-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no job {job}; jobs that ended are forgotten after {days} days.',
      'Il n’y a pas de tâche {job} ; les tâches terminées sont oubliées après {days} jours.',
    ),
  },
  'entry-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'The package of {version} has no file “{path}”.',
      'Le paquet de {version} ne contient pas de fichier « {path} ».',
    ),
  },
  'course-exists': {
    blame: 'usage',
    status: 409,
    says: both(
      'A course is known as “{course}” already. Pass mayCreateNewVersion=true to add the package as its next version, or choose another externalId.',
      'Une formation est déjà connue sous « {course} ». Passez mayCreateNewVersion=true pour ajouter le paquet comme version suivante, ou choisissez un autre externalId.',
    ),
  },
  'external-id-taken': {
    blame: 'usage',
    status: 409,
    says: both(
      '“{externalId}” names another one already. Choose another.',
      '« {externalId} » en désigne déjà un autre. Choisissez-en un autre.',
    ),
  },
  'version-withdrawn': {
    blame: 'usage',
    status: 410,
    says: both(
      '{course} was withdrawn on {date}, and its tombstone is what remains. Reason: {reason}',
      '{course} a été retirée le {date}, et il n’en reste que la trace. Motif : {reason}',
    ),
  },
  'job-interrupted': {
    blame: 'fault',
    status: 503,
    says: both(
      'The job was interrupted {attempts} times, and is not tried again. Ask for it again.',
      'La tâche a été interrompue {attempts} fois et n’est plus retentée. Redemandez-la.',
    ),
  },
} as const satisfies Record<string, ErrorEntry>
