import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage, openRepository } from '../../dist/index.js'
import { alternate } from '../measure.mjs'
import { dataFolder, largeMedia, wrapped } from '../packages.mjs'
import { fonds } from '../programs.mjs'
import { seconds } from '../row.mjs'

/** An original beside `cp`, and a repaired copy, whose streams are not recompressed, beside `zip`, which does. */
export async function* exportVersions() {
  const [media, untidy] = [await largeMedia(), await wrapped()]
  const folder = mkdtempSync(join(dataFolder, 'export-'))
  const data = join(folder, 'data')
  try {
    const repository = await openRepository({ data })
    for (const [externalId, file] of Object.entries({ media, untidy })) {
      const source = await openPackage(file)
      const { outcome } = await repository.add(source, { externalId, policy: 'lenient' })
      await source.close()
      if (outcome !== 'added') throw new Error(`${file} was not added but ${outcome}`)
    }
    await repository.close()

    const out = join(folder, 'out.zip')
    const before = () => rmSync(out, { force: true })
    const exporting = (/** @type {string[]} */ ...args) => [...fonds, 'export', ...args, '-o', out, '--data', data]
    const [original, copy] = await alternate([exporting('media@1'), ['cp', media, out]], { times: 5, before })
    yield {
      what: 'export 500 MB as they came in, verified',
      ours: seconds(original),
      peer: `\`cp\` ${seconds(copy)}`,
      measured: original.min.wall / copy.min.wall,
    }

    const tree = join(folder, 'tree')
    await alternate([['unzip', '-q', untidy, '-d', tree]], { times: 1 })
    const recompress = ['zip', '-q', '-r', out, '.']
    const [[repaired], [zipped]] = [
      await alternate([exporting('untidy@1', '--repair')], { times: 5, before }),
      await alternate([recompress], { times: 2, before, cwd: join(tree, 'course') }),
    ]
    yield {
      what: 'export a repaired copy of 8 000 files',
      ours: seconds(repaired),
      peer: `\`zip -r\` of the tree ${seconds(zipped)}`,
      measured: zipped.min.wall / repaired.min.wall,
      budget: { least: 20, unit: '× faster' },
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
