import type { Container } from '../../../container/container.js'
import { decodeOnce } from '../../../kernel/iri.js'

/** Where the path of a relative reference leads inside a package. */
export interface PackagePath {
  /** Name of the entry it means, whether or not the package has it; empty for the root itself. */
  readonly path: string
  /** True when it leaves the package. */
  readonly climbs: boolean
}

/** Resolves the path of a reference (no query, no fragment) from the root of the zip: escapes decoded once, dots removed. */
export function resolveInPackage(path: string): PackagePath {
  const kept: string[] = []
  let climbs = false
  for (const segment of decodeOnce(path).split('/')) {
    if (segment === '..') climbs = kept.pop() === undefined || climbs
    else if (segment !== '.' && segment !== '') kept.push(segment)
  }
  return { path: kept.join('/'), climbs }
}

/** Finds the file somebody most likely meant: the same name but for letter case or Unicode form. */
export function nearMisses({ entries }: Container): (path: string) => string | undefined {
  let byFolded: Map<string, string> | undefined
  return (path) => {
    if (!byFolded) {
      byFolded = new Map()
      for (const entry of entries) if (!entry.directory) byFolded.set(folded(entry.path), entry.path)
    }
    return byFolded.get(folded(path))
  }
}

const folded = (path: string): string => path.normalize('NFC').toLowerCase()
