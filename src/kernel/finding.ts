import type { Place } from './place.js'

/** Values named by a message's placeholders. Whole as rules give them; a report keeps the first thousands of characters. */
export type FindingArgs = Readonly<Record<string, string | number | boolean>>

/**
 * One rule broken at one place. A finding is data: the sentence is made later, in the reader's language, and the
 * severity is decided by a policy.
 */
export interface Finding<Rule extends string = string> {
  readonly rule: Rule
  /** Which of the rule's cases this is, where the catalogue tells several apart. */
  readonly case?: string
  readonly place: Place
  readonly args: FindingArgs
  /** True where the fault is one of a file that describes the course, and that no LMS needs to play it. */
  readonly aside?: true
  /** How many more of this rule and case there are that were counted and not kept. */
  readonly more?: number
}
