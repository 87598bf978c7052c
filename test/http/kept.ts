import { type AddOptions, bufferSource, openRepository, type Repository } from '#dist/index.js'

type Kept = AddOptions & { readonly name?: string }

/** Keeps a package in a folder that a server may have open, in the organisation `local`. @returns the id of the version. */
export async function keep(data: string, bytes: Uint8Array, options: Kept = {}): Promise<string> {
  const repository = await openRepository({ data })
  try {
    const id = await keepIn(repository, bytes, options)
    if (id === undefined) throw new Error('the package was refused')
    return id
  } finally {
    await repository.close()
  }
}

/** As `keep`; undefined when the package is refused. */
export async function keepIn(
  repository: Repository,
  bytes: Uint8Array,
  { name = 'course.zip', ...options }: Kept = {},
): Promise<string | undefined> {
  const outcome = await repository.add(bufferSource(bytes, name), options)
  return outcome.outcome === 'added' || outcome.outcome === 'duplicate' ? outcome.version.id : undefined
}
