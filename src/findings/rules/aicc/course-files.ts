import type { Finding } from '../../../kernel/finding.js'
import { fileName } from '../../../kernel/path.js'
import { type CourseView, structureKinds } from './survey.js'

/** AIC-001: the four files that make a course, and that one name goes through them. */
export function* courseFiles({ structureFiles, manifest }: CourseView): Iterable<Finding> {
  const missing = structureKinds.filter((kind) => !structureFiles.has(kind))
  if (missing.length > 0) {
    const args = { missing: missing.map((kind) => `.${kind}`).join(', ') }
    yield { rule: 'AIC-001', place: manifest.place, args }
  }
  const name = stemOf(manifest.file)
  for (const kind of structureKinds) {
    const file = manifest.tables.get(kind)?.file
    if (file !== undefined && stemOf(file).toLowerCase() !== name.toLowerCase())
      yield { rule: 'AIC-001', case: 'names', place: { file }, args: { file, suggestion: `${name}.${kind}`, name } }
  }
}

function stemOf(path: string): string {
  const name = fileName(path)
  return name.slice(0, name.lastIndexOf('.'))
}
