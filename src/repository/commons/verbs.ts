import type { CommonsOperationId } from '../../contract/operations.js'
import { collectionsVerbs } from './collections.js'
import type { VerbsOf } from './commons.js'
import { communityVerbs } from './community.js'
import { reportsVerbs } from './reports.js'
import { reuseVerbs } from './reuse.js'
import { sharingVerbs } from './sharing.js'
import { submissionsVerbs } from './submissions.js'
import { thumbnailsVerbs } from './thumbnails.js'
import { vocabulariesVerbs } from './vocabularies.js'

/** Every verb of the commons: one that is missing does not compile. */
export const verbs: VerbsOf<CommonsOperationId> = {
  ...collectionsVerbs,
  ...communityVerbs,
  ...reportsVerbs,
  ...reuseVerbs,
  ...sharingVerbs,
  ...submissionsVerbs,
  ...thumbnailsVerbs,
  ...vocabulariesVerbs,
}
