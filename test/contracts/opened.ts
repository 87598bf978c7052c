/** A store that a suite tries, and the same one as another process sees it. Closing closes them all. */
export interface Opened<Store> {
  readonly store: Store
  reopen(): Promise<Store>
  close(): Promise<void>
}
