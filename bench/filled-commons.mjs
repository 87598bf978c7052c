import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { openDatabase } from '../dist/adapters/sql/open-database.js'
import { openSqlite } from '../dist/adapters/sql/sqlite.js'
import { sha256 } from '../dist/kernel/digest.js'
import { dataFolder, randomNumbers } from './packages.mjs'
import { draw, sheetOf, someone, tagNames } from './sheets.mjs'

/** How much there is. */
export const held = { organisations: 1000, poles: 10, ministries: 100, courses: 100_000, events: 5_000_000 }

/** Ids of the organisations, in the order of how many courses they have: the first has a tenth of all, the last a few dozen. */
export const organisationId = (/** @type {number} */ number) => `org_${String(number).padStart(4, '0')}`
export const courseId = (/** @type {number} */ number) => `crs_${String(number).padStart(6, '0')}`

/** Shared collections, of which the first has most. */
export const collections = [
  'Numérique et systèmes d’information et de communication',
  'Management',
  'Ressources humaines',
  'Transition écologique et développement durable',
  'Achat public',
  'Techniques et affaires juridiques',
  'Langues',
  'Valeurs de la République',
]
const collectionId = (/** @type {number} */ number) => `col_${String(number).padStart(2, '0')}`

const start = Date.parse('2021-01-01T00:00:00.000Z')
const day = 86_400_000
const days = 5 * 365
const moment = (/** @type {number} */ days) => new Date(start + Math.floor(days * day)).toISOString()

/**
 * A commons of `held`: organisations in a graph with conventions, courses of every visibility with sheets, tags, collections, grants,
 * adoptions and contributions, and a long log. Made once, in a few minutes, by the port that the repository itself writes through; only the log is
 * written straight into its table. What it is like is the same on every machine.
 * @returns {Promise<string>} the path of the SQLite file, of some gigabytes: to be read, or copied before it is changed
 */
export async function filledCommons() {
  mkdirSync(dataFolder, { recursive: true })
  const data = mkdtempSync(join(dataFolder, 'fill-'))
  const file = join(data, 'fonds.sqlite')
  try {
    const { index } = await openDatabase(openSqlite(data), data, new Date())
    const kept = join(dataFolder, `commons-${kindOf(file)}.sqlite`)
    if (existsSync(kept)) {
      await index.close()
      return kept
    }
    console.error(`making ${kept}`)
    const random = randomNumbers(5)
    const graph = graphOf(random)
    await index.transact((writer) => putOrganisations(writer, graph, random))
    const step = 2000
    for (let from = 0; from < held.courses; from += step)
      await index.transact(async (writer) => {
        for (let number = from; number < from + step; number++) await putCourse(writer, number, random)
      })
    await index.close()
    putEvents(file)
    renameSync(file, kept)
    return kept
  } finally {
    rmSync(data, { recursive: true })
  }
}

/** The schema, and this text: another of either is another file. @param {string} file */
function kindOf(file) {
  const database = new Database(file, { readonly: true })
  const schema = database.prepare('select sql from sqlite_master order by name').pluck().all().join()
  database.close()
  const texts = ['filled-commons.mjs', 'sheets.mjs'].map((name) =>
    readFileSync(fileURLToPath(new URL(name, import.meta.url))),
  )
  return createHash('sha256').update(schema).update(Buffer.concat(texts)).digest('hex').slice(0, 8)
}

/**
 * Poles, ministries that are members of one or two of them, and operators, schools and directorates below those, to any depth.
 * @param {() => number} random
 */
function graphOf(random) {
  /** @type {number[][]} */
  const parents = Array.from({ length: held.organisations }, (_, number) => {
    if (number < held.poles) return []
    if (number < held.ministries)
      return number % 10 === 0 ? [draw(random, held.poles), draw(random, held.poles)] : [number % held.poles]
    return [held.poles + draw(random, Math.min(number, 3 * held.ministries) - held.poles)]
  })
  /** @type {Set<number>[]} */
  const above = []
  for (const [number, over] of parents.entries())
    above.push(new Set([number, ...over.flatMap((one) => [...(above[one] ?? [])])]))
  return { parents, above }
}

/**
 * @param {import('../dist/commons/commons-index.js').CommonsWriter} writer
 * @param {ReturnType<typeof graphOf>} graph
 * @param {() => number} random
 */
async function putOrganisations(writer, { parents, above }, random) {
  const createdAt = moment(0)
  const kept = { revision: 1, createdAt }
  for (let number = 0; number < held.organisations; number++) {
    const kind = number < held.poles ? 'pole' : number < held.ministries ? 'ministry' : 'operator'
    const id = organisationId(number)
    await writer.insertOrganisation({ id, externalId: `o${number}`, name: `Organisme ${number}`, kind, ...kept })
  }
  for (const [number, over] of above.entries()) {
    const circles = [...over].filter((one) => one < held.poles)
    await writer.placeOrganisation({
      organisation: organisationId(number),
      above: [...over].map(organisationId),
      circles: circles.map(organisationId),
    })
    for (const to of new Set(parents[number])) {
      const kind = to < held.poles ? 'member-of' : 'supervised-by'
      const id = `lnk_${number}_${to}`
      await writer.put('links', { id, from: organisationId(number), to: organisationId(to), kind, ...kept })
    }
    // Half of the ministries bring in all below them; of the others, every third comes in by itself.
    const covers = kind(number) === 'ministry' && number % 2 === 0 ? 'organisation-and-below' : 'organisation'
    if (covers === 'organisation-and-below' || number % 3 === 0)
      await writer.put('conventions', {
        id: `cnv_${number}`,
        organisation: organisationId(number),
        title: `Convention ${number}`,
        covers,
        startsOn: '2021-01-01',
        ...(number % 11 === 0 && { endsOn: '2022-12-31' }),
        commitments: [{ id: `cmt_${number}`, count: 1 + (number % 20), dueOn: '2025-12-31' }],
        ...kept,
      })
  }
  for (const [number, name] of collections.entries()) {
    const id = collectionId(number)
    await writer.put('collections', { id, organisation: organisationId(number), name, shared: true, ...kept })
    for (const lead of [number, held.poles + draw(random, held.ministries - held.poles)]) {
      const by = organisationId(number)
      const organisation = organisationId(lead)
      await writer.put('parties', {
        id: `pty_${number}_${lead}`,
        collection: id,
        organisation,
        role: 'lead',
        grantedBy: by,
        ...kept,
      })
    }
  }
}

/** @param {number} number of an organisation */
const kind = (number) => (number < held.poles ? 'pole' : number < held.ministries ? 'ministry' : 'operator')

/**
 * @param {import('../dist/commons/commons-index.js').CommonsWriter} writer
 * @param {number} number
 * @param {() => number} random
 */
async function putCourse(writer, number, random) {
  const organisation = organisationId(someone(random, held.organisations))
  const [id, version] = [courseId(number), `ver_${String(number).padStart(6, '0')}`]
  const created = (number / held.courses) * (days - 200)
  const [createdAt, updatedAt] = [moment(created), moment(created + random() * 200)]
  const standard = draw(random, 10) < 6 ? 'scorm12' : draw(random, 4) < 3 ? 'scorm2004' : 'cmi5'
  const sheet = sheetOf(random, number)
  const kept = { revision: 1, createdAt }
  await writer.insertCourse({ id, organisation, externalId: `c${number}`, sheet, standard, createdAt, updatedAt })
  await writer.insertVersion({
    id: version,
    organisation,
    course: id,
    number: 1,
    sha256: sha256(`package ${number}`),
    treeDigest: sha256(`tree ${number}`),
    dossier: sha256(`dossier ${number}`),
    sheet: { title: sheet.title },
    size: 500_000 + number,
    entries: 120,
    standard,
    verdict: draw(random, 3) === 0 ? 'warnings' : 'clean',
    manifestIdentifier: `bench-${number}`,
    notes: '',
    createdAt,
  })
  const course = await writer.course(organisation, id)
  if (!course) throw new Error(`${id} is not there`)
  for (const tag of new Set([someone(random, tagNames), someone(random, tagNames)]))
    await writer.addTag(course, `étiquette ${tag}`)
  const visibility = /** @type {const} */ (['private', 'private', 'private', 'pole', 'shared', 'public'])[
    draw(random, 6)
  ]
  const published = draw(random, 8) > 0
  await writer.updateCourse(id, {
    updatedAt,
    ...(visibility && { visibility }),
    ...(published && { published: 1 }),
    ...(draw(random, 100) === 0 && {
      withdrawal: { announcedAt: updatedAt, effectiveAt: updatedAt, by: 'bench' },
    }),
  })
  if (!published) return
  await writer.markPublished(version, sheet, updatedAt)
  if (draw(random, 50) === 0)
    await writer.put('grants', {
      id: `grt_${number}`,
      course: id,
      organisation: organisationId(draw(random, held.organisations)),
      ...(draw(random, 4) === 0 && { expiresAt: moment(days / 2) }),
      ...(draw(random, 8) === 0 && { revokedAt: updatedAt }),
      ...kept,
    })
  if (visibility === 'private') return
  const told = { course: id, ...kept, createdAt: updatedAt }
  const contribution = { id: `ctb_${number}`, organisation, version, number: 1, visibility: visibility ?? '' }
  await writer.put('contributions', { ...told, ...contribution })
  await writer.put('items', {
    id: `itm_${number}`,
    collection: collectionId(someone(random, collections.length)),
    mode: 'following',
    featured: draw(random, 100) === 0,
    ...told,
  })
  for (const adopter of new Set([draw(random, held.organisations), draw(random, held.organisations)]))
    await writer.put('adoptions', {
      id: `adp_${number}_${adopter}`,
      owner: organisation,
      adopter: organisationId(adopter),
      via: 'pull',
      synced: 1,
      syncedAt: updatedAt,
      ...told,
    })
}

/** A log as long as that is written at one go, in the order of time. @param {string} file */
function putEvents(file) {
  const database = new Database(file)
  database.pragma('synchronous = off')
  const indices = "from sqlite_master where type = 'index' and tbl_name = 'events' and sql is not null"
  const [names, texts] = ['name', 'sql'].map((column) => database.prepare(`select ${column} ${indices}`).pluck().all())
  for (const name of names ?? []) database.exec(`drop index ${name}`)
  database
    .prepare(`with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${held.events})
      insert into events (sequence, organisation, kind, at, agent, course, version)
      select n, courses.organisation, json_extract(
          '["course.created","version.added","version.published","course.described","course.tagged","course.shared","course.adopted","adoption.updated"]',
          '$[' || ((n + n / ${held.courses}) % 8) || ']'),
        strftime('%Y-%m-%dT%H:%M:%fZ', '2021-01-01', '+' || (n * ${(days * 86_400) / held.events}) || ' seconds'),
        'bench', courses.id, null
      from numbers join courses on courses.key = 1 + (n * 7919) % ${held.courses}`)
    .run()
  for (const text of texts ?? []) database.exec(String(text))
  database.pragma('wal_checkpoint(truncate)')
  database.close()
}
