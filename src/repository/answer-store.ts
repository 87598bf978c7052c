/** Answers to requests that carried an Idempotency-Key: asked again, the same one is given. */
export interface AnswerStore {
  /**
   * Takes the key for a request that begins. Of those that begin at the same time, one gets it.
   *
   * @param answer `lostBefore`: a first request that began earlier and has no answer yet died with its process, and loses the key.
   * @returns `begun` when it is new; else what became of the first one.
   */
  begin(answer: {
    readonly client: string
    readonly key: string
    readonly fingerprint: string
    readonly at: Date
    readonly lostBefore: Date
  }): Promise<'begun' | PastAnswer>
  finish(client: string, key: string, answer: KeptAnswer): Promise<void>
  /** The request failed in a way that may be tried again. */
  abandon(client: string, key: string): Promise<void>
  /** Removes what is older. */
  forget(before: Date): Promise<number>
}

export interface PastAnswer {
  readonly fingerprint: string
  readonly at: string
  /** Absent while the first request is under way. */
  readonly answer?: KeptAnswer
}

export interface KeptAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}
