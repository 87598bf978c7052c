import { mkdtempSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { openPackage, openRepository } from '../../dist/index.js'
import { alternate } from '../measure.mjs'
import { dataFolder, largeMedia, wrapped } from '../packages.mjs'
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

    const out = join(folder, 'out.zip')
    const before = () => rmSync(out, { force: true })
    const exporting =
      (/** @type {string} */ reference, repair = false) =>
      async () => {
        const { bytes } = await repository.export(reference, { repair })
        const file = await open(out, 'wx')
        for await (const piece of bytes) await file.write(piece)
        await file.sync()
        await file.close()
      }
    const [original, copy] = await alternate(
      [exporting('media@1'), ['sh', '-c', 'cp "$0" "$1" && sync "$1"', media, out]],
      { times: 5, before },
    )
    yield {
      what: 'export 500 MB as they came in, verified and on the disk',
      ours: seconds(original),
      peer: `\`cp && sync\` ${seconds(copy)}`,
      measured: original.min.wall / copy.min.wall,
    }

    const tree = join(folder, 'tree')
    await alternate([['unzip', '-q', untidy, '-d', tree]], { times: 1 })
    const recompress = ['zip', '-q', '-r', out, '.']
    const [[repaired], [zipped]] = [
      await alternate([exporting('untidy@1', true)], { times: 5, before }),
      await alternate([recompress], { times: 2, before, cwd: join(tree, 'course') }),
    ]
    yield {
      what: 'export a repaired copy of 8 000 files',
      ours: seconds(repaired),
      peer: `\`zip -r\` of the tree ${seconds(zipped)}`,
      measured: zipped.min.wall / repaired.min.wall,
      budget: { least: 20, unit: '× faster' },
    }
    await repository.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
