import type { ContentSweep, ContentView } from '../../view.js'

/** SEC-016: what the limits left out. */
export const partlySeen = ({ container }: ContentView): ContentSweep => ({
  *file({ entry, facts: { lookedAt } }) {
    if (lookedAt === undefined) return
    yield { rule: 'SEC-016', place: { file: entry.path }, args: { file: entry.path, lookedAt, size: entry.size } }
  },
  *end() {
    const { name: file, notesDropped: count } = container
    if (count > 0) yield { rule: 'SEC-016', case: 'files', place: { file }, args: { count } }
  },
})
