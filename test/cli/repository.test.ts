import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { bin, desk, lines } from './fonds.js'
import { keepPackages, repositoryCommands, sha256 } from './repository-commands.js'

const made = mkdtempSync(join(tmpdir(), 'fonds-library-'))
afterAll(() => rmSync(made, { recursive: true }))

/** A desk whose repository holds them: made once, copied for each test. */
function library() {
  const own = desk()
  if (readdirSync(made).length > 0) {
    cpSync(made, own.folder, { recursive: true })
    return { ...own, welcome: own.read('in/welcome.zip') }
  }
  const bytes = keepPackages(own)
  cpSync(own.folder, made, { recursive: true })
  return { ...own, ...bytes }
}

repositoryCommands({ desk, library })

describe('fonds add', () => {
  test('a report is left alone by a command that cannot begin', () => {
    const own = desk()
    own.write('report.csv', 'of before')
    own.write('data', 'a file')
    expect(own.fonds('add', 'in', '--data', 'data', '--report', 'report.csv').code).toBe(3)
    expect(String(own.read('report.csv'))).toBe('of before')
  })

  test('interrupted, it says how to go on, and going on completes it', async () => {
    const own = desk()
    const names = Array.from({ length: 60 }, (_, at) => `in/course-${at}.zip`)
    const files = fixtureFiles('scorm12', '_base')
    for (const name of names)
      own.write(name, zip(new Map([...files, ['lecon/index.html', Buffer.from(`<p>${name}</p>`)]])))
    const running = own.start('add', 'in', '--jobs', '1', '--report', 'r.jsonl')
    let err = ''
    running.stderr?.on('data', (chunk) => {
      err += chunk
    })
    running.stdout?.once('data', () => running.kill('SIGINT'))
    const code = await new Promise((resolve) => running.once('close', resolve))
    expect(code).toBe(130)
    expect(err).toMatch(/^Stopped: \d+ of 60 packages done.*Run the same command again/)
    const before = lines(own.read('r.jsonl').toString(), 'add').length
    expect(before).toBeLessThan(60)
    expect(lines(own.fonds('list', '--all', '--json').out, 'list')).toHaveLength(before)

    const again = lines(own.fonds('add', 'in', '--json').out, 'add')
    expect(again.filter(({ outcome }) => outcome === 'duplicate')).toHaveLength(before)
    expect(again).toHaveLength(60)
    expect(own.fonds('verify').code).toBe(0)
  })
})

describe('fonds list', () => {
  test('a folder without repository is said, and none is made', () => {
    const { fonds, list } = desk()
    expect(fonds('list')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no repository under fonds-data'),
    })
    expect(list()).toEqual([])
  })

  test('the repository is where --data or FONDS_DATA says', () => {
    const { fonds, fondsIn, pack } = desk()
    pack('a.zip', 'cmi5', '_base')
    expect(fonds('add', '--data', 'there', 'a.zip').code).toBe(0)
    expect(lines(fonds('--data', 'there', 'list', '--json').out, 'list')).toHaveLength(1)
    expect(lines(fondsIn({ FONDS_DATA: 'there' }, 'list', '--json').out, 'list')).toHaveLength(1)
  })

  test('a reader who has enough is left in peace', async () => {
    const { start } = library()
    const running = start('list', '--all')
    running.stdout?.destroy()
    let err = ''
    running.stderr?.on('data', (chunk) => {
      err += chunk
    })
    expect(await new Promise((resolve) => running.once('close', resolve))).toBe(0)
    expect(err).toBe('')
  })

  test('only standards that are kept can be asked for', () => {
    const { code, err } = desk().fonds('list', '--standard', 'h5p')
    expect(code).toBe(2)
    expect(err).toContain('scorm12')
    expect(err).not.toContain('epub')
  })
})

describe('fonds export', () => {
  test('a damaged blob ends with 3 and leaves no file', () => {
    const { fonds, folder, list, welcome } = library()
    damage(folder, sha256(welcome))
    const { code, err } = fonds('export', 'welcome', '-o', 'one.zip')
    expect(code).toBe(3)
    expect(err).toContain('no longer has its own digest')
    expect(list()).toEqual(['fonds-data', 'in'])
  })
})

describe.skipIf(!existsSync('/dev/full'))('a result that cannot be written whole', () => {
  test('is a fault, and said', () => {
    const { folder } = library()
    const command = `"${process.execPath}" "${fileURLToPath(new URL('../../bin/fonds.js', import.meta.url))}" list > /dev/full`
    const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' })
    expect(status).toBe(3)
    expect(stderr).toBe('fonds: Standard output takes no more (ENOSPC): what was printed is not whole.\n')
  })
})

test('a working folder that was removed is told as such, at once', () => {
  const { folder } = desk()
  const script = `mkdir gone && cd gone && rmdir ../gone && exec "$0" "$1" add --data data ../package.zip`
  const { status, stderr } = spawnSync('sh', ['-c', script, process.execPath, bin], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  })
  expect(stderr).toMatch(/^fonds: /)
  expect([2, 3]).toContain(status)
})

describe('fonds export --repair', () => {
  test('mends a package that was refused, without any repository, and leaves the original alone', () => {
    const { fonds, write, read, list } = desk()
    const original = readFileSync(new URL('../../fixtures/zip/ZIP-016-backslash-error.zip', import.meta.url))
    write('refused.zip', original)
    expect(fonds('check', 'refused.zip').code).toBe(1)
    const ran = fonds('export', '--json', '--repair', 'refused.zip')
    expect(ran.code, ran.err).toBe(0)
    const [line] = lines(ran.out, 'export')
    expect(line).toMatchObject({ reference: 'refused.zip', file: 'refused-repaired.zip', repaired: true })
    expect(line.changes.map(({ kind }: { kind: string }) => kind)).toContain('slashes')
    expect(fonds('check', 'refused-repaired.zip').code).toBe(0)
    expect(read('refused.zip').equals(original)).toBe(true)
    expect(list()).toEqual(['refused-repaired.zip', 'refused.zip'])
  })

  test('says what it cannot mend', () => {
    const { fonds, pack, list } = desk()
    pack('sound.zip', 'scorm12', '_base')
    const ran = fonds('export', '--repair', 'sound.zip')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('sound.zip: Nothing in this file can be repaired')
    expect(ran.err).not.toContain('--repair')
    const french = fonds('export', '--repair', 'sound.zip', '--lang', 'fr').err
    expect(french).toContain('fonds: sound.zip\u00a0: Rien dans ce fichier')
    expect(list()).toEqual(['sound.zip'])
  })
})

describe('fonds verify and gc', () => {
  test('verify of a sound repository ends with 0', () => {
    const { fonds } = library()
    const { code, out } = fonds('verify', '--json')
    expect(code).toBe(0)
    expect(lines(out, 'verify')).toMatchObject([{ courses: 3, versions: 3, problems: [] }])
    expect(fonds('verify').out).toMatch(/^Everything is whole · 3 courses, 3 versions, \d+ stored files, /)
  })

  test('verify names what is damaged and ends with 3', () => {
    const { fonds, folder, welcome } = library()
    damage(folder, sha256(welcome))
    const { code, out } = fonds('verify', '--json')
    expect(code).toBe(3)
    const [{ problems }] = lines(out, 'verify')
    expect(problems).toContainEqual(expect.objectContaining({ kind: 'blob-damaged', subject: sha256(welcome) }))
    const told = fonds('verify').out
    expect(told).toMatch(/^blob-damaged A stored file is damaged: [0-9a-f]{64}\. [A-Z].*\.$/m)
    expect(told).toContain(`damaged: ${sha256(welcome)}. `)
  })

  test('verify names the version that misses a file as its user does', () => {
    const { fonds, folder, welcome } = library()
    const [{ history }] = lines(fonds('show', '--json', 'welcome').out, 'show')
    rmSync(blobOf(folder, sha256(welcome)))
    const { code, out } = fonds('verify')
    expect(code).toBe(3)
    expect(out).toContain(
      `blob-missing A stored file is missing: ${sha256(welcome)}. Version welcome@1 (${history[0].id}) needs it.\n`,
    )
  })

  test('gc removes nothing that is referenced', () => {
    const { fonds } = library()
    expect(lines(fonds('gc', '--json', '--grace', '0').out, 'gc')).toEqual([
      { blobs: 0, drafts: 0, uploads: 0, bytes: 0, dryRun: false },
    ])
    expect(fonds('verify').code).toBe(0)
  })
})

function blobOf(folder: string, digest: string): string {
  const data = join(folder, 'fonds-data')
  const blob = readdirSync(data, { recursive: true, encoding: 'utf8' }).find((path) => path.endsWith(digest))
  if (!blob) throw new Error(`no blob ${digest}`)
  return join(data, blob)
}

/** Turns one bit of a stored blob. */
function damage(folder: string, digest: string): void {
  const path = blobOf(folder, digest)
  const bytes = new Uint8Array(readFileSync(path))
  bytes[bytes.length >> 1] ^= 1
  chmodSync(path, 0o644)
  writeFileSync(path, bytes)
}

describe('words of pages', () => {
  const page = '<!doctype html><title>Leçon</title><p>Les extincteurs sont <b>véri</b>fiés.</p>'
  const shelf = () => {
    const own = desk()
    own.write('fire.zip', zip(new Map([...fixtureFiles('scorm12', '_base'), ['page.html', Buffer.from(page)]])))
    const found = (text: string) => lines(own.fonds('search', '--json', text).out, 'search')[0].total
    return { ...own, found }
  }

  test('find a course that was added with --page-text, and none without', () => {
    const { fonds, found } = shelf()
    fonds('add', 'fire.zip', '--page-text')
    for (const text of ['extincteurs', 'extincteur', 'VERIFIES']) expect(found(text), text).toBe(1)
    const other = shelf()
    other.fonds('add', 'fire.zip')
    expect(other.found('extincteurs')).toBe(0)
  })

  test('or where the environment or the file of settings says so', () => {
    const own = shelf()
    own.fondsIn({ FONDS_PAGE_TEXT: 'true' }, 'add', 'fire.zip')
    expect(own.found('extincteur')).toBe(1)
    const other = shelf()
    other.write('fonds.json', '{ "pageText": true }')
    other.fondsIn({ FONDS_PAGE_TEXT: 'false', FONDS_DATA: 'elsewhere' }, 'add', 'fire.zip')
    other.fonds('add', 'fire.zip')
    expect(other.found('extincteur')).toBe(1)
    expect(lines(other.fonds('search', '--json', 'extincteur', '--data', 'elsewhere').out, 'search')[0].total).toBe(0)
    expect(other.fondsIn({ FONDS_PAGE_TEXT: 'perhaps' }, 'list')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“perhaps” is not one of true, false'),
    })
  })

  test('verify --page-text reads what was added before, once', () => {
    const { fonds, found } = shelf()
    fonds('add', 'fire.zip')
    expect(fonds('verify', '--page-text').out).toMatch(/^Everything is whole · .* · pages read of 1 package\n$/)
    expect(found('extincteur')).toBe(1)
    expect(lines(fonds('verify', '--page-text', '--json').out, 'verify')[0].pageText).toBe(0)
    expect(fonds('verify', '--page-text', '--lang', 'fr').out).toMatch(/pages lues de 0 paquet\n$/)
  })
})
