import { describe, expect, test } from 'vitest'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../../../scripts/pack-fixtures.mjs'

const areas = /^(?:CNT|NAV-005|PKG-008|CMI-036)/

/** What is said of content of a course, some of whose files are other ones: `null` for none. */
async function said(family: string, changes: Readonly<Record<string, string | Buffer | null>>, scope?: 'conformance') {
  const files = new Map(fixtureFiles(family, '_base'))
  for (const [path, content] of Object.entries(changes))
    if (content === null) files.delete(path)
    else files.set(path, Buffer.from(content))
  const source = bufferSource(new Uint8Array(zip(files)), 'cours.zip')
  const { report } = await examinePackage(source, scope && { scope })
  return report.findings
    .filter(({ rule }) => areas.test(rule))
    .map(({ rule, case: which, place }) => `${rule}${which ? `/${which}` : ''} ${place.file}:${place.line ?? ''}`)
}

const page = (head: string, body = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>${head}</head><body>${body}</body></html>`
const lesson = (head: string, body?: string) => said('scorm12', { 'lecon/index.html': page(head, body) })

describe('a SCO that is said not to speak', () => {
  test('nothing is said of it in scope conformance', async () => {
    expect(await said('scorm12', { 'lecon/index.html': page('') }, 'conformance')).toEqual([])
  })

  test('speaks perhaps from another host', async () => {
    expect(await lesson('<script src="https://cdn.exemple.fr/scorm.js"></script>')).toEqual([
      'CNT-001/elsewhere lecon/index.html:',
    ])
  })

  test('leaves alone a script that the package has', async () => {
    const silent = { 'lecon/index.html': page(''), 'quiz/index.html': page('') }
    expect(await said('scorm12', silent)).toEqual([
      'CNT-001/unloaded lecon/index.html:',
      'CNT-001/unloaded quiz/index.html:',
    ])
  })

  test.each([
    [
      'a script that a script loads by a name it puts together',
      '<script>document.head.append(Object.assign(document.createElement("script"), { src: atob("c2Nvcm0uanM=") }))</script>',
    ],
    ['a module', '<script type="module">import "../shared/scorm.js"</script>'],
    ['a tag that a script writes', `<script>document.write('<script src="../shared/scorm.js"><\\/script>')</script>`],
    ['a page in a frame', '', '<iframe src="../shared/cadre.html" title="Leçon"></iframe>'],
    ['a page behind a link', '', '<a href="../shared/cadre.html">Commencer</a>'],
    ['a page that replaces this one', '<meta http-equiv="refresh" content="0; url=../shared/cadre.html">'],
    ['a page that a script opens', '<script>location.replace("../shared/cadre.html")</script>'],
    ['Flash', '', '<object type="application/x-shockwave-flash" data="../shared/film.swf"></object>'],
    ['a script under an unusual name', '<script src="../shared/film.swf"></script>'],
    ['a packed script', '<script>eval(unpack("0.1(2)|api|LMSInitialize|LMSFinish"))</script>'],
    ['a parent that knows the data model', '<script>parent.put("cmi.core.lesson_status", "completed")</script>'],
  ])('but not where it may be %s', async (_, head, body = '') => {
    const findings = await said('scorm12', {
      'lecon/index.html': page(head, body),
      'quiz/index.html': page(''),
      'shared/cadre.html': page('<script src="scorm.js"></script>'),
      'shared/film.swf': 'FWS',
    })
    expect(findings.filter((finding) => finding.startsWith('CNT-001') && finding.includes('lecon'))).toEqual([])
  })

  test('a drawing in an object is none', async () => {
    const drawing = '<object type="image/svg+xml" data="triangle.svg"></object>'
    expect(await lesson('', drawing)).toEqual(['CNT-001 lecon/index.html:'])
  })

  test('a link to the next activity is no way of speaking', async () => {
    expect(await lesson('', '<a href="../quiz/index.html">Quiz</a>')).toEqual(['CNT-001 lecon/index.html:'])
  })

  test('a script that is missing has its own finding, and no other', async () => {
    expect(await lesson('<script src="../shared/scrom.js"></script>')).toEqual(['CNT-007/near lecon/index.html:1'])
  })
})

describe('calls are told where they stand', () => {
  const shared = (changes: readonly (readonly [string, string])[]) => {
    let text = fixtureFiles('scorm12', '_base').get('shared/scorm.js')?.toString() ?? ''
    for (const [old, by] of changes) {
      expect(text).toContain(old)
      text = text.replace(old, by)
    }
    return said('scorm12', { 'shared/scorm.js': text })
  }

  test('a session without an end, at its beginning', async () => {
    expect(await shared([["api.LMSFinish('')", 'api = null']])).toEqual([
      'CNT-002 shared/scorm.js:14',
      'CNT-002 shared/scorm.js:14',
    ])
  })

  test('suspend data, by the length of the whole value', async () => {
    const put = (length: number) =>
      shared([['api.LMSCommit', `api.LMSSetValue('cmi.suspend_data', '${'x'.repeat(length)}')\n  api.LMSCommit`]])
    expect(await put(4096)).toEqual([])
    expect(await put(4097)).toEqual(['CNT-018 shared/scorm.js:20'])
  })
})

describe('addresses', () => {
  test.each([
    ['../lecon/triangle.svg', []],
    ['triangle.svg?v=3#haut', []],
    ['TRIANGLE.svg', ['CNT-008 lecon/index.html:1']],
    ['../../triangle.svg', ['CNT-007/climbs lecon/index.html:1']],
    ['/triangle.svg', ['CNT-007/rooted lecon/index.html:1']],
    ['http://localhost:3000/triangle.svg', ['CNT-016/localhost lecon/index.html:1']],
    ['http://192.168.1.20/triangle.svg', ['CNT-016/intranet lecon/index.html:1']],
    ['http://serveur/triangle.svg', ['CNT-016/intranet lecon/index.html:1']],
    ['file:///C:/triangle.svg', ['CNT-016/file lecon/index.html:1']],
    ['C:\\images\\triangle.svg', ['CNT-016/file lecon/index.html:1']],
    ['https://exemple.fr/triangle.svg', []],
    ['{{base}}/triangle.svg', []],
    ['<%= image %>', []],
    ['data:image/gif;base64,AAAA', []],
    ['about:blank', []],
  ])('%s', async (src, expected) => {
    expect(await lesson('<script src="../shared/scorm.js"></script>', `<img src="${src}" alt="">`)).toEqual(expected)
  })

  test('are those of the base that a page names', async () => {
    const based = '<base href="../"><script src="shared/scorm.js"></script>'
    expect(await lesson(based, '<img src="lecon/triangle.svg" alt="">')).toEqual([])
    expect(await lesson('<base href="https://exemple.fr/">', '<img src="nulle-part.svg" alt="">')).toEqual([
      'CNT-001 lecon/index.html:',
    ])
  })
})

describe('what the content is to report', () => {
  const cmi5 = (verbs: string) =>
    said('cmi5', {
      'lesson.js': `const at = new URLSearchParams(location.search).get('endpoint')
        for (const verb of [${verbs}]) send(at, verb)`,
    })
  const verb = (name: string) => `'http://adlnet.gov/expapi/verbs/${name}'`

  test('verbs that moveOn asks for, where others are named in full', async () => {
    expect(await cmi5([verb('initialized'), verb('completed'), verb('passed')].join())).toEqual([])
    expect(await cmi5([verb('initialized'), verb('completed')].join())).toEqual(['CNT-006/verb cmi5.xml:33'])
    expect(await cmi5([verb('initialized'), verb('')].join())).toEqual([])
  })
})

test('pages that lead to each other in a ring, and ten thousand SCOs that share them, are looked at once', async () => {
  const count = 10_000
  const numbers = Array.from({ length: count }, (_, at) => at)
  const manifest = fixtureFiles('scorm12', '_base').get('imsmanifest.xml')?.toString() ?? ''
  const items = numbers.map((at) => `<item identifier="i${at}" identifierref="r${at}"><title>${at}</title></item>`)
  const resources = numbers.map(
    (at) =>
      `<resource identifier="r${at}" type="webcontent" adlcp:scormtype="sco" href="p/${at}.html"><file href="p/${at}.html"/></resource>`,
  )
  const pages = numbers.map((at): [string, string] => [
    `p/${at}.html`,
    page('', `<iframe src="${(at + 1) % count}.html" title="Suite"></iframe>`),
  ])
  const findings = await said('scorm12', {
    'imsmanifest.xml': manifest
      .replace('</organization>', `${items.join('')}</organization>`)
      .replace('</resources>', `${resources.join('')}</resources>`),
    ...Object.fromEntries(pages),
  })
  expect(findings).toHaveLength(20)
  expect(new Set(findings.map((finding) => finding.split(' ')[0]))).toEqual(new Set(['CNT-001']))
})
