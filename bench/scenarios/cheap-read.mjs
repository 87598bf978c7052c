import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { bufferSource, openRepository } from '../../dist/index.js'
import { bestInTurn, requestRate } from '../load.mjs'
import { dataFolder, smallCourse } from '../packages.mjs'
import { startBareExpress, startFonds } from '../servers.mjs'

/** One course, asked for again and again, beside an Express route that has nothing to do but to answer with the same bytes. */
export async function* cheapRead() {
  const data = mkdtempSync(join(dataFolder, 'read-'))
  const repository = await openRepository({ data })
  await repository.add(bufferSource(await smallCourse(1), 'course.zip'), { externalId: 'course', publish: true })
  await repository.close()
  const server = await startFonds(data)
  const headers = { Authorization: `Bearer ${server.secret}` }
  const path = '/v1/courses/course'
  const answer = await fetch(server.url + path, { headers })
  const bare = await startBareExpress(await answer.text(), answer.headers.get('content-type') ?? '')
  try {
    const load = { connections: 16, seconds: 4, headers }
    const [ours = 0, theirs = 0] = await bestInTurn(
      [server, bare].map(
        ({ url }) =>
          () =>
            requestRate(url + path, load),
      ),
      5,
    )
    yield {
      what: 'read a course by HTTP, with a key',
      ours: `${ours.toFixed(0)}/s`,
      peer: `bare Express ${theirs.toFixed(0)}/s`,
      measured: ours / theirs,
      budget: { least: 0.4, unit: '×' },
    }
  } finally {
    await server.close()
    await bare.close()
    rmSync(data, { recursive: true })
  }
}
