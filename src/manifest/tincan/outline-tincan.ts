import type { ManifestOutline } from '../manifest-outline.js'
import { launch, list, text, texts } from '../outline-parts.js'
import type { TincanManifest } from './tincan-manifest.js'

export function outlineTincan({ activities, file }: TincanManifest): Pick<ManifestOutline, 'tree'> {
  return {
    tree: activities.map(({ id, names, place, launches }) => ({
      kind: 'activity',
      ...text('identifier', id),
      titles: texts(names),
      place,
      ...list(
        'launches',
        texts(launches).map(({ text: href, language }) => ({ ...launch(href, file), ...(language && { language }) })),
      ),
    })),
  }
}
