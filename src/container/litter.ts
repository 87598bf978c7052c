const litterNames = new Set(['.ds_store', 'thumbs.db', 'desktop.ini', '.localized'])
const litterFolders = new Set(['__macosx', '.svn', '.hg'])

/** Files that an operating system or a version control tool leaves behind, and nobody means to deliver. */
export function isLitter(path: string): boolean {
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '')
  const name = segments.at(-1) ?? ''
  return (
    litterNames.has(name) ||
    name.startsWith('._') ||
    segments.some((segment) => litterFolders.has(segment) || segment.startsWith('.git'))
  )
}
