import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Operation } from '#dist/contract/operation.js'
import type { OperationId } from '#dist/contract/operations.js'
import { commonProblemsOf, problemsOf } from '#dist/contract/problems.js'
import { errors } from '#dist/kernel/errors.js'
import { commonsCases } from './commons/groups.js'
import { access } from './contract/access.js'
import type { Ask, Asked, CasesOf } from './contract/cases.js'
import { common } from './contract/common.js'
import { courses } from './contract/courses.js'
import { imports } from './contract/imports.js'
import { organisations } from './contract/organisations.js'
import { self } from './contract/self.js'
import { uploads } from './contract/uploads.js'
import { versions } from './contract/versions.js'
import { openWorld, type World } from './contract/world.js'
import { allOperations, assertDescribed } from './described.js'

/** Requests for every operation; complete by type. That an answer is as described is seen to by `send`. */
const cases: CasesOf<OperationId> = {
  ...courses,
  ...versions,
  ...imports,
  ...uploads,
  ...organisations,
  ...access,
  ...self,
  ...commonsCases,
}

/** More patience than such a request ever needs, for machines that do much else. */
const patience = 120_000

let world: World
beforeAll(async () => {
  world = await openWorld()
}, patience)
afterAll(() => world?.close(), patience)

const send = (operation: Operation, { path, ...options }: Asked, method = operation.method.toUpperCase()) =>
  world.server.send(method, path, options)

for (const [id, operation] of allOperations) {
  const { answers, problems } = cases[id] as { answers: Record<string, Ask>; problems: Record<string, Ask> }
  const [usual] = Object.values(answers)
  const reads = operation.method === 'get'

  describe(id, { timeout: patience }, () => {
    for (const [status, ask] of Object.entries(answers))
      test(`answers ${status}`, async () => {
        expect((await send(operation, await ask(world))).status).toBe(Number(status))
      })

    if (reads)
      test('answers HEAD as it does GET, without the body', async () => {
        const asked = await usual(world)
        const [whole, head] = [await send(operation, asked), await send(operation, asked, 'HEAD')]
        expect([head.status, await head.text()]).toEqual([whole.status, ''])
        for (const name of ['content-type', 'etag', 'content-disposition', 'repr-digest'])
          expect(head.headers.get(name), name).toBe(whole.headers.get(name))
      })

    if (reads && operation.etag)
      test('answers 304 to who has it', async () => {
        const asked = await usual(world)
        const etag = (await send(operation, asked)).headers.get('etag') ?? ''
        const again = await send(operation, { ...asked, headers: { ...asked.headers, 'If-None-Match': etag } })
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      })

    for (const [code, ask] of Object.entries(problems))
      test(`refuses: ${code}`, async () => {
        await expectProblem(await send(operation, await ask(world)), code)
      })

    const askAnew = async () => usual(world)
    let asked: Promise<Asked> | undefined
    const ask = () => {
      asked ??= askAnew()
      return asked
    }
    for (const code of commonProblemsOf(operation))
      test(`refuses: ${code}`, async () => {
        const response = await common[code]({ world, server: world.server, operation, ask, askAnew })
        await assertDescribed(operation.method.toUpperCase(), (await ask()).path, response)
        await expectProblem(response, code)
      })
  })
}

test('every problem that is described is provoked above', () => {
  for (const [id, operation] of allOperations) {
    const provoked = [...Object.keys(cases[id].problems), ...commonProblemsOf(operation)]
    expect(provoked.sort(), id).toEqual([...problemsOf(operation)].sort())
  }
})

async function expectProblem(response: Response, code: string): Promise<void> {
  const text = await response.text()
  // An answer to HEAD has its status to say it all.
  if (text === '') {
    expect(response.status).toBe(errors[code as keyof typeof errors].status)
    return
  }
  const body = JSON.parse(text)
  expect([response.status, body.code], JSON.stringify(body)).toEqual([errors[code as keyof typeof errors].status, code])
  expect(response.headers.get('content-language')).toBe('en')
  expect(body.instance).toMatch(/^req_/)
  expect(body.detail).not.toMatch(/\{\w+\}|undefined|\[object/)
}
