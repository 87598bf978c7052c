import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'
import { type Launch, launchesOf } from './launches.js'

/** What browsers show as a page, whatever the server says. */
const page = /\.html?$/i
/** Scripts that run on a server have their rule (SEC-002), and so have files without an extension (MAN-043, SEC-014). */
const otherRules = /(?:^|\/)[^./]*$|\.(?:phtml|php\d?|aspx?|jspx?|cgi|py|rb|cfm)$/i
/** What browsers show by themselves: all that an asset needs. */
const shown = /\.(?:pdf|txt|png|jpe?g|gif|svg|webp|mp4|webm|mp3|m4a|ogg|xml)$/i

/** CNT-012: launched files that are no HTML pages, by their names. */
export function* launchPages(view: PackageView): Iterable<Finding> {
  const judged = new Set<Launch['entry']>()
  for (const { entry, place, name, tracked } of launchesOf(view)) {
    const { path } = entry
    if (judged.has(entry) || page.test(path) || otherRules.test(path)) continue
    judged.add(entry)
    if (!tracked && shown.test(path)) continue
    const particular = /\.(?:xhtml|xht)$/i.test(path) ? 'xhtml' : undefined
    yield { rule: 'CNT-012', ...(particular && { case: particular }), place, args: { name, file: path } }
  }
}
