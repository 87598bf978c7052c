/** What XML 1.0 has no way to write: halves of characters that stand alone, and two that are none. Controls are no text either. */
const unwritable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A line of text from anywhere as it may stand in XML, as an element's text or in a quoted attribute. */
export const escapeXml = (text: string): string =>
  text.replace(unwritable, '\uFFFD').replace(/[&<>"']/g, (found) => references[found] ?? found)
