/** Names that mark a file or a folder, and names that mark all below them; one expression, for it meets every entry. */
const litter =
  /(?:^|\/)(?:(?:\.ds_store|thumbs\.db|desktop\.ini|\.localized|\._[^/]*)\/*$|(?:__macosx|\.svn|\.hg)(?:\/|$)|\.git)/i

/** Files that an operating system or a version control tool leaves behind, and nobody means to deliver. */
export const isLitter = (path: string): boolean => litter.test(path)
