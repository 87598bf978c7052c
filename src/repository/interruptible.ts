/** The same bytes, until the signal: then the iteration fails at once with its reason, also while it waits for a sender that is silent. */
export async function* interruptible(
  bytes: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const iterator = bytes[Symbol.asyncIterator]()
  let interrupt = (): void => {}
  const onAbort = () => interrupt()
  signal.addEventListener('abort', onAbort)
  try {
    for (;;) {
      // Not `Promise.race` with one promise for all: it would keep every piece until the end.
      const step = await new Promise<IteratorResult<Uint8Array>>((resolve, reject) => {
        interrupt = () => reject(signal.reason)
        if (signal.aborted) interrupt()
        else iterator.next().then(resolve, reject)
      })
      if (step.done) return
      yield step.value
    }
  } finally {
    signal.removeEventListener('abort', onAbort)
    // Not waited for: a sender that is silent would keep us. What its end says came after what we report.
    iterator.return?.().catch(() => {})
  }
}
