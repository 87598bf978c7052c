import { type AddOptions, bufferSource, openRepository } from '#dist/index.js'

/** Keeps packages in a folder that a server may have open, in the organisation `local`. @returns the id of the version. */
export async function keep(
  data: string,
  bytes: Uint8Array,
  { name = 'course.zip', ...options }: AddOptions & { readonly name?: string } = {},
): Promise<string> {
  const id = await tryToKeep(data, bytes, { name, ...options })
  if (id === undefined) throw new Error(`${name} was refused`)
  return id
}

/** As `keep`; undefined when the package is refused. */
export async function tryToKeep(
  data: string,
  bytes: Uint8Array,
  { name = 'course.zip', ...options }: AddOptions & { readonly name?: string } = {},
): Promise<string | undefined> {
  const repository = await openRepository({ data })
  try {
    const outcome = await repository.add(bufferSource(bytes, name), options)
    return outcome.outcome === 'added' || outcome.outcome === 'duplicate' ? outcome.version.id : undefined
  } finally {
    await repository.close()
  }
}
