import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { reportNames } from '#dist/commons/reports/report.js'
import { reportNamed } from '#dist/commons/reports/reports.js'
import { smallWorld } from '../commons/reports/small-world.js'
import { temporaryFolder } from '../temporary-folder.js'

test('what reports count stands in indices: of 100 000 courses no sheet is opened', async () => {
  const prepared = vi.spyOn(Database.prototype, 'prepare')
  onTestFinished(() => prepared.mockRestore())
  const data = temporaryFolder()
  const { index, organisations, courses, put } = await smallWorld(data)
  onTestFinished(() => index.close())
  await organisations({ org_0: [], org_1: [] })
  await courses({ id: 'crs_0', organisation: 'org_0', sheet: { themes: ['Climat'] } })
  await put('objectives', { id: 'obj_0', organisation: 'org_0', title: { fr: 'Former' }, themes: ['Climat'] })
  const at = '2026-06-01T00:00:00.000Z'
  const viewer = { organisation: 'org_1', above: ['org_1'], circles: ['org_1'], takesPart: true, at }
  prepared.mockClear()
  for (const scope of [{}, { viewer }, { viewer, organisations: ['org_0'] }])
    for (const name of reportNames)
      await index.survey(async (reader) =>
        reportNamed(name)?.make(reader, { below: new Set(), period: {}, at, today: '2026-06-01', ...scope }),
      )
  const statements = prepared.mock.calls.map(([text]) => text).filter((text) => text.includes('indexed by'))
  const database = new Database(`${data}/fonds.sqlite`, { readonly: true })
  onTestFinished(() => void database.close())
  const steps = statements.flatMap((text) =>
    (database.prepare(`explain query plan ${text}`).all(...Array(text.split('?').length - 1).fill('[]')) as Step[]).map(
      ({ detail }) => detail,
    ),
  )
  const named = ['courses_counted', 'courses_titled', 'versions_counted', 'adoptions_used', 'reach_of']
  for (const name of named) expect(steps.filter((step) => step.includes(`COVERING INDEX ${name}`))).not.toEqual([])
  expect(steps.filter((step) => / USING INDEX (courses_counted|versions_counted|adoptions_used)/.test(step))).toEqual(
    [],
  )
})

interface Step {
  readonly detail: string
}
