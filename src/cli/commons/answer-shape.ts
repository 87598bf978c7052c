import type { Operation } from '../../contract/operation.js'
import { columns } from './columns.js'

/** What an operation answers with, as far as it is shown differently: a list in pages or whole, a report, a file, a course, any one thing. */
export type Shape = 'page' | 'list' | 'table' | 'file' | 'course' | 'thing'

export function shapeOf(operation: Operation): Shape {
  const answer = answerOf(operation)
  if (typeof answer === 'object') return 'file'
  if (answer in columns) return answer.endsWith('-page') ? 'page' : 'list'
  if (answer === 'table') return 'table'
  return answer === 'course-detail' ? 'course' : 'thing'
}

/** The one answer of an operation of the commons: the name of its schema, or media types. */
export function answerOf({ answers }: Operation): string | { readonly media: string | readonly string[] } {
  const [answer] = Object.values(answers)
  return answer ?? ''
}
