/** Where the library says what it does. Silent unless the host gives one. */
export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void
  warn(message: string, fields?: Record<string, unknown>): void
}

export const silentLog: Log = { debug() {}, warn() {} }
