import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bufferSource, openRepository, type Repository } from '#dist/index.js'
import { sha256 } from '#dist/kernel/digest.js'
import { corpusFile, corpusPackages, describeCorpus } from './corpus.js'

const valid = corpusPackages.filter(
  ({ path, verdict }) => verdict === 'valid' && /^(scorm12|scorm2004-\w+|cmi5|xapi|aicc)\//.test(path),
)

describeCorpus('valid packages of others come out byte for byte as they went in', () => {
  let repository: Repository
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
    repository = await openRepository({ data: join(folder, 'data') })
  })
  afterAll(async () => {
    await repository.close()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const { path } of valid)
    test(path, async () => {
      const bytes = corpusFile(path)
      const outcome = await repository.add(bufferSource(bytes, path))
      if (outcome.outcome !== 'added' && outcome.outcome !== 'duplicate')
        throw new Error(`${outcome.outcome}: ${JSON.stringify(outcome.report.findings)}`)
      const hash = createHash('sha256')
      for await (const piece of (await repository.export(outcome.version.id)).bytes) hash.update(piece)
      // The same tree zipped otherwise is kept once: as it came the first time.
      const expected =
        outcome.outcome === 'duplicate' && outcome.same === 'tree' ? outcome.version.sha256 : sha256(bytes)
      expect(hash.digest('hex')).toBe(expected)
    })

  test('and the repository that holds them is sound', async () => {
    expect(await repository.verify()).toMatchObject({ problems: [] })
  })
})
