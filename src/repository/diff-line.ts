import type { ComparedLine, DiffLine } from '../contract/api-schema.js'
import type { Language } from '../kernel/language.js'
import type { ComparedPackage, PackageComparison } from './compare-packages.js'
import { explainChange } from './package-change.js'

/** A comparison as `schemas/report/diff.json` describes it; the two as the user named them. */
export function diffLine(
  { verdict, before, after, changes, counts, files }: PackageComparison,
  names: { readonly before: string; readonly after: string },
  language: Language,
): DiffLine {
  return {
    verdict,
    before: comparedLine(before, names.before),
    after: comparedLine(after, names.after),
    changes: changes.map((change) => {
      const { kind, breaking, activity, term, before: from, after: to } = change
      return {
        kind,
        breaking,
        ...(activity && { activity: activity.kind }),
        ...(activity?.identifier !== undefined && { identifier: activity.identifier }),
        ...(activity?.title !== undefined && { title: activity.title }),
        ...(term !== undefined && { term }),
        ...(from !== undefined && { before: from }),
        ...(to !== undefined && { after: to }),
        message: explainChange(change, language),
      }
    }),
    counts: { ...counts },
    files: { ...files },
  }
}

const comparedLine = ({ file: _, ...facts }: ComparedPackage, name: string): ComparedLine => ({ name, ...facts })
