import type { Finding } from '../kernel/finding.js'
import type { ZipRule } from './zip-rule.js'

type ZipFinding = Finding<ZipRule>

/** Findings of one rule and case that are kept one by one. */
const kept = 1000

/**
 * Findings of one reading. A hostile archive can break ten rules at each of 100 000 entries: of every rule and case only the
 * first places of the archive are kept, and the last of those says how many more there are.
 */
export class FindingLog {
  readonly #groups = new Map<string, { findings: ZipFinding[]; total: number }>()

  add(finding: ZipFinding): void {
    const key = `${finding.rule} ${finding.case ?? ''}`
    const group = this.#groups.get(key) ?? { findings: [], total: 0 }
    if (group.total === 0) this.#groups.set(key, group)
    group.total++
    group.findings.push(finding)
    // Sorted before they are cut: threads answer in any order, and the report of a package is always the same.
    if (group.findings.length === 2 * kept) group.findings = group.findings.sort(byPlace).slice(0, kept)
  }

  /** In the order of rules, then places. */
  list(): readonly ZipFinding[] {
    const all: ZipFinding[] = []
    for (const { findings, total } of this.#groups.values()) {
      const listed = findings.sort(byPlace).slice(0, kept)
      const last = listed.at(-1)
      if (last && total > listed.length) listed[listed.length - 1] = { ...last, more: total - listed.length }
      all.push(...listed)
    }
    return all.sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : byPlace(a, b)))
  }
}

const byPlace = (a: ZipFinding, b: ZipFinding): number => (a.place.byte ?? 0) - (b.place.byte ?? 0)
