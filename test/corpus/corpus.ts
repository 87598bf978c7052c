import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, test } from 'vitest'

/** One package of the corpus, as `INDEX.tsv` tells. */
export interface CorpusPackage {
  /** `cmi5/lts-201-1.zip`, below the corpus. */
  readonly path: string
  /** What the package claims to be: `SCORM 1.2`, `zip container`. */
  readonly standard: string
  readonly verdict: 'valid' | 'invalid'
  readonly why: string
}

/** Packages of others, which lie beside the checkout of those who have them, and never in it. */
const corpus = process.env.FONDS_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))

/** Empty where there is no corpus. */
export const corpusPackages: readonly CorpusPackage[] = readIndex(join(corpus, 'INDEX.tsv'))

/** The bytes of one package of the corpus. */
export const corpusFile = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(corpus, path)))

/** A suite over the corpus; where there is none, one skipped test that says where it was looked for. */
export function describeCorpus(title: string, suite: () => void): void {
  if (corpusPackages.length > 0) describe(title, suite)
  else test.skip(`${title}: there is no corpus at ${corpus}`)
}

function readIndex(file: string): CorpusPackage[] {
  if (!existsSync(file)) return []
  const [header = '', ...rows] = readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
  const columns = header.split('\t')
  return rows.map((row) => {
    const cells = row.split('\t')
    const cell = (column: string) => cells[columns.indexOf(column)] ?? ''
    const verdict = cell('verdict')
    if (verdict !== 'valid' && verdict !== 'invalid') throw new Error(`${file}: no verdict for ${cell('path')}`)
    return { path: cell('path'), standard: cell('standard'), verdict, why: cell('why') }
  })
}
