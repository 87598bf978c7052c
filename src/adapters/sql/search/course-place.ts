import { fold } from '../../../kernel/fold.js'

/** What says where a course stands in the orders of a search. */
export interface CoursePlace {
  readonly id: string
  readonly title: string
  readonly updatedAt: string
}

export type Recent = Pick<CoursePlace, 'updatedAt' | 'id'>

export interface Titled {
  readonly sortTitle: string
  readonly id: string
}

/** Code units of a title that it is sorted by. */
const sortedBy = 80

export const sortedAs = (title: string): string => fold(title).slice(0, sortedBy)

export const titled = ({ id, title }: CoursePlace): Titled => ({ id, sortTitle: sortedAs(title) })

export const compareRecent = (one: Recent, other: Recent): number =>
  compare(other.updatedAt, one.updatedAt) || compare(other.id, one.id)

export const compareTitles = (one: Titled, other: Titled): number =>
  compare(one.sortTitle, other.sortTitle) || compare(one.id, other.id)

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
