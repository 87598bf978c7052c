import type { FactGathering } from './fact-gathering.js'
import type { SecretKind } from './file-facts.js'

/** Signs of a secret: a quick one to look for, and what has to stand there. Repetitions have limits, so that hostile text costs no more. */
const signs: readonly { readonly kind: SecretKind; readonly sign: string; readonly whole: RegExp }[] = [
  { kind: 'private-key', sign: '-----BEGIN ', whole: /-----BEGIN (?:[A-Z]{2,10} ){0,2}PRIVATE KEY-----/y },
  { kind: 'token', sign: 'eyJ', whole: /eyJ[\w-]{10,4000}\.eyJ[\w-]{10,4000}\.[\w-]{20,1000}/y },
  { kind: 'aws-key', sign: 'AKIA', whole: /AKIA[A-Z2-7]{16}(?![A-Za-z0-9])/y },
  { kind: 'aws-key', sign: 'ASIA', whole: /ASIA[A-Z2-7]{16}(?![A-Za-z0-9])/y },
  { kind: 'basic-auth', sign: 'Basic ', whole: /Basic [A-Za-z0-9+/]{12,400}={0,2}/y },
  { kind: 'password-in-url', sign: '://', whole: /:\/\/[^\s/:@"'<>?#]{1,100}:[^\s/:@"'<>?#]{1,200}@[\w.-]{1,250}/y },
]

/** Attempts at one sign in one text: a text of nothing but beginnings is no text with a secret in it. */
const mostAttempts = 2000

/** Tokens, keys and passwords in a text; `origin` says where in the file an index of it stands. */
export function secretsIn(text: string, facts: FactGathering, origin: (index: number) => number): void {
  for (const { kind, sign, whole } of signs) {
    let at = text.indexOf(sign)
    for (let attempts = 0; at >= 0 && attempts < mostAttempts; attempts++) {
      whole.lastIndex = at
      const found = whole.exec(text)?.[0]
      if (found !== undefined && isLikely(kind, found)) facts.secret(kind, found, origin(at))
      at = text.indexOf(sign, at + (found?.length ?? sign.length))
    }
  }
}

function isLikely(kind: SecretKind, found: string): boolean {
  // Examples and templates show where the real ones would stand.
  if (kind === 'aws-key') return !found.endsWith('EXAMPLE')
  if (kind === 'password-in-url') return !/[{}$]|:(?:password|pass|pwd|secret|x+|\*+)@/i.test(found)
  if (kind !== 'basic-auth') return true
  const decoded = Buffer.from(found.slice('Basic '.length), 'base64').toString('latin1')
  return /^[\x20-\x7e]+:[\x20-\x7e]+$/.test(decoded)
}

const endpoint = /["']?\bendpoint["']?\s{0,5}[:=]\s{0,5}["']?https?:\/\//i
const key =
  /["']?\b(?:secret|password|passwd|authpassword|lrs_?secret|client_?secret|api_?secret|auth)["']?\s{0,5}[:=]\s{0,5}["']?([\w+/=.:-]{8,400})/i

/** The endpoint of an LRS and the key to it, each behind its name: JSON, INI, YAML and their like. */
export function credentialsIn(text: string, facts: FactGathering): void {
  const found = endpoint.test(text) && key.exec(text)
  if (found) facts.secret('lrs-credentials', found[1] ?? '', found.index)
}

const local = /[\w.+-]/
const domain = /^(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/i
/** Endings that name files (`logo@2x.png`), and domains that stand for none. */
const noAddress =
  /\.(?:png|jpe?g|gif|svg|webp|js|css|html?)$|^(?:www\.)?example\.|(?:^|\.)(?:example|invalid|test|localhost)$/i

/** E-mail addresses in a text. */
export function addressesIn(text: string, facts: FactGathering, origin: (index: number) => number): void {
  let at = text.indexOf('@')
  for (let attempts = 0; at >= 0 && attempts < mostAttempts; attempts++) {
    let from = at
    while (from > 0 && at - from < 64 && local.test(text[from - 1] ?? '')) from--
    const host = from < at ? domain.exec(text.slice(at + 1, at + 260))?.[0] : undefined
    // What stands behind `user:` in a URL is its password.
    const part = /[:/]/.test(text[from - 1] ?? '') && text.slice(from - 7, from).toLowerCase() !== 'mailto:'
    if (host !== undefined && !part && !noAddress.test(host))
      facts.address(text.slice(from, at + 1) + host, origin(from))
    at = text.indexOf('@', at + 1)
  }
}
