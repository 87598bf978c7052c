import type { Subject } from '../subject.js'

/** In the areas of safety and of bytes, what can be read all the same. */
export const harmless: readonly Subject[] = [
  // Entries with backslashes are found under their name with slashes.
  'ZIP-016',
  // What browsers block, or show as broken.
  'SEC-004',
  'SEC-013/markup',
]

/**
 * In the other areas, errors that leave nothing to play, or lead astray who opens it. A folder around the course (PKG-002) is not among
 * them: what was kept so can be exported without it.
 */
export const unplayable: readonly Subject[] = [
  'XML-005',
  'XML-007',
  'XML-018',
  'MAN-006',
  'MAN-014',
  'MAN-020',
  'MAN-032',
  'MAN-033/launch',
  'MAN-033/launch-near',
  'MAN-033/folder',
  'MAN-038',
  'MAN-039',
  'MAN-040/scheme',
  'CMI-001',
  'CMI-009',
  'CMI-011',
  'CMI-012',
  'CMI-014',
  'CMI-032',
  'CMI-033',
  'TIN-009',
  'TIN-011/absent',
  'TIN-011/near',
  'TIN-011/climbs',
  'TIN-011/rooted',
  'TIN-012/script',
  'TIN-012/local',
  'TIN-016',
  'AIC-001',
  'AIC-003/needed',
  'AIC-003/no-file',
  'AIC-005/missing',
  'AIC-005/near',
  'AIC-005/folder',
  'AIC-005/outside',
  'AIC-005/local',
  // H5P without what it is made of.
  'NBR-010',
  'NBR-011',
  'NBR-012',
  'NBR-015',
]
