/** Bytes of a JSON answer: the dossier of the largest package takes a fifth of it. What is longer comes from no Fonds. */
const mostBytes = 128 * 2 ** 20

/** What an answer says in JSON; a body without end is not waited for. @throws {Error} for what is too long, or no JSON. */
export async function jsonBody(response: Response): Promise<unknown> {
  const reader = response.body?.getReader()
  if (!reader) throw new Error('there is no body')
  const decoder = new TextDecoder()
  const texts: string[] = []
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    received += value.byteLength
    if (received > mostBytes) {
      await reader.cancel()
      throw new Error(`the answer is longer than ${mostBytes} bytes`)
    }
    texts.push(decoder.decode(value, { stream: true }))
  }
  texts.push(decoder.decode())
  return JSON.parse(texts.join(''))
}
