/** A name stands in the first lines; what makes a card long is a photograph. */
const mostCharacters = 10_000

/** Whom a LOM record names in `entity`: the formatted name of a vCard, else its organisation; a plain text as it is. */
export function nameInVcard(entity: string): string {
  const text = entity.slice(0, mostCharacters)
  if (!/BEGIN:\s*VCARD/i.test(text)) return plain(text)
  // A long line goes on after a line break and one blank (RFC 2426). The layout of the XML looks the same, but a property begins a new line.
  const card = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]+(?![ \t]|[\w.-]{1,40}(?:;[^:\n]{0,200})?:)/g, '')
  return property(card, 'FN') ?? property(card, 'ORG') ?? nameParts(property(card, 'N')) ?? ''
}

/** Where XML editors have joined the lines, a value ends where the next property begins. */
function property(card: string, name: string): string | undefined {
  const pattern = new RegExp(`(?:^|[\\s.])${name}(?:;[^:\\n]{0,200})?:([^\\n]*)`, 'im')
  const value = plain(pattern.exec(card)?.[1] ?? '').split(nextProperty)[0] ?? ''
  const text = plain(value.replace(/\\n/gi, ' ').replace(/\\([,;\\])/g, '$1'))
  return text.replace(/[;\s]+$/, '') || undefined
}

const nextProperty =
  / (?:VERSION|FN|N|ORG|EMAIL|TEL|ADR|TITLE|ROLE|URL|NOTE|REV|UID|BDAY|LABEL|END|X-[\w-]+)(?:;[^:]{0,200})?:/i

/** `N` is family name; given name; and more. */
function nameParts(value: string | undefined): string | undefined {
  const [family = '', given = ''] = value?.split(';') ?? []
  return plain(`${given} ${family}`) || undefined
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()
