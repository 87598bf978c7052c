/** Has bytes saved under a name, and never shown (RFC 6266); the second name is for clients that know more than ASCII (RFC 8187). */
export const attachment = (name: string): string =>
  `attachment; filename="${plain(name)}"; filename*=UTF-8''${encoded(name)}`

/** Without what needs quoting, or what some clients take for an escape. */
const plain = (name: string): string => name.replace(/[^ -~]|["\\%]/gu, '_')

/** `encodeURIComponent` leaves four characters that RFC 8187 has encoded. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`)
