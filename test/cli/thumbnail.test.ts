import { describe, expect, test, vi } from 'vitest'
import { openCommons } from '#dist/index.js'
import { png } from '../../scripts/one-colour-png.mjs'
import { coursePackage } from '../repository/course-package.js'
import { type Desk, desk } from './fonds.js'
import { onTerminal } from './on-terminal.js'
import { serving } from './serving.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const server = serving(2)
const places: Record<string, () => Desk> = { 'in a folder': () => desk(), 'on a server': () => desk(server.place()) }

for (const [where, place] of Object.entries(places))
  describe(`the thumbnail of a course ${where}`, () => {
    test('is set, shown and taken away', () => {
      const at = place()
      at.write('water.zip', coursePackage('water'))
      at.write('image.png', png())
      at.fonds('add', 'water.zip', '--external-id', 'water')
      const none = at.fonds('thumbnail', 'show', 'water')
      expect([none.code, none.err]).toEqual([
        2,
        expect.stringContaining('There is no thumbnail of course “water” here.'),
      ])
      const set = at.fonds('thumbnail', 'set', 'water', 'image.png')
      expect([set.code, set.err]).toEqual([0, ''])
      expect(at.bytes('thumbnail', 'show', 'water').equals(png())).toBe(true)
      at.fonds('thumbnail', 'show', 'water', '-o', 'copy.png')
      expect(at.read('copy.png').equals(png())).toBe(true)
      const { sheet } = JSON.parse(at.fonds('thumbnail', 'remove', 'water', '--json').out)
      expect(sheet.thumbnail).toBeUndefined()
      expect(at.fonds('thumbnail', 'show', 'water').code).toBe(2)
    })

    test('is refused alike, in the language of whoever asks', () => {
      const at = place()
      at.write('water.zip', coursePackage('water'))
      at.write('image.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
      at.fonds('add', 'water.zip', '--external-id', 'water')
      for (const [image, language, says] of [
        ['image.svg', 'en', 'The thumbnail is refused: it is neither PNG, nor JPEG, nor WebP.'],
        ['image.svg', 'fr', 'La vignette est refusée : ce n’est ni du PNG, ni du JPEG, ni du WebP.'],
        ['none.png', 'en', 'none.png: there is no such file.'],
        ['.', 'en', '. cannot be read'],
      ] as const) {
        const { code, err } = at.fonds('thumbnail', 'set', 'water', image, '--lang', language)
        expect([code, err.replaceAll('\u00a0', ' ')]).toEqual([2, expect.stringContaining(says)])
      }
    })
  })

test.skipIf(!onTerminal.possible)('is not poured over a terminal (skipped where there is no Python)', () => {
  const at = desk()
  at.write('water.zip', coursePackage('water'))
  at.write('image.png', png())
  at.fonds('add', 'water.zip', '--external-id', 'water')
  at.fonds('thumbnail', 'set', 'water', 'image.png')
  const told = onTerminal.run(at.folder, 120, {}, 'thumbnail', 'show', 'water')
  expect(told).toContain('An image on a terminal helps nobody.')
  expect(told).not.toContain('PNG')
})

test('the library takes bytes and what they are, and gives them back', async () => {
  const at = desk()
  at.write('water.zip', coursePackage('water'))
  at.fonds('add', 'water.zip', '--external-id', 'water')
  const commons = await openCommons({ data: `${at.folder}/fonds-data` })
  const image = { course: 'water', content: png(), mediaType: 'image/png' }
  const { sheet } = await commons.setThumbnail(image)
  const { content, ...told } = await commons.getThumbnail({ course: 'water' })
  expect(Buffer.from(content).equals(png())).toBe(true)
  expect(told).toEqual({ mediaType: 'image/png', fileName: 'thumbnail.png', sha256: sheet.thumbnail })
  for (const [wrong, name] of [
    [{ content: 'image' }, 'content'],
    [{ content: undefined }, 'content'],
    [{ mediaType: undefined }, 'mediaType'],
    [{ colour: 'red' }, 'colour'],
  ] as const)
    await expect(commons.setThumbnail({ ...image, ...wrong } as never)).rejects.toMatchObject({
      code: 'value-invalid',
      args: { name },
    })
  await commons.close()
})
