import type { FindingArgs } from '../kernel/finding.js'

interface Fault {
  readonly rule: 'XML-001' | 'XML-008'
  readonly which?: string
  readonly args: FindingArgs
}

/**
 * What the parser's message means, as a case of our own catalogue. Its English never reaches a reader: an unknown message is
 * the case without a name, which says only where the parser stopped.
 */
export function understandFault(message: string): Fault {
  const text = message.replace(/^\d+:\d+:\s*/, '')
  const unbound = /unbound namespace prefix: "?([^"]*?)"?\.?$/i.exec(text)
  if (unbound) return { rule: 'XML-008', args: { prefix: unbound[1] ?? '' } }
  for (const [pattern, which] of reasons) {
    const match = pattern.exec(text)
    if (match) return { rule: 'XML-001', which, args: { what: match[1] ?? '' } }
  }
  return { rule: 'XML-001', args: {} }
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^unclosed tag: (.*?)$/, 'unclosed'],
  [/^unexpected close tag|^unmatched closing tag: (.*?)\.?$/, 'mismatch'],
  [/^document must contain a root element/, 'no-root'],
  [/^duplicate attribute: (.*?)\.?$/, 'duplicate-attribute'],
  [/^undefined entity/, 'entity'],
  [/entity|^malformed character/, 'ampersand'],
  [/^disallowed character in (?:attribute value|tag)/, 'tag'],
  [/^disallowed character/, 'character'],
  [/^(?:text data outside of root|documents may contain only one root)/, 'outside'],
  [/^unquoted attribute value|^attribute without value|^no whitespace between attributes|^unescaped/i, 'attribute'],
  [/^unexpected end|^unended/, 'truncated'],
]
