import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPackage, openRepository } from '../../dist/index.js'
import { bestInTurn, requestRate } from '../load.mjs'
import { alternate } from '../measure.mjs'
import { dataFolder, largeMedia, manySmallFiles, small } from '../packages.mjs'
import { seconds } from '../row.mjs'
import { startFonds, startNginx } from '../servers.mjs'

/** The original of a package beside nginx, which gives out the same file; and one file of a package, not inflated. */
export async function* download() {
  const packages = { media: await largeMedia(), files: await manySmallFiles(), small: await small() }
  const data = mkdtempSync(join(dataFolder, 'download-'))
  const kept = await keepAll(data, packages)
  const server = await startFonds(data)
  const nginx = await startNginx(data)
  const missing = nginx ? undefined : 'nginx is not installed'
  const headers = { Authorization: `Bearer ${server.secret}` }
  const ours = (/** @type {string} */ id) => `${server.url}/v1/versions/${id}/package`
  const theirs = (/** @type {string} */ digest) =>
    `${nginx?.url}/blobs-v1/sha256/${digest.slice(0, 2)}/${digest.slice(2, 4)}/${digest}`
  try {
    for (const [name, what] of /** @type {const} */ ([
      ['media', 'download 500 MB'],
      ['files', 'download 69 MB'],
    ])) {
      const { id, sha256 } = kept[name]
      const curl = ['curl', '-sf', '-o', '/dev/null']
      const commands = [[...curl, '-H', `Authorization: Bearer ${server.secret}`, ours(id)]]
      if (nginx) commands.push([...curl, theirs(sha256)])
      const [own, other] = await alternate(commands, { times: 9 })
      yield {
        what,
        ours: own ? seconds(own) : '',
        peer: other ? `nginx ${seconds(other)}` : (missing ?? ''),
        // The rate of the one to that of the other.
        measured: own && other && other.min.wall / own.min.wall,
        budget: { least: 0.9, unit: '×' },
      }
    }
    const { id, sha256 } = kept.small
    const connections = 4
    const rates = [() => requestRate(ours(id), { connections, seconds: 3, headers })]
    if (nginx) rates.push(() => requestRate(theirs(sha256), { connections, seconds: 3 }))
    const [own = 0, other] = await bestInTurn(rates, 3)
    yield {
      what: 'download 110 kB again and again, 4 connections',
      ours: `${own.toFixed(0)}/s`,
      peer: other ? `nginx ${other.toFixed(0)}/s` : (missing ?? ''),
      measured: other && own / other,
    }
    const page = `${server.url}/v1/versions/${kept.files.id}/entries/${kept.files.page}`
    const entries = await requestRate(page, {
      connections,
      seconds: 3,
      headers: { ...headers, 'Accept-Encoding': 'gzip' },
    })
    yield { what: 'one page of 8 000, not inflated', ours: `${entries.toFixed(0)}/s`, peer: '', measured: undefined }
  } finally {
    await server.close()
    await nginx?.close()
    rmSync(data, { recursive: true })
  }
}

/** @param {string} data @param {Record<'media' | 'files' | 'small', string>} packages */
async function keepAll(data, packages) {
  const repository = await openRepository({ data })
  const keep = async (/** @type {string} */ file) => {
    const source = await openPackage(file)
    const outcome = await repository.add(source, { policy: 'lenient' })
    await source.close()
    if (outcome.outcome !== 'added') throw new Error(`${file} was not added but ${outcome.outcome}`)
    const { id, sha256 } = outcome.version
    const { entries } = await repository.dossier(id)
    return { id, sha256, page: entries.find(({ path }) => path.endsWith('.html'))?.path ?? '' }
  }
  const kept = {
    media: await keep(packages.media),
    files: await keep(packages.files),
    small: await keep(packages.small),
  }
  await repository.close()
  return kept
}
