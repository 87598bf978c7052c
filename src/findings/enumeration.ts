/** Names that a sentence has room for, where nothing else is said. */
export const namedAtMost = 20

/** Names in a row, the first of them where there are more: a sentence tells their number besides. */
export const enumerated = (names: readonly string[], most = namedAtMost): string =>
  names.slice(0, most).join(', ') + (names.length > most ? ', …' : '')

/** Links of a circle that a sentence has room for. */
const linksAtMost = 12

/** Names that lead to one another in a circle, from the first back to the first. */
export function chainOf(names: readonly string[]): string {
  const [first = ''] = names
  return [...names.slice(0, linksAtMost), ...(names.length > linksAtMost ? ['…'] : []), first].join(' → ')
}
