import { describe, expect, test } from 'vitest'
import { describePackage } from '#dist/manifest/describe.js'
import { outlineOf } from '#dist/manifest/outline.js'
import { zip } from '../../scripts/pack-fixtures.mjs'
import { baseFiles, manifestOf, readPackage } from './read-package.js'

const course = (files: Record<string, string | Uint8Array>) =>
  manifestOf('aicc', { 'a.crs': '[Course]\r\nCourse_ID=c\r\nVersion=4.0\r\n', ...files })

const ids = (elements: readonly { systemId: { value: string } }[]) => elements.map(({ systemId }) => systemId.value)

describe('the model of an AICC course', () => {
  test('joins what each of its files says of an element', async () => {
    const manifest = await manifestOf('aicc', baseFiles('aicc'))
    const [lesson, block] = manifest.children
    expect(lesson).toMatchObject({
      kind: 'au',
      systemId: { value: 'A1' },
      developerId: { value: 'lecon-papier' },
      title: { value: 'Le papier' },
      description: { value: 'Feuilles, enveloppes et "petits" cartons', place: { file: 'tri.des', line: 2 } },
      unit: { type: { value: 'lesson' }, fileName: { value: 'lecon/index.html' } },
    })
    expect(block).toMatchObject({
      kind: 'block',
      title: { value: 'Verre et piles', place: { file: 'tri.des', line: 5, column: 19 } },
      prerequisites: { value: 'A1', place: { file: 'tri.pre', line: 2, column: 6 } },
      completions: [{ requirement: { value: 'A3' }, result: { value: 'completed' } }],
    })
    expect(block.children[1]).toMatchObject({
      objectives: [{ value: 'J1' }],
      unit: {
        masteryScore: { value: '80' },
        maxTimeAllowed: { value: '00:20:00' },
        timeLimitAction: { value: 'E,N' },
        webLaunch: { value: 'questions=5' },
      },
    })
    expect(block.children[0].unit?.coreVendor?.value).toBe('debut=verre')
  })

  test('is read as UTF-8, as Windows-1252 when it is not, as UTF-16 by its mark', async () => {
    const des = '"system_id","title"\r\n"A1","Œuvres — à l’été"\r\n'
    const windows = Buffer.from(des, 'latin1')
    // Latin 1 has no œ, dash or apostrophe of this kind: Windows-1252 has them at 8C, 97 and 92.
    for (const [letter, byte] of [
      ['Œ', 0x8c],
      ['—', 0x97],
      ['’', 0x92],
    ] as const)
      windows[des.indexOf(letter)] = byte
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(des, 'utf16le')])
    for (const bytes of [Buffer.from(des), Buffer.from(`\ufeff${des}`), windows, utf16]) {
      const manifest = await course({ 'a.des': bytes, 'a.cst': '"block","member"\r\n"root","A1"' })
      expect(manifest.children[0].title?.value).toBe('Œuvres — à l’été')
    }
  })

  test('letter case of names, columns and identifiers does not matter', async () => {
    const manifest = await manifestOf('aicc', {
      'COURS.CRS': '[COURSE]\nCOURSE_TITLE = Le tri \n',
      'Cours.AU': '"SYSTEM_ID","File_Name"\n"a1","x.html"\n',
      'cours.CST': 'Block,Member\nRoot,A1\n',
    })
    expect(describePackage(manifest).titles[0].text).toBe('Le tri')
    expect(manifest.children[0].unit?.fileName?.value).toBe('x.html')
  })

  test('of several files of one kind, the one named like the course is meant', async () => {
    const manifest = await course({ '0.au': 'RIFF', 'a.au': 'system_id,file_name\nA1,x.html', 'z.au': 'RIFF' })
    expect(manifest.tables.get('au')?.file).toBe('a.au')
  })

  test('a web site with sounds is no course', async () => {
    const files = new Map(['index.html', 'sons/cloche.au'].map((path) => [path, Buffer.from('.snd')] as const))
    expect((await readPackage(zip(files))).standard.name).toBe('html')
  })

  test('the description keeps its paragraphs and its signs', async () => {
    const { sections } = await course({
      'a.crs':
        '[Course]\n;a comment\nCourse_ID=c\nCourse_ID=again\n[Course_Description]\n\nVoir https://exemple.fr/?a=b\n\n;et [le reste]\n[Autre]\nx=y=z\n[course_description]\nSuite',
    })
    expect(sections.get('course_description')?.get('')).toEqual({
      value: 'Voir https://exemple.fr/?a=b\n\n;et [le reste]\nSuite',
      place: { file: 'a.crs', line: 7, column: 1 },
    })
    expect(sections.get('course')?.get('course_id')).toMatchObject({ value: 'c', place: { line: 3 } })
    expect(sections.get('course')?.has('')).toBe(false)
    expect(sections.get('autre')?.get('x')?.value).toBe('y=z')
  })

  test('a block that holds itself, or stands twice, ends the tree', async () => {
    const manifest = await course({ 'a.cst': 'block,member,member\nroot,B1,B2\nB1,B2,B1\nB2,B1,A1' })
    expect(outlineOf(manifest).counts).toMatchObject({ nodes: 7, depth: 4 })
  })

  test('a chain of blocks is followed as deep as the limit', async () => {
    const chain = Array.from({ length: 1000 }, (_, at) => `B${at},B${at + 1}`).join('\n')
    const manifest = await course({ 'a.cst': `block,member\nroot,B0\n${chain}` })
    expect(outlineOf(manifest).counts.depth).toBe(257)
  })

  test('without a root row the outermost blocks are the top; without structure, every unit', async () => {
    expect(ids((await course({ 'a.cst': 'block,member\nB1,A1\nB2,B1\nB3,A2' })).children)).toEqual(['B2', 'B3'])
    expect(ids((await course({ 'a.cst': 'block,member\nB1,B2\nB2,B1' })).children)).toEqual(['B1'])
    expect(ids((await course({ 'a.au': 'system_id,file_name\nA1,x\nA2,y' })).children)).toEqual(['A1', 'A2'])
  })

  test('columns beyond the heading are members, columns of another name are not', async () => {
    const manifest = await course({ 'a.cst': 'block,member,prerequisites\nroot,A1,A9,A2' })
    expect(ids(manifest.children)).toEqual(['A1', 'A2'])
  })

  test.each([
    ['a,b\r\n1,2', [['1', '2']]],
    ['a,b\r1,2\r', [['1', '2']]],
    ['a,b\n\n  \n"1" , 2 \n', [['1', '2']]],
    ['a,b\n"x ""y""",""\n', [['x "y"', '']]],
    ['a,b\n"one\ntwo",2', [['one\ntwo', '2']]],
    ['a,b\n"x"y,2', [['xy', '2']]],
    // A quote that nothing closes ends with its line.
    [
      'a,b\n"x,2\ny,3',
      [
        ['"x', '2'],
        ['y', '3'],
      ],
    ],
    ['', []],
  ])('values of the table %j', async (text, rows) => {
    const table = (await course({ 'a.des': text })).tables.get('des')
    expect(table?.rows.map((row) => row.map(({ value }) => value))).toEqual(rows)
    expect(table?.truncated).toBe(false)
  })

  test('places go on counting after a value of several lines', async () => {
    const table = (await course({ 'a.des': 'a,b\n"one\ntwo",2\n3,4' })).tables.get('des')
    expect(table?.rows.flat().map(({ place }) => [place.line, place.column])).toEqual([
      [2, 1],
      [3, 6],
      [4, 1],
      [4, 3],
    ])
  })

  test('a table of more values than any course has is read so far, and says so', async () => {
    const table = (await course({ 'a.des': ','.repeat(600_000) })).tables.get('des')
    expect(table?.truncated).toBe(true)
  })

  test('all tables together hold no more', async () => {
    const wide = ','.repeat(200_000)
    const { tables, findings } = await course({ 'a.au': wide, 'a.des': wide, 'a.cst': 'block,member\nroot,A1' })
    expect(tables.get('des')?.truncated).toBe(true)
    expect(tables.has('cst')).toBe(false)
    expect(findings.map(({ place }) => place.file)).toEqual(['a.des'])
  })

  test('a structure file over the limit is left out with a finding', async () => {
    const files = { 'a.crs': '[Course]', 'a.au': `system_id\n${'A'.repeat(500)}` }
    const manifest = await manifestOf('aicc', files, { xmlBytes: 400 })
    expect(manifest.tables.has('au')).toBe(false)
    expect(manifest.findings).toMatchObject([{ rule: 'XML-018', place: { file: 'a.au' }, args: { limit: 400 } }])
  })
})
