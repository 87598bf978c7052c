/** So many may work at once; the others wait their turn, first come, first served. */
export interface Slots {
  /** Those who wait. */
  readonly waiting: number
  /**
   * Waits for a slot.
   * @returns gives it back.
   * @throws the signal's reason when it is aborted first.
   */
  take(signal?: AbortSignal): Promise<() => void>
  /** Works once there is a slot, and gives it back. */
  during<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>
}

export function openSlots(size: number): Slots {
  let free = size
  const queue = new Set<() => void>()

  function give(): void {
    const [next] = queue
    if (next) next()
    else free++
  }
  /** To be called once, however often it is. */
  const release = () => {
    let given = false
    return () => {
      if (!given) give()
      given = true
    }
  }

  async function take(signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted()
    if (free > 0) {
      free--
      return release()
    }
    return new Promise((resolve, reject) => {
      const leave = () => {
        queue.delete(enter)
        reject(signal?.reason)
      }
      const enter = () => {
        queue.delete(enter)
        signal?.removeEventListener('abort', leave)
        resolve(release())
      }
      queue.add(enter)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }

  return {
    get waiting() {
      return queue.size
    },
    take,
    async during(work, signal) {
      const give = await take(signal)
      try {
        return await work()
      } finally {
        give()
      }
    },
  }
}
