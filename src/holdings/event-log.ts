export interface NewEvent {
  readonly organisation: string
  readonly kind: EventKind
  readonly at: string
  /** Id of what it is about, where that is no course. */
  readonly subject?: string
  readonly course?: string
  readonly version?: string
  readonly details?: Readonly<Record<string, string | number>>
}

export interface EventRecord extends NewEvent {
  readonly sequence: number
  readonly agent: Agent
}

/** Who does something, as the log keeps it: a name for people and, where there is one, the key that let them in. */
export interface Agent {
  readonly name: string
  readonly key?: string
}

export interface EventFilter {
  readonly organisation?: string
  /** Id of the course, key, organisation… that it is about. */
  readonly subject?: string
  readonly course?: string
  readonly kind?: EventKind
  readonly key?: string
}

export type EventKind =
  | 'organisation.created'
  | 'organisation.changed'
  | 'key.created'
  | 'key.revoked'
  | 'course.created'
  | 'course.described'
  | 'course.renamed'
  | 'version.added'
  | 'version.published'
  | 'version.withdrawn'
  | 'course.tagged'
  | 'course.untagged'
  | 'course.collected'
  | 'course.uncollected'
  | 'course.shared'
  | 'course.derived'
  | 'course.withdrawal-announced'
  | 'course.adopted'
  | 'adoption.updated'
  | 'adoption.declined'
  | 'adoption.ended'
  | 'feedback.given'
  | 'grant.created'
  | 'grant.revoked'
  | 'link.created'
  | 'link.ended'
  | 'convention.created'
  | 'convention.changed'
  | 'policy.changed'
  | 'vocabulary.created'
  | 'vocabulary.changed'
  | 'vocabulary.deleted'
  | 'vocabulary.imported'
  | 'term.created'
  | 'term.changed'
  | 'term.merged'
  | 'tag.renamed'
  | 'collection.created'
  | 'collection.changed'
  | 'party.named'
  | 'party.ended'
  | 'slot.created'
  | 'slot.changed'
  | 'slots.published'
  | 'item.added'
  | 'item.changed'
  | 'item.retired'
  | 'comment.added'
  | 'submission.created'
  | 'submission.accepted'
  | 'submission.refused'
  | 'submission.superseded'
  | 'submission.withdrawn'
  | 'project.created'
  | 'project.changed'
  | 'objective.created'
  | 'objective.changed'
  | 'reach.recorded'
