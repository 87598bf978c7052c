import { type Logger, pino, stdTimeFunctions } from 'pino'
import type { Log } from '../kernel/log.js'
import type { ServerSettings } from './settings.js'

/** Where lines of the log go. */
export interface LogDestination {
  write(line: string): void
}

/** The log of a server: a line of JSON for each event, at standard output unless a destination is given. */
export function openLog(level: ServerSettings['logLevel'], destination?: LogDestination): Logger {
  const options = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  return destination ? pino(options, destination) : pino(options)
}

/** The same as the library below sees it. */
export const libraryLog = (log: Logger): Log => ({
  debug: (message, fields = {}) => log.debug(fields, message),
  warn: (message, fields = {}) => log.warn(fields, message),
})

/** Somebody may put a credential where it does not belong; there it must not be kept. */
const credentials = /fonds_[0-9a-z]{26}_[\w-]+|\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g

const longestPath = 500

/** The path of a request as the log may keep it: without query, and without what opens something. */
export const shownPath = (url: string): string =>
  plain(url.split('?', 1)[0] ?? '')
    .slice(0, longestPath)
    .replace(credentials, '…')

/** What needs no encoding, decoded: it means the same (RFC 3986 §6.2.2.2), and a credential is to be seen however it is written. */
const plain = (path: string): string =>
  path.replace(/%[2-7][\da-f]/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16))
    return /[\w.~-]/.test(character) ? character : code
  })
