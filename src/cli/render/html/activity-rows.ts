import type { PlacedFindings } from '../../../findings/place-findings.js'
import type { Report, ReportedFinding } from '../../../findings/report.js'
import type { ManifestOutline, OutlineNode } from '../../../manifest/manifest-outline.js'

/** Lines of the picture: a course of ten thousand activities is not read from a picture. */
const rowsShown = 150

/** One line of the activity tree: an activity, or how many were left out at this place. */
export type ActivityRow =
  | {
      readonly node: OutlineNode
      readonly depth: number
      readonly findings: readonly ReportedFinding[]
      readonly leftOut?: undefined
    }
  | { readonly leftOut: number; readonly depth: number; readonly node?: undefined }

/** The activities in their order, as many as a picture holds: those with findings and what is around them before all others. */
export function activityRows({ tree, counts }: ManifestOutline, { at }: PlacedFindings): ActivityRow[] {
  const chosen = counts.nodes > rowsShown ? chooseFrom(tree, at) : undefined
  const rows: ActivityRow[] = []
  const leaveOut = (depth: number) => {
    const last = rows.at(-1)
    if (last?.leftOut === undefined) rows.push({ leftOut: 1, depth })
    else rows[rows.length - 1] = { leftOut: last.leftOut + 1, depth: Math.min(depth, last.depth) }
  }
  const visit = (nodes: readonly OutlineNode[], depth: number) => {
    for (const node of nodes) {
      if (!chosen || chosen.has(node)) rows.push({ node, depth, findings: at.get(node) ?? [] })
      else leaveOut(depth)
      visit(node.children ?? [], depth + 1)
    }
  }
  visit(tree, 1)
  return rows
}

function chooseFrom(tree: readonly OutlineNode[], at: PlacedFindings['at']): ReadonlySet<OutlineNode> {
  const chosen = new Set<OutlineNode>()
  const take = (nodes: readonly OutlineNode[], above: readonly OutlineNode[]) => {
    for (const node of nodes) {
      if (chosen.size >= rowsShown) return
      if (at.has(node)) for (const each of [...above, node]) chosen.add(each)
      if (node.children) take(node.children, [...above, node])
    }
  }
  take(tree, [])
  const fill = (nodes: readonly OutlineNode[]) => {
    for (const node of nodes) {
      if (chosen.size >= rowsShown) return
      chosen.add(node)
      fill(node.children ?? [])
    }
  }
  fill(tree)
  return chosen
}

/** What an activity is called: its title in the reader's language, else the first, else its identifier or what it opens. */
export function nameOf({ titles, identifier, launches }: OutlineNode, language: string): string {
  const title = titles.find((each) => each.language.toLowerCase().startsWith(language)) ?? titles[0]
  return title?.text || identifier || launches?.[0]?.href || '–'
}

/** How many of these findings there are of each severity. */
export function countsOf(findings: readonly ReportedFinding[]): Report['counts'] {
  const counts = { fatal: 0, error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
