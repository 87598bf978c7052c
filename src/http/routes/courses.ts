import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'

const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))

export const coursesHandlers: HandlersOf<
  | 'listCourses'
  | 'searchCourses'
  | 'getCourse'
  | 'changeCourse'
  | 'getSheet'
  | 'changeSheet'
  | 'setTags'
  | 'changeTags'
  | 'withdrawCourse'
> = {
  listCourses: unbuilt,
  searchCourses: unbuilt,
  getCourse: unbuilt,
  changeCourse: unbuilt,
  getSheet: unbuilt,
  changeSheet: unbuilt,
  setTags: unbuilt,
  changeTags: unbuilt,
  withdrawCourse: unbuilt,
}
