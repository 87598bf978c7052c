import { png } from '../../scripts/one-colour-png.mjs'
import { coursePackage } from '../repository/course-package.js'
import { type Desk, lines } from './fonds.js'
import type { Serving } from './serving.js'

/** What others need to find, by the columns of a table of sheets. */
export const complete = {
  catchphrase: 'Every drop counts',
  goals: 'To save water',
  content: 'Three lessons',
  modality: 'online',
  remoteMinutes: '30',
  'licence.id': 'Etalab-2.0',
  'producer.name': 'School of water',
  'producer.contact': 'water@example.org',
} as const

/** A table of one row. */
export const table = (cells: Readonly<Record<string, string>>): string =>
  [Object.keys(cells), Object.values(cells)].map((row) => row.join(';')).join('\n')

/** Two organisations, near or far. */
export interface Two {
  readonly at: Desk
  /** Runs `fonds` on behalf of the one that has a course, and of the one that looks at it. */
  owner(...args: readonly string[]): ReturnType<Desk['fonds']>
  user(...args: readonly string[]): ReturnType<Desk['fonds']>
}

/** In one folder. */
export function twoNear(at: Desk): Two {
  at.fonds('organisations', 'create', 'École de l’eau', '--external-id', 'water-school')
  at.fonds('organisations', 'create', 'Ministry of ecology', '--external-id', 'ecology')
  return {
    at,
    owner: (...args) => at.fonds(...args, '--organisation', 'water-school'),
    user: (...args) => at.fonds(...args, '--organisation', 'ecology'),
  }
}

/** Each with a key of its own, of a server. */
export function twoFar(at: Desk, { place }: Serving): Two {
  const [first, second] = [place(), place()]
  return {
    at,
    owner: (...args) => at.fondsIn(first, ...args),
    user: (...args) => at.fondsIn(second, ...args),
  }
}

/** A published course of the owner that everybody sees. @returns its id. */
export function shareWater({ at, owner }: Two): string {
  at.write('water.zip', coursePackage('water'))
  at.write('image.png', png())
  at.write(
    'water.csv',
    table({
      file: 'water.zip',
      externalId: 'water',
      ...complete,
      thumbnail: 'image.png',
      publish: 'yes',
      visibility: 'public',
    }),
  )
  const { code, out, err } = owner('add', 'water.zip', '--sheets', 'water.csv', '--json')
  if (code !== 0) throw new Error(`${out}${err}`)
  return lines(out, 'add')[0].course
}
