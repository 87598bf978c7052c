/**
 * Makes `fixtures/zip/`: archives of which one thing is wrong, each beside an archive that comes as near to it as it may. Run it after
 * changing a fixture; a test says when the files are not what this script makes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fixtureFiles, fixturesRoot } from './pack-fixtures.mjs'
import {
  deflated,
  descriptor,
  extraField,
  localHeader,
  numbers,
  streamFlag,
  unicodePath,
  utf8Flag,
  zipBytes,
} from './zip-bytes.mjs'

/**
 * @typedef {import('./zip-bytes.mjs').Piece} Piece
 * @typedef {import('./zip-bytes.mjs').Frame} Frame
 * @typedef {{ limits?: Record<string, number>, also?: string[], why?: string, as?: string, for?: string[] }} Notes What stands in the file beside the zip.
 * @typedef {{ bytes: Buffer, notes?: Notes }} Made
 */

const text = Buffer.from('Le feu a besoin d’air, de chaleur et d’un combustible.\n')
const drawing = 'lecon/triangle.svg'

/** The course that all archives hold: nothing is wrong with it. @returns {Piece[]} */
const course = () => [...fixtureFiles('scorm12', '_base')].map(([name, content]) => ({ name, content }))

/** The course with more files, which its manifest lists. @param {readonly Piece[]} pieces @returns {Piece[]} */
const courseWith = (...pieces) => [
  ...course().map((own) => (own.name === 'imsmanifest.xml' ? { ...own, content: listing(own.content, pieces) } : own)),
  ...pieces,
]

/** @param {Buffer | undefined} manifest @param {readonly Piece[]} pieces */
const listing = (manifest = Buffer.alloc(0), pieces = []) => {
  const listed = `<file href="${drawing}"/>`
  const more = pieces.map(({ name }) => `\n      <file href="${name}"/>`)
  return Buffer.from(manifest.toString().replace(listed, `${listed}${more.join('')}`))
}

/** The course with a folder more: a name that no manifest has to list. @param {string | Buffer} name @param {Partial<Piece>} [rest] */
const courseWithFolder = (name, rest) => zipBytes([...course(), { name, ...rest }])

/** The course with something changed about one of its files. @param {Partial<Piece>} change @param {string} [name] */
const courseBut = (change, name = drawing) =>
  course().map((piece) => (piece.name === name ? { ...piece, ...change } : piece))

const contentOf = (name = drawing) => course().find((piece) => piece.name === name)?.content ?? Buffer.alloc(0)
const last = () => course().at(-1)?.name.toString() ?? ''
const sizeOfCourse = course().reduce((sum, { content }) => sum + (content?.length ?? 0), 0)

/** cmi5 needs no more than its course structure, when all it launches is elsewhere. */
const courseStructure = fixtureFiles('cmi5', 'CMI-011-complete-urls-clean').get('cmi5.xml') ?? Buffer.alloc(0)

/** 20 000 spaces, deflated to 37 bytes. */
const swelling = Buffer.from('7cExAQAAAMKgKuuf0hoeQAEAAAAAAAAAAAAAAAAAAAAAAADwYA==', 'base64')
const spaces = Buffer.alloc(20_000, ' ')

const link = 0o120777 * 0x10000
const unix = 3 << 8

/** @type {Record<string, () => Buffer | Made>} */
const zipFixtures = {
  'ZIP-001-text-that-is-called-zip-fatal': () => text,
  'ZIP-001-empty-file-fatal': () => Buffer.alloc(0),
  'ZIP-001-cut-off-fatal': () => zipBytes(course()).subarray(0, -200),
  'ZIP-001-longest-comment-clean': () => zipBytes(course(), { comment: Buffer.alloc(0xffff, '-') }),

  'ZIP-002-text-fatal': () => ({ bytes: text, notes: { as: 'incendie.md' } }),
  'ZIP-002-bare-xml-clean': () => ({ bytes: courseStructure, notes: { as: 'cmi5.xml' } }),

  'ZIP-003-directory-behind-the-end-fatal': () => zipBytes(course(), { end: { offset: 9_999_999 } }),
  'ZIP-003-record-without-signature-fatal': () => zipBytes(course(), { end: { here: 6, all: 6 } }),
  'ZIP-003-entries-not-counted-error': () => zipBytes(course(), { inDirectory: Buffer.alloc(46, 'x') }),
  'ZIP-003-signed-directory-clean': () =>
    zipBytes(course(), { inDirectory: Buffer.concat([numbers([4, 0x05054b50], [2, 3]), Buffer.from('abc')]) }),

  'ZIP-004-bytes-behind-error': () => zipBytes(course(), { after: text }),
  'ZIP-004-bytes-before-error': () => zipBytes(course(), { before: text }),
  'ZIP-004-bytes-before-uncounted-error': () => zipBytes(course(), { before: text, shifted: true }),
  'ZIP-004-bytes-before-uncounted-zip64-error': () => ({
    bytes: zipBytes(course(), { before: text, shifted: true, zip64: true }),
    notes: { also: ['ZIP-011'], why: 'zip64 is always told' },
  }),
  'ZIP-004-bytes-behind-the-directory-error': () => zipBytes(course(), { afterDirectory: text }),
  'ZIP-004-second-end-in-the-comment-error': () =>
    zipBytes(course(), { comment: Buffer.concat([zipBytes([]), Buffer.from('.')]) }),
  'ZIP-004-two-ends-that-fit-error': () => zipBytes(course(), { comment: zipBytes(course()).subarray(-22) }),
  'ZIP-004-bytes-between-entries-warning': () => zipBytes(courseBut({ behind: text })),
  'ZIP-004-signature-in-the-comment-clean': () => zipBytes(course(), { comment: Buffer.from('PK\x05\x06 et rien') }),

  'ZIP-005-two-names-error': () => zipBytes(courseBut({ local: { name: 'lecon/triangle.html' } })),
  'ZIP-005-two-methods-error': () => zipBytes(courseBut({ data: deflated(contentOf()), local: { method: 0 } })),
  'ZIP-005-two-sizes-error': () => zipBytes(courseBut({ local: { size: 1 } })),
  'ZIP-005-two-checksums-error': () => zipBytes(courseBut({ local: { crc: 1 } })),
  'ZIP-005-two-encodings-error': () => courseWithFolder('départ/', { local: { flags: 0 } }),
  'ZIP-005-two-unicode-names-error': () =>
    courseWithFolder('départ/', { local: { extra: unicodePath('arrivée/', 'départ/') } }),
  'ZIP-005-streamed-by-one-header-error': () => zipBytes(courseBut({ local: { flags: streamFlag } })),
  'ZIP-005-descriptor-of-another-file-error': () => ({
    bytes: zipBytes(courseBut({ both: { flags: streamFlag }, behind: descriptor(text) })),
    notes: { also: ['ZIP-033'], why: 'only an entry written as a stream has a descriptor' },
  }),
  'ZIP-005-no-header-there-error': () =>
    zipBytes(courseBut({ central: { offset: zipBytes(course()).lastIndexOf('PK\x03\x04') + 1 } }, last())),
  'ZIP-005-entry-not-named-error': () =>
    zipBytes([...course(), { name: 'lecon/cachee.html', content: text, unlisted: true }]),
  'ZIP-005-extra-field-before-the-content-clean': () =>
    zipBytes(courseBut({ local: { extra: extraField(0x7855, numbers([2, 1000], [2, 1000])) } })),

  'ZIP-006-one-content-two-names-error': () =>
    zipBytes(courseWith({ name: 'lecon/copie.svg', content: contentOf(), central: { offset: 0 }, unwritten: true })),
  'ZIP-006-quoted-overlap-error': () => zipBytes(quotedOverlap()),
  'ZIP-006-header-behind-the-content-error': () =>
    zipBytes(courseWith({ name: 'lecon/copie.svg', central: { offset: 999_999 }, unwritten: true })),
  'ZIP-006-content-runs-out-error': () => zipBytes(courseBut({ both: { size: 9999, compressedSize: 9999 } }, last())),
  'ZIP-006-directory-in-another-order-clean': () => zipBytes(course(), { reversed: true }),

  'ZIP-007-checksum-error': () => zipBytes(courseBut({ both: { crc: 1 } })),
  'ZIP-007-shorter-than-announced-error': () =>
    zipBytes(courseBut({ data: deflated(contentOf()), both: { size: contentOf().length + 1 } })),
  'ZIP-007-longer-than-announced-error': () =>
    zipBytes(courseBut({ data: deflated(contentOf()), both: { size: contentOf().length - 1 } })),
  'ZIP-007-stored-in-two-sizes-error': () => zipBytes(courseBut({ both: { size: contentOf().length - 1 } })),
  'ZIP-007-stored-in-two-sizes-out-of-the-file-error': () => ({
    bytes: zipBytes(courseBut({ both: { compressedSize: 9999 } }, last())),
    notes: { also: ['ZIP-006'], why: 'the larger of the two sizes reaches out of the file' },
  }),
  'ZIP-007-broken-stream-error': () => zipBytes(courseBut({ data: Buffer.from([7, 0, 0, 0]) })),
  'ZIP-007-stream-ends-early-error': () =>
    zipBytes(courseBut({ data: Buffer.concat([deflated(contentOf()), Buffer.from('rest')]) })),
  'ZIP-007-folder-with-a-damaged-content-error': () =>
    courseWithFolder('annexes/', { content: text, both: { crc: 1 } }),
  'ZIP-007-empty-stream-clean': () =>
    zipBytes(courseWith({ name: 'lecon/vide.css', data: Buffer.from([3, 0]), both: { size: 0, crc: 0 } })),

  'ZIP-008-encrypted-error': () => zipBytes(courseBut({ both: { flags: 1 } })),
  'ZIP-008-strongly-encrypted-error': () => zipBytes(courseBut({ both: { flags: 1 | (1 << 6) } })),
  'ZIP-008-masked-headers-error': () =>
    zipBytes(courseBut({ both: { flags: 1 << 13 }, local: { crc: 0, size: 0, compressedSize: 0 } })),
  'ZIP-008-deflated-at-most-clean': () => zipBytes(courseBut({ data: deflated(contentOf()), both: { flags: 1 << 1 } })),

  'ZIP-009-bzip2-error': () => zipBytes(courseBut({ data: Buffer.from('BZh9'), both: { method: 12 } })),
  'ZIP-009-deflated-clean': () => zipBytes(courseBut({ data: deflated(contentOf()) })),

  'ZIP-010-second-disk-error': () => zipBytes(course(), { end: { disk: 1, directoryDisk: 1 } }),
  'ZIP-010-entry-on-another-disk-error': () => zipBytes(courseBut({ central: { disk: 2 } })),
  'ZIP-010-entries-on-another-disk-error': () => zipBytes(course(), { end: { here: 3 } }),
  'ZIP-010-two-disks-zip64-error': () => zipBytes(course(), { zip64: { disks: 2 } }),
  'ZIP-010-disk-in-the-zip64-field-clean': () =>
    zipBytes(courseBut({ central: { disk: 0xffff, extra: extraField(1, numbers([4, 0])) } })),

  'ZIP-011-zip64-info': () => zipBytes(course(), { zip64: true, end: { here: 0xffff, all: 0xffff } }),
  'ZIP-011-zip64-field-that-nobody-needs-clean': () =>
    zipBytes(courseBut({ both: { extra: extraField(1, numbers([8, contentOf().length], [8, contentOf().length])) } })),

  'ZIP-012-size-missing-error': () =>
    zipBytes(courseBut({ both: { size: 0xffffffff, compressedSize: 0xffffffff }, central: { extra: shortZip64() } })),
  'ZIP-012-no-locator-error': () => zipBytes(course(), { end: { offset: 0xffffffff } }),
  'ZIP-012-no-record-error': () => zipBytes(course(), { zip64: { absent: true } }),
  'ZIP-012-two-fields-error': () =>
    zipBytes(courseBut({ central: { extra: Buffer.concat([shortZip64(), shortZip64()]) } })),
  'ZIP-012-records-that-differ-error': () => ({
    bytes: zipBytes(course(), { zip64: true, end: { all: 4, here: 4 } }),
    notes: { also: ['ZIP-011'], why: 'zip64 is always told' },
  }),
  'ZIP-012-locator-apart-error': () => ({
    bytes: zipBytes(course(), { zip64: { behind: text } }),
    notes: { also: ['ZIP-011'], why: 'zip64 is always told' },
  }),
  'ZIP-012-all-values-in-zip64-clean': () => ({
    bytes: zipBytes(
      course().map(({ name, content = Buffer.alloc(0) }) => {
        const sizes = extraField(1, numbers([8, content.length], [8, content.length]))
        return { name, content, both: { size: 0xffffffff, compressedSize: 0xffffffff, extra: sizes } }
      }),
      { zip64: true, end: { here: 0xffff, all: 0xffff, size: 0xffffffff, offset: 0xffffffff } },
    ),
    notes: { also: ['ZIP-011'], why: 'zip64 is always told' },
  }),

  'ZIP-013-field-longer-than-the-record-error': () => zipBytes(courseBut({ central: { extra: overflowing } })),
  'ZIP-013-field-longer-than-the-header-warning': () => zipBytes(courseBut({ local: { extra: overflowing } })),
  'ZIP-013-padded-with-zeros-clean': () => zipBytes(courseBut({ both: { extra: Buffer.alloc(3) } })),

  'ZIP-014-root-of-the-disk-error': () => courseWithFolder('/annexes/'),
  'ZIP-014-drive-error': () => courseWithFolder('C:/annexes/'),
  'ZIP-014-server-error': () => ({
    bytes: courseWithFolder('\\\\serveur\\annexes\\'),
    notes: { also: ['ZIP-016'], why: 'a server is named with backslashes' },
  }),
  'ZIP-014-folder-like-a-drive-clean': () => courseWithFolder('C/annexes/'),

  'ZIP-015-climbs-out-error': () => courseWithFolder('../annexes/'),
  'ZIP-015-climbs-out-and-in-error': () => courseWithFolder('lecon/../../lecon/'),
  'ZIP-015-dots-within-a-name-clean': () => courseWithFolder('..annexes..v2/'),

  'ZIP-016-backslash-error': () =>
    zipBytes(course().map((piece) => ({ ...piece, name: String(piece.name).replaceAll('/', '\\') }))),
  'ZIP-016-full-width-solidus-clean': () => courseWithFolder('annexes＼notes/'),

  'ZIP-017-control-character-error': () => courseWithFolder('anne\x1bxes/'),
  'ZIP-017-nul-error': () => courseWithFolder('annexes\0.txt/'),
  'ZIP-017-no-name-error': () => ({
    bytes: courseWithFolder(''),
    notes: { also: ['MAN-050'], why: 'no manifest can list a file without a name' },
  }),
  'ZIP-017-unicode-field-gives-the-name-info': () =>
    courseWithFolder('\x01\x02/', { both: { extra: unicodePath('annexes/', '\x01\x02/') } }),
  'ZIP-017-space-clean': () => courseWithFolder('annexes et notes/'),

  'ZIP-018-link-error': () => zipBytes(courseBut({ central: { madeBy: unix, external: link } })),
  'ZIP-018-link-of-no-unix-error': () => zipBytes(courseBut({ central: { external: link } })),
  'ZIP-018-device-error': () => zipBytes(courseBut({ central: { madeBy: unix, external: 0o60644 * 0x10000 } })),
  'ZIP-018-pipe-error': () => zipBytes(courseBut({ central: { madeBy: unix, external: 0o10644 * 0x10000 } })),
  'ZIP-018-executable-file-clean': () =>
    zipBytes(courseBut({ central: { madeBy: unix, external: 0o100755 * 0x10000 } })),

  'ZIP-019-same-name-error': () => zipBytes([...course(), { name: drawing, content: text }]),
  'ZIP-019-folder-called-like-a-file-error': () => courseWithFolder(`${drawing}/`),
  'ZIP-019-folder-below-a-file-error': () => courseWithFolder(`${drawing}/calques/`),
  'ZIP-019-file-above-a-file-error': () => zipBytes(courseWith({ name: 'lecon', content: text })),
  'ZIP-019-folder-twice-info': () => zipBytes([{ name: 'lecon/' }, ...course(), { name: './lecon//' }]),
  'ZIP-019-same-name-in-two-folders-clean': () => zipBytes(courseWith({ name: 'quiz/triangle.svg', content: text })),

  'ZIP-020-letter-case-warning': () => zipBytes(courseWith({ name: 'lecon/Triangle.svg', content: text })),
  'ZIP-020-sharp-s-clean': () => zipBytes([...course(), { name: 'strasse/' }, { name: 'straße/' }]),

  'ZIP-021-content-in-all-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/fin.txt', content: text })),
    notes: { limits: { totalBytes: sizeOfCourse } },
  }),
  'ZIP-021-one-entry-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/blanc.txt', content: spaces, data: swelling })),
    notes: { limits: { entryBytes: 19_999 } },
  }),
  'ZIP-021-one-stored-entry-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/blanc.txt', content: spaces })),
    notes: { limits: { entryBytes: 19_999 } },
  }),
  'ZIP-021-package-error': () => ({
    bytes: zipBytes(course()),
    notes: { limits: { packageBytes: zipBytes(course()).length - 1 } },
  }),
  'ZIP-021-directory-error': () => ({ bytes: zipBytes(course()), notes: { limits: { directoryBytes: 200 } } }),
  'ZIP-021-all-limits-reached-clean': () => ({
    bytes: zipBytes(course()),
    notes: {
      limits: {
        packageBytes: zipBytes(course()).length,
        totalBytes: sizeOfCourse,
        entryBytes: contentOf('imsmanifest.xml').length,
      },
    },
  }),

  'ZIP-022-entry-that-swells-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/blanc.txt', content: spaces, data: swelling })),
    notes: { limits: { ratio: 200, ratioFloor: 15_000 } },
  }),
  'ZIP-022-package-that-swells-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/blanc.txt', content: spaces, data: swelling })),
    notes: { limits: { ratio: 3, ratioFloor: 20_000 } },
  }),
  'ZIP-022-small-entry-that-swells-clean': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/blanc.txt', content: spaces, data: swelling })),
    notes: { limits: { ratio: 10, ratioFloor: 30_000 } },
  }),

  'ZIP-023-entries-error': () => ({ bytes: zipBytes(course()), notes: { limits: { entries: 4 } } }),
  'ZIP-023-entries-clean': () => ({ bytes: zipBytes(course()), notes: { limits: { entries: 5 } } }),

  'ZIP-024-zip-inside-warning': () => zipBytes(courseWith({ name: 'lecon/annexes.zip', content: inner })),
  'ZIP-024-gzip-inside-warning': () =>
    zipBytes(courseWith({ name: 'lecon/annexes.tgz', content: Buffer.from([0x1f, 0x8b, 8, 0]) })),
  'ZIP-024-office-document-clean': () => zipBytes(courseWith({ name: 'lecon/annexes.docx', content: inner })),

  'ZIP-025-code-page-437-warning': () => courseWithFolder(Buffer.from('d\x82part/', 'latin1'), { both: { flags: 0 } }),
  'ZIP-025-utf-8-that-does-not-say-so-warning': () => courseWithFolder('départ/', { both: { flags: 0 } }),
  'ZIP-025-utf-8-that-says-so-clean': () => courseWithFolder('départ/'),

  'ZIP-026-latin-1-called-utf-8-error': () =>
    courseWithFolder(Buffer.from('d\xe9part/', 'latin1'), { both: { flags: utf8Flag } }),
  'ZIP-026-cyrillic-utf-8-clean': () => courseWithFolder('начало/'),

  'ZIP-027-field-of-another-name-warning': () =>
    courseWithFolder('depart/', { both: { extra: unicodePath('départ/', 'arrivee/') } }),
  'ZIP-027-field-twice-warning': () =>
    courseWithFolder('d_part/', {
      both: { extra: Buffer.concat([unicodePath('départ/', 'd_part/'), unicodePath('départ/', 'd_part/')]) },
    }),
  'ZIP-027-two-fields-two-names-error': () =>
    courseWithFolder('d_part/', {
      both: { extra: Buffer.concat([unicodePath('départ/', 'd_part/'), unicodePath('dépôt/', 'd_part/')]) },
    }),
  'ZIP-027-field-that-renames-error': () =>
    courseWithFolder('depart/', { both: { extra: unicodePath('arrivee/', 'depart/') } }),
  'ZIP-027-field-that-says-more-clean': () =>
    courseWithFolder('depart/', { both: { extra: unicodePath('départ/', 'depart/') } }),

  'ZIP-028-decomposed-accent-warning': () => courseWithFolder('départ/'.normalize('NFD')),
  'ZIP-028-composed-accent-clean': () => courseWithFolder('départ/'.normalize('NFC')),

  'ZIP-029-device-name-warning': () => courseWithFolder('annexes/aux.txt/'),
  'ZIP-029-dot-at-the-end-warning': () => courseWithFolder('annexes./'),
  'ZIP-029-question-mark-warning': () => courseWithFolder('annexes?/'),
  'ZIP-029-names-like-devices-clean': () => courseWithFolder('.annexes/auxiliaire/com10/'),

  'ZIP-030-201-characters-warning': () => courseWithFolder(`${'é'.repeat(200)}/`),
  'ZIP-030-31-folders-warning': () => courseWithFolder('d/'.repeat(32)),
  'ZIP-030-64-folders-error': () => courseWithFolder('d/'.repeat(65)),
  'ZIP-030-1025-bytes-error': () => courseWithFolder(`${'d'.repeat(1024)}/`),
  'ZIP-030-long-unicode-field-error': () =>
    courseWithFolder('d/', { both: { extra: unicodePath(`${'é'.repeat(512)}/`, 'd/') } }),
  'ZIP-030-200-characters-30-folders-clean': () => courseWithFolder(`${'d/'.repeat(30)}${'é'.repeat(139)}/`),

  'ZIP-031-macos-info': () => zipBytes([...course(), { name: '__MACOSX/lecon/._index.html', content: text }]),
  'ZIP-031-windows-info': () => zipBytes([...course(), { name: 'lecon/Thumbs.db', content: text }]),
  'ZIP-031-git-info': () => zipBytes([...course(), { name: '.github/notes.txt', content: text }]),
  'ZIP-031-names-like-litter-clean': () => courseWithFolder('macosx/_thumbs.db/'),

  'ZIP-032-no-entry-error': () => zipBytes([]),
  'ZIP-032-one-entry-clean': () => zipBytes([{ name: 'cmi5.xml', content: courseStructure }]),

  'ZIP-033-descriptor-info': () =>
    zipBytes(courseBut({ both: { flags: streamFlag }, local: unknown, behind: descriptor(contentOf()) })),
  'ZIP-033-descriptor-without-signature-info': () =>
    zipBytes(courseBut({ both: { flags: streamFlag }, local: unknown, behind: descriptor(contentOf(), false) })),
  'ZIP-033-sizes-before-the-content-clean': () => zipBytes(courseBut({ data: deflated(contentOf()) })),

  'ZIP-034-future-info': () => zipBytes(courseBut({ both: { date: (127 << 9) | (12 << 5) | 31 } })),
  'ZIP-034-no-date-info': () => zipBytes(courseBut({ both: { date: 0, time: 0 } })),
  'ZIP-034-unix-epoch-info': () =>
    zipBytes(courseBut({ central: { extra: extraField(0x5455, numbers([1, 1], [4, 0])) } })),
  'ZIP-034-first-moment-clean': () => zipBytes(courseBut({ both: { date: 0x21, time: 0 } })),

  'RCV-009-empty-file-compressed-error': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/vide.css', data: Buffer.from([3, 0]), both: { size: 0, crc: 0 } })),
    notes: { for: ['blackboard'] },
  }),
  'RCV-009-empty-file-stored-clean': () => ({
    bytes: zipBytes(courseWith({ name: 'lecon/vide.css', content: Buffer.alloc(0) })),
    notes: { for: ['blackboard'] },
  }),
}

/** Headers of a stream do not know yet. */
const unknown = { crc: 0, size: 0, compressedSize: 0 }
const overflowing = numbers([2, 0x7855], [2, 40], [2, 0])
const inner = zipBytes([{ name: 'notes.txt', content: text }])

/** A zip64 field that holds a single value, where two are wanted. */
const shortZip64 = () => extraField(1, numbers([8, contentOf().length]))

/** A small bomb’s trick: the stream of the first entry quotes the whole of the second, and both have a content. */
function quotedOverlap() {
  const quoted = localHeader({ name: 'lecon/b.txt' })
  const content = Buffer.concat([text, quoted])
  const outer = { name: 'lecon/a.txt', content, data: deflated(content) }
  const pieces = (offset = 0) => courseWith(outer, { name: 'lecon/b.txt', central: { offset }, unwritten: true })
  return pieces(zipBytes(pieces()).indexOf(quoted))
}

/** Every file of `fixtures/zip/` by its name. @returns {Map<string, Buffer>} */
export function zipFixtureFiles() {
  const files = new Map()
  for (const [name, make] of Object.entries(zipFixtures)) {
    const made = make()
    const { bytes, notes } = Buffer.isBuffer(made) ? { bytes: made, notes: undefined } : made
    files.set(`${name}.zip`, bytes)
    if (notes) files.set(`${name}.json`, Buffer.from(`${JSON.stringify(notes, null, 2)}\n`))
  }
  return files
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = join(fixturesRoot, 'zip')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [name, bytes] of zipFixtureFiles()) writeFileSync(join(folder, name), bytes)
}
