import { accessErrors } from './errors/access.js'
import { commonsErrors } from './errors/commons.js'
import type { ErrorEntry } from './errors/entry.js'
import { holdingsErrors } from './errors/holdings.js'
import { packagesErrors } from './errors/packages.js'
import { requestsErrors } from './errors/requests.js'
import { storesErrors } from './errors/stores.js'
import { transfersErrors } from './errors/transfers.js'
import { fill, type Language, type Sentence } from './language.js'

/** Every error a caller can meet. A fault in a *package* is never one of these: it is a finding. */
export const errors = {
  ...packagesErrors,
  ...storesErrors,
  ...holdingsErrors,
  ...accessErrors,
  ...commonsErrors,
  ...transfersErrors,
  ...requestsErrors,
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errors

/** Values that an error's sentence names; one may itself be a sentence. */
export type ErrorArgs = Readonly<Record<string, string | number | Sentence>>

/** The one error class of the library: a code of the table above, the values its sentence names, and the cause. */
export class FondsError extends Error {
  readonly code: ErrorCode
  readonly args: ErrorArgs

  constructor(code: ErrorCode, args: ErrorArgs = {}, cause?: unknown) {
    super(sentence(code, args, 'en'), cause === undefined ? undefined : { cause })
    this.name = 'FondsError'
    this.code = code
    this.args = args
  }

  /** The sentence in the reader's language. */
  says(language: Language): string {
    return sentence(this.code, this.args, language)
  }

  /** The sentence for an HTTP client. */
  saysOverHttp(language: Language): string {
    const entry: ErrorEntry = errors[this.code]
    return filled(entry.overHttp ?? entry.says, this.args, language)
  }

  /** The error as an HTTP client is told it. What only the operator can mend is not described: it would name folders of the server. */
  overHttp(): FondsError {
    const { blame, status, overHttp }: ErrorEntry = errors[this.code]
    return blame === 'fault' && status === 500 && !overHttp ? new FondsError('internal', {}, this) : this
  }

  get blame(): 'usage' | 'fault' {
    return errors[this.code].blame
  }

  /** What an HTTP client is told. */
  get status(): number {
    return errors[this.code].status
  }
}

export const isFondsError = (error: unknown, code?: ErrorCode): error is FondsError =>
  error instanceof FondsError && (code === undefined || error.code === code)

const sentence = (code: ErrorCode, args: ErrorArgs, language: Language): string =>
  filled(errors[code].says, args, language)

const filled = (told: Sentence, args: ErrorArgs, language: Language): string => {
  const values = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ])
  return fill(told[language], Object.fromEntries(values))
}
