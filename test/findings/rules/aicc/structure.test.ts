import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

/** The course of the fixtures with some of its structure files replaced. */
async function check(replaced: Readonly<Record<string, string>>) {
  const files = new Map(fixtureFiles('aicc', '_base'))
  for (const [name, text] of Object.entries(replaced)) files.set(name, Buffer.from(text))
  return (await examinePackage(bufferSource(new Uint8Array(zip(files)), 'tri.zip'), { limits: { ratio: 1_000_000 } }))
    .report
}

const circles = (report: Awaited<ReturnType<typeof check>>) =>
  report.findings.filter((finding) => finding.case === 'circle').map(({ args }) => args.chain)

describe('blocks that hold one another', () => {
  test('each circle once, and not who holds it', async () => {
    const structure =
      '"block","member"\r\n"ROOT","B0"\r\n"B0","B1"\r\n"B1","B2"\r\n"B2","B1"\r\n"B3","B4"\r\n"B4","B3"\r\n'
    expect(circles(await check({ 'tri.cst': structure }))).toEqual(['B1 → B2 → B1', 'B3 → B4 → B3'])
  })

  test('a block that two others hold is no circle', async () => {
    const structure = '"block","member"\r\n"ROOT","B1","B2"\r\n"B1","B3"\r\n"B2","B3"\r\n"B3","A1","A2","A3"\r\n'
    expect(circles(await check({ 'tri.cst': structure }))).toEqual([])
  })

  test('a hundred thousand of them', async () => {
    const length = 100_000
    const rows = Array.from({ length }, (_, at) => `B${at},B${(at + 1) % length}`)
    const [chain] = circles(await check({ 'tri.cst': ['block,member', 'ROOT,B0', ...rows].join('\r\n') }))
    expect(chain).toMatch(/^B0 → B1 → .* → … → B0$/)
  })
})

test('a table of quotes that never close costs what its length is worth', async () => {
  const report = await check({ 'tri.des': `system_id,developer_id,title,description\r\n${'a"'.repeat(200_000)}\r\n"` })
  expect(report.findings.map((finding) => finding.case)).toContain('open-quote')
})

test('a structure file that was not read to its end says so', async () => {
  const report = await check({ 'tri.des': `system_id,developer_id,title,description\r\n${',,,\r\n'.repeat(200_000)}` })
  expect(report.findings).toContainEqual(
    expect.objectContaining({ rule: 'XML-018', case: 'values', args: { limit: 250_000 } }),
  )
})
