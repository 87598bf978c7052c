import type { Item } from '../../../manifest/ims/ims-manifest.js'
import { given, type ImsView } from '../manifest/survey.js'

/**
 * What an item launches. Undefined where nobody can tell: the resource is not there, or does not say what it is, and other rules speak
 * of that.
 */
export function launchOf({ identifierref }: Item, { resourceOf }: ImsView): 'sco' | 'asset' | 'nothing' | undefined {
  const reference = given(identifierref)
  if (!reference) return 'nothing'
  const type = given(resourceOf.get(reference.value)?.scormType)?.value.toLowerCase()
  return type === 'sco' || type === 'asset' ? type : undefined
}
