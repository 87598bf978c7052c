/**
 * Which members of the items of each list stand in its table, one inside another with a dot. Where the terminal is narrow, those behind go
 * first; the id goes last but one.
 */
export const columns: Readonly<Record<string, readonly string[]>> = {
  'adoption-page': ['title', 'state', 'synced', 'available', 'adopter', 'owner', 'via', 'id'],
  'collection-item-page': ['title', 'course', 'number', 'mode', 'featured', 'position', 'slot', 'id'],
  'collection-list': ['name', 'externalId', 'leads', 'shared', 'id'],
  'collection-page': ['name', 'externalId', 'items', 'leads', 'shared', 'parent', 'retiredAt', 'id'],
  'comment-page': ['createdAt', 'by', 'organisation', 'text'],
  'convention-page': ['title', 'organisation', 'state', 'startsOn', 'endsOn', 'covers', 'id'],
  'derivative-page': ['title', 'organisation', 'from', 'createdAt', 'course'],
  'feedback-page': ['createdAt', 'organisation', 'kind', 'rating', 'number', 'text'],
  'grant-page': ['organisation', 'expiresAt', 'revokedAt', 'reason', 'id'],
  guidance: ['step', 'text'],
  'member-page': ['name', 'kind', 'hasConvention', 'contributions', 'adoptions', 'shortName', 'id'],
  'notice-page': ['createdAt', 'kind', 'details.title', 'subject', 'details.reason', 'readAt', 'id'],
  'objective-page': ['title', 'population', 'dueOn', 'endedAt', 'id'],
  'organisation-link-page': ['from', 'kind', 'to', 'role', 'startsOn', 'endsOn', 'id'],
  'party-page': ['organisation', 'role', 'expiresAt', 'endedAt', 'id'],
  'project-page': ['title', 'state', 'holder', 'dueOn', 'collection', 'course', 'id'],
  'reach-page': ['course', 'learners', 'from', 'to', 'source', 'organisation'],
  'report-list': ['report', 'title', 'summary'],
  'slot-page': ['title', 'state', 'gap', 'courses', 'dueOn', 'parent', 'id'],
  'submission-page': ['title', 'number', 'state', 'collection', 'organisation', 'createdAt', 'id'],
  'tag-page': ['tag', 'courses'],
  'term-page': ['label', 'notation', 'kind', 'uses', 'broader', 'replacedBy', 'retiredAt', 'id'],
  'vocabulary-page': ['title', 'field', 'terms', 'externalId', 'deletedAt', 'id'],
}
