import type { ExaminedPackage } from '../../../findings/examined-package.js'
import { placeFindings } from '../../../findings/place-findings.js'
import { quoteLines } from '../../../findings/quote-lines.js'
import { outlineOf } from '../../../manifest/outline.js'
import type { PagePackage } from './report-page.js'

/** What a page draws of a package, which must still be open. @throws {FondsError} `source-…`. */
export async function lookInside(file: string, { container, manifest, report }: ExaminedPackage): Promise<PagePackage> {
  const outline = manifest && outlineOf(manifest)
  return {
    file,
    report,
    quotes: await quoteLines(container, report.findings),
    entries: container.entries,
    ...(outline && { activities: { outline, placed: placeFindings(report.findings, manifest, outline) } }),
  }
}
