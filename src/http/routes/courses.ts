import type { CourseDetail, Repository } from '../../repository/repository.js'
import type { Call, HandlersOf } from '../call.js'
import { pageReply } from '../paging.js'

type CourseOperations =
  | 'listCourses'
  | 'searchCourses'
  | 'getCourse'
  | 'changeCourse'
  | 'getSheet'
  | 'changeSheet'
  | 'setTags'
  | 'changeTags'
  | 'withdrawCourse'

export const coursesHandlers: HandlersOf<CourseOperations> = {
  listCourses: async (call) => pageReply(call, await repositoryOf(call).courses(call.query)),
  searchCourses: async (call) => {
    const found = await repositoryOf(call).search(call.query)
    return { ...pageReply(call, found), body: found }
  },
  getCourse: async (call) => detailReply(await repositoryOf(call).course(courseOf(call))),
  changeCourse: async (call) => {
    const repository = repositoryOf(call)
    const { externalId } = call.body
    if (externalId === undefined) return detailReply(await repository.course(courseOf(call)))
    return detailReply(await repository.renameCourse(courseOf(call), externalId, call.revision))
  },
  getSheet: async (call) => sheetReply(await repositoryOf(call).course(courseOf(call))),
  changeSheet: async (call) => sheetReply(await repositoryOf(call).editSheet(courseOf(call), call.body, call.revision)),
  setTags: async (call) => {
    const repository = repositoryOf(call)
    const course = await repository.setTags(courseOf(call), call.body.tags, call.revision)
    return { body: course, etag: course.revision }
  },
  changeTags: async (call) => {
    const { courses, ...change } = call.body
    return { body: { items: await repositoryOf(call).tag(courses, change) } }
  },
  withdrawCourse: async (call) => {
    const { revision, body } = call
    const options = { withdraw: true, ...body, ...(revision !== undefined && { revision }) }
    const course = await repositoryOf(call).publish(courseOf(call), options)
    return { body: course, etag: course.revision }
  },
}

const repositoryOf = <Id extends CourseOperations>({ platform, actor }: Call<Id>): Repository => platform.as(actor)

const courseOf = <Id extends CourseOperations>({ params }: Call<Id>): string => params.course ?? ''

const detailReply = (course: CourseDetail) => ({ body: course, etag: etagOf(course) })

/** A sheet changes with its course alone. */
const sheetReply = (course: CourseDetail) => ({ body: course.sheet, etag: etagOf(course) })

/** No revision tells the day on which a withdrawal comes true, and others find a tombstone. */
const etagOf = ({ id, revision, history }: CourseDetail) => (history.length === 0 ? `${id}-gone` : revision)
