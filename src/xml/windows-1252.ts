/** What Windows-1252 has where ISO 8859-1 has controls, from 0x80 to 0x9f; a dot where it has nothing either. */
const marks = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'

/** Decodes Windows-1252. `TextDecoder` of Node 20 decodes ISO 8859-1 by that name, and loses every `’` and `œ`. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return latin1.replace(/[\x80-\x9f]/g, (control) => {
    const mark = marks[control.charCodeAt(0) - 0x80]
    return mark === undefined || mark === '.' ? control : mark
  })
}
