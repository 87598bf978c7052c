import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type AddOptions, type AddOutcome, bufferSource, openRepository, type Repository } from '#dist/index.js'
import { temporaryFolder } from '../temporary-folder.js'

/** An empty repository in a folder of its own, both gone when the test is over. */
export async function openTemporary(): Promise<{ repository: Repository; data: string }> {
  const data = join(temporaryFolder(), 'data')
  const repository = await openRepository({ data })
  onTestFinished(() => repository.close())
  return { repository, data }
}

export const add = (repository: Repository, bytes: Uint8Array, options?: AddOptions): Promise<AddOutcome> =>
  repository.add(bufferSource(bytes, 'course.zip'), options)

/** Adds what has to be new and sound. */
export async function added(repository: Repository, bytes: Uint8Array, options?: AddOptions) {
  const outcome = await add(repository, bytes, options)
  if (outcome.outcome !== 'added') throw new Error(`${outcome.outcome}: ${JSON.stringify(outcome.report?.findings)}`)
  return outcome
}
