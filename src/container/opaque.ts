import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import { both } from '../kernel/language.js'
import type { ByteSource } from './byte-source.js'
import type { Container } from './container.js'
import type { ZipRule } from './zip-rule.js'

/** A package that shows nothing of its inside. */
export function opaque(
  source: ByteSource,
  kind: Container['kind'],
  digest: string,
  findings: readonly Finding<ZipRule>[],
  zip64 = false,
): Container {
  return {
    name: source.name,
    kind,
    size: source.size,
    sha256: digest,
    entries: [],
    zip64,
    findings,
    entry: () => undefined,
    async read(entry) {
      throw new FondsError('value-invalid', {
        name: entry.path,
        problem: both('it is not an entry of this package', 'ce n’est pas une entrée de ce paquet'),
      })
    },
    notesDropped: 0,
    notes: () => undefined,
    close: () => source.close(),
  }
}
