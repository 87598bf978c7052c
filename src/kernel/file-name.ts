const longest = 200

/**
 * The name of a file as its sender says it, made harmless: no folders, nothing that cannot be seen, no length that systems refuse.
 * `package.zip` where nothing is left.
 */
export function receivedFileName(said: string | undefined): string {
  const name = (said ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .trim()
  if (!name || /^\.+$/.test(name)) return 'package.zip'
  return [...name].slice(0, longest).join('')
}
