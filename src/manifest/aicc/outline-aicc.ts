import type { ManifestOutline, OutlineNode } from '../manifest-outline.js'
import { completion, launch, list, text } from '../outline-parts.js'
import type { Placed } from '../value.js'
import type { AiccElement, AiccManifest } from './aicc-manifest.js'

export function outlineAicc({ sections, children, place, file }: AiccManifest): Pick<ManifestOutline, 'tree'> {
  const course = sections.get('course')
  return {
    tree: [
      {
        kind: 'course',
        ...text('identifier', course?.get('course_id')),
        titles: titleOf(course?.get('course_title')),
        place,
        ...list(
          'children',
          children.map((child) => outlineElement(child, file)),
        ),
      },
    ],
  }
}

const outlineElement = ({ unit, ...element }: AiccElement, file: string): OutlineNode => ({
  kind: element.kind === 'block' ? 'block' : 'au',
  ...text('identifier', element.systemId),
  titles: titleOf(element.title),
  place: element.place,
  ...(unit?.fileName && {
    launches: [
      { ...launch(unit.fileName.value, file), ...text('parameters', unit.webLaunch), ...text('data', unit.coreVendor) },
    ],
  }),
  ...text('prerequisites', element.prerequisites),
  ...completion({
    masteryScore: unit?.masteryScore,
    maxTimeAllowed: unit?.maxTimeAllowed,
    timeLimitAction: unit?.timeLimitAction,
    completionRequirement: element.completions[0]?.requirement,
  }),
  ...list(
    'objectives',
    element.objectives.map(({ value }) => value),
  ),
  ...list(
    'children',
    element.children.map((child) => outlineElement(child, file)),
  ),
})

const titleOf = (title: Placed | undefined) => (title?.value ? [{ language: '', text: title.value.trim() }] : [])
