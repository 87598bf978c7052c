import type { Viewer } from '#dist/holdings/viewer.js'

/** An organisation that stands alone, as it looks at what others have. */
export const viewer = (organisation: string, more: Partial<Viewer> = {}): Viewer => ({
  organisation,
  above: [organisation],
  circles: [organisation],
  takesPart: false,
  at: '2026-06-01T12:00:00.000Z',
  ...more,
})
