/**
 * What the parser's message means, as a case of XML-001. Its English never reaches a reader: an unknown message has no case, and
 * the sentence then says only where the parser stopped.
 */
export function understandFault(message: string): { readonly which?: string; readonly what: string } {
  for (const [pattern, which] of reasons) {
    const match = pattern.exec(message)
    if (match) return { which, what: match[1] ?? '' }
  }
  return { what: '' }
}

const reasons: readonly (readonly [RegExp, string])[] = [
  [/^unclosed tag: (.*)$/s, 'unclosed'],
  [/^unexpected close tag/, 'mismatch'],
  [/^unmatched closing tag/, 'unmatched-end'],
  [/^document must contain a root element/, 'no-root'],
  [/^duplicate attribute: (?:\{[^}]*\})?(.*?)\.?$/s, 'duplicate-attribute'],
  [/^undefined entity/, 'entity'],
  [/^malformed character entity/, 'reference'],
  [/entity/, 'ampersand'],
  [
    /XML declaration|^whitespace required|^value (?:required|must)|^expected|^did not expect|^version|^standalone/,
    'declaration',
  ],
  [/^malformed name|namespace|prefix/, 'name'],
  [/^malformed comment/, 'comment'],
  [/^(?:text data outside of root|documents may contain only one root)/, 'outside'],
  [/^(?:disallowed character in attribute|unquoted|attribute without|no whitespace between)/, 'attribute'],
  [/^(?:disallowed character in|forward-slash|weird empty close tag)/, 'tag'],
  [/^disallowed character/, 'character'],
  [/^unexpected end/, 'truncated'],
]
