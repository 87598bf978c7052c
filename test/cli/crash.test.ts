import { spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { bin, type Desk, desk, lines } from './fonds.js'

const packages = 40

function deskOfPackages(): Desk {
  const at = desk()
  for (let number = 1; number <= packages; number++)
    at.write(`in/course-${number}.zip`, coursePackage(`course-${number}`))
  return at
}

/** Adds everything, and kills the process once it has acknowledged so many. Gives back what was acknowledged. */
async function addAndKill(at: Desk, after: number): Promise<{ file: string; versionId: string }[]> {
  const child = at.start('add', '--json', '--data', 'data', '--jobs', '4', '--external-id-from-name', 'in')
  const acknowledged: { file: string; outcome: string; versionId: string }[] = []
  const ended = new Promise((resolve) => child.on('close', resolve))
  for await (const line of createInterface({ input: child.stdout! })) {
    const item = JSON.parse(line)
    if (item.outcome === 'added') acknowledged.push(item)
    if (acknowledged.length >= after) child.kill('SIGKILL')
  }
  await ended
  expect(child.signalCode).toBe('SIGKILL')
  return acknowledged
}

describe('a batch that is killed', () => {
  for (const after of [1, 9, 25])
    test(`after ${after} were acknowledged loses none, leaves nothing half done, and goes on`, async () => {
      const at = deskOfPackages()
      const acknowledged = await addAndKill(at, after)
      const verified = at.fonds('verify', '--data', 'data')
      expect(verified, verified.out + verified.err).toMatchObject({ code: 0 })

      const again = at.fonds('add', '--json', '--data', 'data', '--external-id-from-name', 'in')
      expect(again.code, again.err).toBe(0)
      const items = lines(again.out, 'add')
      expect(items).toHaveLength(packages)
      for (const { file, versionId } of acknowledged)
        expect(items.find((item) => item.file === file)).toMatchObject({
          outcome: 'duplicate',
          versionId,
        })
      const listed = lines(at.fonds('list', '--json', '--data', 'data').out, 'list')
      expect(listed).toHaveLength(packages)
      expect(new Set(listed.map(({ versions }) => versions))).toEqual(new Set([1]))

      expect(at.fonds('gc', '--data', 'data', '--grace', '0').code).toBe(0)
      expect(at.fonds('verify', '--data', 'data').code).toBe(0)
    })
})

/** Runs a shell script where a small file system can be mounted, seen by nobody else. */
const inSmallDisk = (folder: string, script: string) =>
  spawnSync('unshare', ['--mount', '--map-root-user', 'bash', '-c', script], {
    cwd: folder,
    env: { PATH: process.env.PATH, FONDS: `${process.execPath} ${bin}`, LANG: 'C' },
    encoding: 'utf8',
  })
const mounts = inSmallDisk('.', 'mount -t tmpfs -o size=1m tmpfs /mnt').status === 0

// Skipped where a process may not mount a small disk for itself (Linux: `unshare --map-root-user`); in CI that is a failure.
test.skipIf(!mounts && !process.env.CI)(
  'a disk that fills up stops the batch, keeps what was acknowledged, and nothing half',
  () => {
    const at = deskOfPackages()
    const noise = Array.from({ length: 300_000 }, (_, i) => ((i * 2_654_435_761) >>> 8).toString(36)).join('')
    at.write('in/large.zip', coursePackage('large', { 'noise.txt': noise, 'more.txt': [...noise].reverse().join('') }))
    const { stdout, stderr } = inSmallDisk(
      at.folder,
      `mkdir data && mount -t tmpfs -o size=2m tmpfs data
     $FONDS add --json --data data in/course-1.zip; echo "exit $?"
     $FONDS add --json --data data in/large.zip in/course-2.zip --jobs 1; echo "exit $?"
     $FONDS verify --data data; echo "exit $?"
     cat /dev/zero > data/filler 2>/dev/null; rm data/*-shm data/*-wal; $FONDS list --data data; echo "exit $?"; rm data/filler
     mount -o remount,size=16m data
     $FONDS add --json --data data in/large.zip; echo "exit $?"`,
    )
    const exits = [...stdout.matchAll(/^exit (\d+)$/gm)].map((match) => Number(match[1]))
    expect(exits, stdout + stderr).toEqual([0, 3, 0, 3, 0])
    expect(stdout).toContain('store-full')
    expect(stderr).toContain('There is no room left under data.')
  },
)
