import type { Operation } from '../operation.js'

const images = ['image/png', 'image/jpeg', 'image/webp'] as const

export const thumbnailsOperations = {
  setThumbnail: {
    method: 'put',
    path: '/v1/courses/{course}/thumbnail',
    group: 'courses',
    command: 'thumbnail set',
    summary: 'Give a course a thumbnail: a PNG, JPEG or WebP of ratio 3:2.',
    french: 'Donner à une formation une vignette : PNG, JPEG ou WebP, au format 3:2.',
    description:
      'At most 2 MiB, and 4 096 pixels a side. It takes the place of the one before; the sheet has its SHA-256, and what others saw of a version keeps the one of that time.',
    permission: 'courses.write',
    body: { bytes: images },
    answers: { 200: 'course-detail' },
    problems: ['course-unknown', 'thumbnail-refused', 'digest-mismatch', 'digest-unsupported'],
    headers: ['Content-Digest', 'Repr-Digest'],
  },
  getThumbnail: {
    method: 'get',
    path: '/v1/courses/{course}/thumbnail',
    group: 'courses',
    command: 'thumbnail show',
    summary: 'Get the thumbnail of a course.',
    french: 'Obtenir la vignette d’une formation.',
    description:
      'With `sha256`, the one that the sheet of the course or of a version names so: it never changes, and caches may keep it.',
    permission: 'courses.read',
    query: 'thumbnail-query',
    answers: { 200: { media: images, binary: true } },
    problems: ['course-unknown', 'resource-unknown'],
    answerHeaders: ['Content-Disposition', 'Repr-Digest'],
    etag: true,
  },
  removeThumbnail: {
    method: 'delete',
    path: '/v1/courses/{course}/thumbnail',
    group: 'courses',
    command: 'thumbnail remove',
    summary: 'Take the thumbnail of a course away. One that others see needs one.',
    french: 'Retirer la vignette d’une formation. Celle que d’autres voient en a besoin.',
    permission: 'courses.write',
    answers: { 200: 'course-detail' },
    problems: ['course-unknown', 'sheet-incomplete'],
  },
} as const satisfies Record<string, Operation>
