import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Sheet } from '#dist/holdings/sheet-schema.js'
import { openRepository } from '#dist/index.js'
import { smallWorld } from '../commons/reports/small-world.js'
import { desk } from './fonds.js'
import { onTerminal } from './on-terminal.js'

const at = '2026-03-01T00:00:00.000Z'

/** A pole, and a ministry in it that contributed a course, which the pole uses. */
async function communityDesk() {
  const own = desk({ FONDS_LANG: 'fr' })
  const data = join(own.folder, 'fonds-data')
  await (await openRepository({ data })).close()
  const world = await smallWorld(data)
  await world.organisations({ org_pole: [] }, { name: 'Pôle ministériel Transition écologique' })
  await world.organisations({ org_mer: ['org_pole'] }, { name: 'Secrétariat d’État à la Mer' })
  const sheet: Partial<Sheet> = { modality: 'blended', languages: ['fr'] }
  await world.courses({ id: 'crs_1', organisation: 'org_mer', visibility: 'public', sheet })
  const course = { course: 'crs_1', createdAt: at }
  await world.put('contributions', { id: 'ctb_1', organisation: 'org_mer', version: 'ver_crs_1_1', ...course })
  await world.put('adoptions', { id: 'adp_1', owner: 'org_mer', adopter: 'org_pole', synced: 1, ...course })
  await world.put('collections', { id: 'col_1', organisation: 'org_mer', name: 'Océans', shared: true })
  await world.put('items', { id: 'itm_1', collection: 'col_1', course: 'crs_1' })
  await world.index.close()
  return own
}

test.skipIf(!onTerminal.possible)(
  'a balance on a terminal shows what counts, and says what there was no room for',
  async () => {
    const { folder } = await communityDesk()
    const shown = onTerminal.run(folder, 110, { FONDS_LANG: 'fr', NO_COLOR: '1' }, 'reports', 'show', 'balance')
    const lines = shown.split(/\r?\n/)
    for (const line of lines) expect(line.length, line).toBeLessThanOrEqual(110)
    expect(lines[1]).toMatch(/^établi le \d{4}-\d\d-\d\d$/)
    // Promised, met and overdue; contributed, taken, and taken by others.
    expect(lines.find((line) => line.startsWith('Pôle'))).toMatch(/ 2( +0){3} +1 +1 +1$/)
    expect(lines.filter((line) => line.startsWith('Pôle'))).toHaveLength(2)
    expect(shown).toMatch(/^Total /m)
    expect(shown).toMatch(/Non affiché, faute de place\s: [^.]*Retours\s+donnés/)
    expect(shown).toContain('fonds reports export balance --format csv')
  },
)

test('a report calls things as people do, in their language, and ids stand last', async () => {
  const { fonds } = await communityDesk()
  const balance = fonds('reports', 'show', 'balance').out
  expect(balance).toMatch(/^Nom .* Organisme$/m)
  expect(balance).toMatch(/^Pôle ministériel Transition écologique \(en propre\) .* org_pole$/m)
  expect(fonds('reports', 'show', 'coverage').out).toMatch(
    /^Collection +Océans +1 +français +SCORM 1\.2 +mixte +1 +0 +col_1$/m,
  )
  // A report of which nothing comes says so.
  expect(fonds('reports', 'show', 'overlap').out).toMatch(/^Rien à signaler\.$/m)
  expect(fonds('reports', 'show', 'coverage', '--lang', 'en').out).toMatch(/ French +SCORM 1\.2 +blended /)
})
