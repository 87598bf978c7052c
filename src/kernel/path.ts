/** With `/` between segments: what some tools write with `\` means the same. */
export const slashed = (path: string): string => path.replaceAll('\\', '/')

/** The last segment of a path. */
export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** All but the last segment: with a `/` behind it, or empty. */
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
