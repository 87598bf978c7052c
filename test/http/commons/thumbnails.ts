import type { thumbnailsOperations } from '#dist/contract/commons/thumbnails.js'
import { png } from '../../../scripts/one-colour-png.mjs'
import { type Asked, at } from '../contract/cases.js'
import { illustrate } from '../shared-course.js'
import type { Group } from './group.js'
import { sharedCourse } from './made.js'

const image = (course: string, bytes: Uint8Array = png(), headers: Readonly<Record<string, string>> = {}): Asked =>
  at(`/v1/courses/${course}/thumbnail`, { bytes, headers: { 'Content-Type': 'image/png', ...headers } })

const digest = (byte: string) => `sha-256=:${Buffer.alloc(32, byte).toString('base64')}:`

export const thumbnails: Group<keyof typeof thumbnailsOperations, never> = {
  cases: {
    setThumbnail: {
      answers: { 200: async (world) => image((await world.course()).id) },
      problems: {
        'course-unknown': () => image('nobody'),
        'thumbnail-refused': async (world) => image((await world.course()).id, png(200, 300)),
        'digest-mismatch': async (world) => image((await world.course()).id, png(), { 'Content-Digest': digest('x') }),
        'digest-unsupported': async (world) =>
          image((await world.course()).id, png(), { 'Content-Digest': 'md5=:AAAAAAAAAAAAAAAAAAAAAA==:' }),
      },
    },
    getThumbnail: {
      answers: {
        200: async (world) => {
          const { id } = await world.course()
          await illustrate(world.server, id)
          return at(`/v1/courses/${id}/thumbnail`)
        },
      },
      problems: {
        'course-unknown': () => at('/v1/courses/nobody/thumbnail'),
        'resource-unknown': async (world) => at(`/v1/courses/${(await world.course()).id}/thumbnail`),
      },
    },
    removeThumbnail: {
      answers: { 200: async (world) => at(`/v1/courses/${(await world.course()).id}/thumbnail`) },
      problems: {
        'course-unknown': () => at('/v1/courses/nobody/thumbnail'),
        'sheet-incomplete': async (world) => at(`/v1/courses/${(await sharedCourse(world)).id}/thumbnail`),
      },
    },
  },
  told: {
    setThumbnail: 'course-unknown',
    getThumbnail: 'course-unknown',
    removeThumbnail: 'course-unknown',
  },
  sent: { setThumbnail: () => ({ bytes: png() }) },
  things: async (make, { course }) => {
    await make('PUT', `/v1/courses/${course}/thumbnail`, png())
    return {}
  },
}
