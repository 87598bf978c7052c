import AdmZip from 'adm-zip'
import { describe, expect, test } from 'vitest'
import { comparePackages, explainChange, type PackageChange, type PackageComparison } from '#dist/index.js'
import { languages } from '#dist/kernel/language.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

type Files = Map<string, Buffer>
type Change = (files: Files) => void

const pack = (family: string, change: Change = () => {}): Uint8Array => {
  const files: Files = new Map(fixtureFiles(family, '_base'))
  change(files)
  return new Uint8Array(zip(files))
}

/** Words changed in one file, each of which stands there once. */
const write =
  (file: string, ...words: readonly (readonly [old: string | RegExp, by: string])[]): Change =>
  (files) => {
    let text = String(files.get(file))
    for (const [old, by] of words) {
      if (text.split(old).length !== 2) throw new Error(`${old} stands ${text.split(old).length - 1} times in ${file}`)
      text = text.replace(old, () => by)
    }
    files.set(file, Buffer.from(text))
  }

const rename =
  (from: string, to: string): Change =>
  (files) => {
    files.set(to, files.get(from) as Buffer)
    files.delete(from)
  }

/** `!` for what breaks: `!removed quiz-1`. */
const told = ({ kind, breaking, activity, term }: PackageChange): string =>
  `${breaking ? '!' : ''}${[kind, activity?.identifier, term].filter((part) => part !== undefined).join(' ')}`

async function compare(family: string, ...changes: readonly Change[]): Promise<PackageComparison> {
  const comparison = await comparePackages(
    pack(family),
    pack(family, (files) => {
      for (const change of changes) change(files)
    }),
  )
  for (const change of comparison.changes)
    for (const language of languages) expect(explainChange(change, language)).toMatch(/^[A-ZÉ][^{}]*$/)
  return comparison
}

const manifest = 'imsmanifest.xml'
const quizItem = /<item identifier="quiz-1"[\s\S]*?<\/item>/

describe('the same', () => {
  test('bytes, and files zipped otherwise', async () => {
    const before = pack('scorm12')
    const again = new AdmZip(Buffer.from(before))
    for (const entry of again.getEntries()) entry.header.time = new Date(2020, 1, 1)
    const after = new Uint8Array(again.toBuffer())
    expect(Buffer.compare(before, after)).not.toBe(0)
    for (const other of [before, after])
      expect(await comparePackages(before, other)).toMatchObject({ verdict: 'same', changes: [], counts: {} })
  })
})

describe('what learners do not notice is compatible', () => {
  const cases: [title: string, family: string, changes: Change[], expected: string[]][] = [
    ['content', 'scorm12', [write('lecon/index.html', ['</body>', '<p>More.</p></body>'])], []],
    ['a title', 'scorm12', [write(manifest, ['Le triangle du feu', 'Le feu'])], ['title lecon-1']],
    [
      'an item that is added',
      'scorm12',
      [
        write(manifest, [
          '</organization>',
          '<item identifier="new" identifierref="res-lecon"><title>N</title></item></organization>',
        ]),
      ],
      ['added new'],
    ],
    [
      'a folder that is renamed around its items',
      'scorm12',
      [write(manifest, ['identifier="module-1"', 'identifier="m"'])],
      ['removed module-1', 'added m', 'moved lecon-1', 'moved quiz-1'],
    ],
    ['another order', 'scorm12', [swapItems], ['reordered module-1']],
    [
      'a launch file that is moved',
      'scorm12',
      [
        rename('lecon/index.html', 'lecon/start.html'),
        write(
          manifest,
          [/href="lecon\/index.html">/, 'href="lecon/start.html">'],
          ['<file href="lecon/index.html"', '<file href="lecon/start.html"'],
        ),
      ],
      ['launchRenamed lecon-1'],
    ],
    [
      'the organization called otherwise',
      'scorm12',
      [
        write(
          manifest,
          ['default="parcours"', 'default="p"'],
          ['organization identifier="parcours"', 'organization identifier="p"'],
        ),
      ],
      [],
    ],
    [
      'identifier and version',
      'scorm12',
      [
        write(
          manifest,
          ['identifier="securite-incendie"', 'identifier="other"'],
          [/version="1.0"(?! enc)/, 'version="2.0"'],
        ),
      ],
      ['identifier', 'version'],
    ],
    [
      'an AU that is added',
      'cmi5',
      [
        write('cmi5.xml', [
          '</courseStructure>',
          '<au id="https://example.org/new"><title><langstring lang="fr">N</langstring></title><description><langstring lang="fr">N</langstring></description><url>index.html</url></au></courseStructure>',
        ]),
      ],
      ['added https://example.org/new'],
    ],
    [
      'the same score written otherwise',
      'cmi5',
      [write('cmi5.xml', ['masteryScore="0.8"', 'masteryScore="0.80"'])],
      [],
    ],
    [
      'a question that is no activity of its own',
      'tincan',
      [write('tincan.xml', ['accueil-du-public/question-1', 'accueil-du-public/question-2'])],
      [
        'removed https://formations.exemple.fr/accueil-du-public/question-1',
        'added https://formations.exemple.fr/accueil-du-public/question-2',
      ],
    ],
  ]
  for (const [title, family, changes, expected] of cases)
    test(title, async () => {
      const { verdict, changes: found } = await compare(family, ...changes)
      expect(found.map(told)).toEqual(expected)
      expect(verdict).toBe('compatible')
    })
})

describe('what harms learners under way breaks', () => {
  const cases: [title: string, family: string, changes: Change[], expected: string[]][] = [
    ['an item that is gone', 'scorm12', [write(manifest, [quizItem, ''])], ['!removed quiz-1']],
    [
      'an item under another identifier',
      'scorm12',
      [write(manifest, ['identifier="quiz-1"', 'identifier="quiz"'])],
      ['!removed quiz-1', 'added quiz'],
    ],
    ['another mastery score', 'scorm12', [write(manifest, ['>80<', '>60<'])], ['!completion quiz-1 masteryScore']],
    [
      'another launch file',
      'scorm12',
      [
        write(manifest, [
          'adlcp:scormtype="sco" href="lecon/index.html"',
          'adlcp:scormtype="sco" href="lecon/triangle.svg"',
        ]),
      ],
      ['!launch lecon-1'],
    ],
    ['other parameters', 'scorm12', [write(manifest, ['?questions=5', '?questions=9'])], ['!parameters quiz-1']],
    [
      'a SCO that becomes an asset',
      'scorm12',
      [write(manifest, ['adlcp:scormtype="sco" href="lecon', 'adlcp:scormtype="asset" href="lecon'])],
      ['!scormType lecon-1'],
    ],
    [
      'prerequisites',
      'scorm12',
      [
        write(manifest, [
          '<adlcp:masteryscore>',
          '<adlcp:prerequisites type="aicc_script">lecon-1</adlcp:prerequisites><adlcp:masteryscore>',
        ]),
      ],
      ['!prerequisites quiz-1'],
    ],
    [
      'an item that opens nothing any more',
      'scorm2004',
      [write(manifest, [' identifierref="res-accueil"', ''])],
      ['!blocked', '!launchGone accueil'],
    ],
    ['another edition', 'scorm2004', [write(manifest, ['2004 4th Edition', '2004 3rd Edition'])], ['!edition']],
    [
      'a passing score of SCORM 2004, told once',
      'scorm2004',
      [write(manifest, ['>0.8<', '>0.5<'])],
      ['!completion quiz minNormalizedMeasure'],
    ],
    [
      'a control mode',
      'scorm2004',
      [write(manifest, ['choice="true"', 'choice="false"'])],
      ['!sequencing parcours controlMode'],
    ],
    [
      'an AU that moves into a block',
      'cmi5',
      [moveQuizIntoBlock],
      ['!moved https://example.org/courses/water/aus/quiz'],
    ],
    [
      'a criterion of an AU',
      'cmi5',
      [write('cmi5.xml', ['moveOn="Completed"', 'moveOn="Passed"'])],
      ['!completion https://example.org/courses/water/aus/lesson moveOn'],
    ],
    [
      'an activity of xAPI under another identifier',
      'tincan',
      [write('tincan.xml', ['accueil-du-public"', 'accueil"'])],
      [
        '!removed https://formations.exemple.fr/accueil-du-public',
        'identifier',
        'added https://formations.exemple.fr/accueil',
      ],
    ],
    [
      'a mastery score of AICC',
      'aicc',
      [write('tri.au', ['"100","80"', '"100","50"'])],
      ['!completion A3 masteryScore'],
    ],
    ['an assignable unit that is gone', 'aicc', [write('tri.cst', ['"A2","A3"', '"A3",""'])], ['!removed A2']],
  ]
  for (const [title, family, changes, expected] of cases)
    test(title, async () => {
      const { verdict, changes: found } = await compare(family, ...changes)
      expect(found.map(told)).toEqual(expected)
      expect(verdict).toBe('breaking')
    })

  test('another standard, which is not said of each activity', async () => {
    const { verdict, changes } = await comparePackages(pack('scorm12'), pack('scorm2004'))
    expect({ verdict, told: changes.map(told) }).toEqual({ verdict: 'breaking', told: ['!standard'] })
  })

  test('a package that an LMS would not take', async () => {
    const { verdict, changes } = await compare('scorm12', write(manifest, ['</organization>', '']))
    expect(verdict).toBe('breaking')
    expect(changes.map(told)).toContain('!blocked')
  })

  test('a package without a manifest', async () => {
    const { verdict, changes } = await compare('scorm12', (files) => files.delete(manifest))
    expect({ verdict, told: changes.map(told) }).toEqual({ verdict: 'breaking', told: ['!blocked', '!unreadable'] })
  })
})

test('files are counted by their content, the manifest aside', async () => {
  const { files } = await compare(
    'scorm12',
    write('quiz/index.html', ['</body>', '<p>More.</p></body>']),
    rename('lecon/triangle.svg', 'lecon/feu.svg'),
    write(manifest, ['lecon/triangle.svg', 'lecon/feu.svg']),
  )
  expect(files).toEqual({ added: 1, removed: 1, changed: 1, same: 2 })
})

test('a manifest of very many activities, and of one identifier, is compared in the end', async () => {
  const many = (identifier: (at: number) => string) =>
    write(manifest, [
      '</organization>',
      `${Array.from({ length: 30_000 }, (_, at) => `<item identifier="${identifier(at)}"><title>${at}</title></item>`).join('')}</organization>`,
    ])
  const { counts, changes } = await comparePackages(
    pack(
      'scorm12',
      many((at) => `a${at}`),
    ),
    pack(
      'scorm12',
      many(() => 'same'),
    ),
  )
  expect(counts).toMatchObject({ removed: 30_000, added: 30_000 })
  expect(changes.length).toBeLessThan(300)
})

function swapItems(files: Files): void {
  const text = String(files.get(manifest))
  const [first = '', second = ''] = text.match(/ {8}<item identifier="(?:lecon|quiz)-1"[\s\S]*?<\/item>\n/g) ?? []
  files.set(manifest, Buffer.from(text.replace(first + second, () => second + first)))
}

function moveQuizIntoBlock(files: Files): void {
  const text = String(files.get('cmi5.xml'))
  const [quiz = ''] = / {2}<au id="[^"]*quiz"[\s\S]*?<\/au>\n/.exec(text) ?? []
  files.set('cmi5.xml', Buffer.from(text.replace(quiz, '').replace('</block>', () => `${quiz}</block>`)))
}
