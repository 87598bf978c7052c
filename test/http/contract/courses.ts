import { sharedCourse } from '../commons/made.js'
import { at, type CasesOf, change } from './cases.js'

type Courses =
  | 'listCourses'
  | 'searchCourses'
  | 'getCourse'
  | 'changeCourse'
  | 'getSheet'
  | 'changeSheet'
  | 'setTags'
  | 'changeTags'
  | 'withdrawCourse'

/** Something by the schema, and nothing once white space is folded. */
const blank = '   '
/** A licence that allows nothing. */
const reserved = 'LicenseRef-All-Rights-Reserved'

export const courses: CasesOf<Courses> = {
  listCourses: {
    answers: { 200: () => at('/v1/courses') },
    problems: { 'cursor-invalid': () => at('/v1/courses?cursor=nonsense') },
  },
  searchCourses: {
    answers: { 200: () => at('/v1/search?q=thing') },
    problems: { 'cursor-invalid': () => at('/v1/search?q=thing&cursor=nonsense') },
  },
  getCourse: {
    answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}`) },
    problems: { 'course-unknown': () => at('/v1/courses/nobody') },
  },
  changeCourse: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.course()
        return change(`/v1/courses/${id}`, etag, { externalId: world.name() })
      },
    },
    problems: {
      'course-unknown': () => change('/v1/courses/nobody', '*', { externalId: 'x' }),
      'external-id-taken': async (world) => {
        const [{ externalId }, { id, etag }] = [await world.course(), await world.course()]
        return change(`/v1/courses/${id}`, etag, { externalId })
      },
      'value-invalid': async (world) => change(`/v1/courses/${(await world.course()).id}`, '*', { externalId: 'a@1' }),
    },
  },
  getSheet: {
    answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}/sheet`) },
    problems: { 'course-unknown': () => at('/v1/courses/nobody/sheet') },
  },
  changeSheet: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.course()
        return change(`/v1/courses/${id}/sheet`, etag, { catchphrase: world.name(), remoteMinutes: 25 })
      },
    },
    problems: {
      'course-unknown': () => change('/v1/courses/nobody/sheet', '*', { title: 'x' }),
      'value-invalid': async (world) =>
        change(`/v1/courses/${(await world.course()).id}/sheet`, '*', { licence: { id: 'nobodys' } }),
      'sheet-incomplete': async (world) =>
        change(`/v1/courses/${(await sharedCourse(world)).id}/sheet`, '*', { goals: null }),
      'licence-forbids': async (world) =>
        change(`/v1/courses/${(await sharedCourse(world)).id}/sheet`, '*', { licence: { id: reserved } }),
    },
  },
  setTags: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.course()
        return change(`/v1/courses/${id}/tags`, etag, { tags: ['safety', world.name()] })
      },
    },
    problems: {
      'course-unknown': () => change('/v1/courses/nobody/tags', '*', { tags: [] }),
      'value-invalid': async (world) => change(`/v1/courses/${(await world.course()).id}/tags`, '*', { tags: [blank] }),
    },
  },
  changeTags: {
    answers: {
      200: async (world) => at('/v1/tags', { json: { courses: [(await world.course()).id], add: [world.name()] } }),
    },
    problems: {
      'course-unknown': () => at('/v1/tags', { json: { courses: ['nobody'], add: ['x'] } }),
      'value-invalid': async (world) =>
        at('/v1/tags', { json: { courses: [(await world.course()).id], add: [blank] } }),
    },
  },
  withdrawCourse: {
    answers: {
      200: async (world) => {
        const { id, etag } = await world.course()
        return change(`/v1/courses/${id}/withdraw`, etag, { reason: 'Out of date', noticeDays: 30 })
      },
    },
    problems: { 'course-unknown': () => at('/v1/courses/nobody/withdraw') },
  },
}
