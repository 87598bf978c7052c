/** Who has no rights of his own anywhere. */
const nobody = 65_534

/** Does something as a user whom permissions stop; root, whom they do not stop, becomes nobody meanwhile. */
export async function unprivileged<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
