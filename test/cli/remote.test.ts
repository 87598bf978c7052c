import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, test, vi } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { type Desk, desk, lines } from './fonds.js'
import { keepPackages, repositoryCommands } from './repository-commands.js'
import { serving } from './serving.js'

vi.setConfig({ testTimeout: 180_000 })

const server = serving(40)
const remoteDesk = (): Desk => desk(server.place())

describe('on a server', () => {
  repositoryCommands({
    desk: remoteDesk,
    library: () => {
      const own = remoteDesk()
      return { ...own, ...keepPackages(own) }
    },
  })
})

/** Where a server was, and is no more. */
async function addressOfNobody(): Promise<string> {
  const gone = createServer().listen(0, '127.0.0.1')
  await once(gone, 'listening')
  const { port } = gone.address() as AddressInfo
  gone.close()
  await once(gone, 'close')
  return `http://127.0.0.1:${port}`
}

/** What differs by nature: ids, digests of nothing, moments. */
const plain = (text: string): string =>
  text
    .replace(/\b(crs|ver|org)_[0-9a-z]{26}/g, '$1')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, 'at')
    .replace(/\d{1,2} \w{3,4} \d{4}, \d{2}:\d{2}/g, 'at')
    .replace(/"organisation":"(local|org)"/g, '"organisation"')

describe('what a command says is the same near and far', () => {
  const commands = [
    ['list'],
    ['list', '--json', '--all'],
    ['search', 'ressource', '--facets', 'standard,language'],
    ['search', '--json', '--where', 'language=fr', '--sort', 'title'],
    ['show', '--json', 'water'],
    ['show', '--report', 'water'],
    ['show', 'nowhere'],
    ['show', 'water@9'],
    ['publish', 'water@9'],
    ['export', 'nowhere', '--lang', 'fr'],
    ['tag', 'water', 'nowhere', '--add', 'x'],
    ['add', 'in/welcome.zip', '--course', 'nowhere'],
    ['add', 'in/welcome.zip', '--external-id', 'not@3'],
    ['add', 'in', '--json'],
    ['add', 'in', '--dry-run'],
    ['diff', 'water', 'welcome'],
    ['diff', 'water@1', 'in/water.zip', '--json'],
    ['diff', 'in/fire-safety.zip', 'nowhere'],
    ['list', '--cursor', 'invented'],
  ]
  test('word for word', { timeout: 480_000 }, () => {
    const [near, far] = [desk(), remoteDesk()]
    for (const own of [near, far]) keepPackages(own)
    for (const command of commands) {
      const [here, there] = [near, far].map((own) => {
        const { code, out, err } = own.fonds(...command)
        return { code, out: plain(out).split('\n').sort(), err: plain(err) }
      })
      expect(there, command.join(' ')).toEqual(here)
    }
  })
})

describe('a repository that is elsewhere', () => {
  test('verify, gc and serve say that they are of the machine itself', () => {
    const { fonds, write } = remoteDesk()
    for (const verb of ['verify', 'gc'])
      expect(fonds(verb)).toMatchObject({ code: 2, err: expect.stringContaining(`“${verb}” works on the machine of`) })
    write('fire.zip', coursePackage('fire'))
    expect(fonds('add', 'fire.zip', '--page-text')).toMatchObject({
      code: 2,
      out: expect.stringContaining('“add --page-text” works on the machine of'),
    })
    expect(fonds('serve', '--server', 'http://127.0.0.1:1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('“serve” works'),
    })
  })

  test('export --repair mends here what was kept there', () => {
    const { fonds, write } = remoteDesk()
    write('littered.zip', coursePackage('littered', { '__MACOSX/._lecon.html': 'litter', '.DS_Store': 'litter' }))
    expect(fonds('add', 'littered.zip', '--external-id', 'littered', '--publish').code).toBe(0)
    const [line] = lines(fonds('export', '--json', '--repair', 'littered', '-o', 'mended.zip').out, 'export')
    expect(line.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['litter', 'litter'])
    expect(fonds('check', 'mended.zip', '--server', 'http://127.0.0.1:1').code).toBe(0)
  })

  test('a batch that is interrupted says how to go on, and goes on', async () => {
    const own = remoteDesk()
    for (let number = 1; number <= 20; number++) own.write(`in/course-${number}.zip`, coursePackage(`course-${number}`))
    const running = own.start('add', 'in', '--jobs', '1', '--report', 'r.jsonl')
    running.stdout?.once('data', () => running.kill('SIGINT'))
    let err = ''
    running.stderr?.on('data', (chunk) => {
      err += chunk
    })
    expect(await new Promise((resolve) => running.once('close', resolve))).toBe(130)
    expect(err).toMatch(/^Stopped: \d+ of 20 packages done.*Run the same command again/)
    const done = lines(own.read('r.jsonl').toString(), 'add').length
    const again = lines(own.fonds('add', 'in', '--json').out, 'add')
    expect(again).toHaveLength(20)
    // What was on its way may have arrived.
    const known = again.filter(({ outcome }) => outcome === 'duplicate').length
    expect([done, done + 1]).toContain(known)
    expect(lines(own.fonds('list', '--all', '--json').out, 'list')).toHaveLength(20)
  })

  test('no server, no key, a wrong key: each is said, with what to do', async () => {
    const { fonds, fondsIn } = desk()
    const nowhere = await addressOfNobody()
    const gone = fonds('list', '--server', nowhere)
    expect(gone).toMatchObject({
      code: 3,
      err: expect.stringContaining(`${nowhere} does not answer (ECONNREFUSED)`),
    })
    expect(fonds('list', '--server', server.url)).toMatchObject({ code: 2, err: expect.stringContaining('FONDS_KEY') })
    expect(fondsIn({ FONDS_KEY: 'fonds_x' }, 'list', '--server', server.url)).toMatchObject({
      code: 2,
      err: expect.stringContaining('not known here'),
    })
    expect(fonds('list', '--server', 'fonds.example')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no address'),
    })
    expect(fonds('list', '--server', server.url, '--data', 'here').code).toBe(2)
  })

  test('the key may be in a file, and the server in fonds.json, which gets no key that it does not name', () => {
    const { FONDS_KEY: key, FONDS_SERVER: url } = server.place()
    const own = desk()
    own.write('key', `${key}\n`)
    expect(own.fonds('list', '--server', url, '--key-file', 'key').code).toBe(0)
    own.write('fonds.json', JSON.stringify({ remote: { url } }))
    expect(own.fondsIn({ FONDS_KEY: key }, 'list')).toMatchObject({
      code: 2,
      err: expect.stringContaining('wants a key'),
    })
    own.write('fonds.json', JSON.stringify({ remote: { url, keyFile: 'key' } }))
    expect(own.fonds('list').code).toBe(0)
    // A folder that is named is meant.
    expect(own.fonds('list', '--data', 'here')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no repository under here'),
    })
  })

  test('a key of another organisation than the one that is named does nothing', () => {
    const own = remoteDesk()
    own.write('a.zip', coursePackage('a'))
    expect(own.fonds('add', 'a.zip', '--organisation', 'local')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No organisation is known as “local”'),
    })
    expect(own.fonds('list').out).toBe('')
  })
})
