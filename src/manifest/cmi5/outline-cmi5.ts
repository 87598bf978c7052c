import type { ManifestOutline, OutlineNode } from '../manifest-outline.js'
import { completion, launch, list, text, texts } from '../outline-parts.js'
import type { Cmi5Au, Cmi5Block, Cmi5Manifest, Cmi5Texts } from './cmi5-manifest.js'

export function outlineCmi5(manifest: Cmi5Manifest): Pick<ManifestOutline, 'tree'> {
  const [course] = manifest.course
  return {
    tree: [
      {
        kind: 'course',
        ...text('identifier', course?.id),
        titles: titlesOf(course),
        place: course?.place ?? manifest.place,
        ...list(
          'objectives',
          manifest.objectives.flatMap(({ id }) => id?.value || []),
        ),
        ...list(
          'children',
          manifest.children.map((child) => outlineChild(child, manifest.file)),
        ),
      },
    ],
  }
}

function outlineChild(child: Cmi5Block | Cmi5Au, file: string): OutlineNode {
  return {
    kind: child.kind,
    ...text('identifier', child.id),
    titles: titlesOf(child),
    place: child.place,
    ...list(
      'objectives',
      child.objectiveRefs.flatMap(({ idref }) => idref?.value || []),
    ),
    ...(child.kind === 'au'
      ? outlineAu(child, file)
      : list(
          'children',
          child.children.map((inner) => outlineChild(inner, file)),
        )),
  }
}

const outlineAu = (au: Cmi5Au, file: string): Pick<OutlineNode, 'launches' | 'completion'> => ({
  ...(au.url?.value && {
    launches: [
      { ...launch(au.url.value, file), ...text('parameters', au.launchParameters), ...text('method', au.launchMethod) },
    ],
  }),
  ...completion({ moveOn: au.moveOn, masteryScore: au.masteryScore }),
})

const titlesOf = (owner: Cmi5Texts | undefined) => texts((owner?.title ?? []).flatMap(({ strings }) => strings))
