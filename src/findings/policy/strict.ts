import type { Subject } from '../subject.js'

/** What `strict` takes for errors and the catalogue for warnings: the specification says shall, or ADL's validator fails the package. */
export const raisedByStrict: readonly Subject[] = [
  // ADL's validator asks for every namespace to have its schema, and for every schema to be there.
  'XML-009',
  'XML-010',
  'XML-011',
  'XML-012',
  // The type of every resource is `webcontent`.
  'MAN-031',
  // ADL's validator compares hrefs to the letter.
  'MAN-034',
  'MAN-035',
  'MAN-040',
  'MAN-043',
  // Milder in SCORM 1.2 for the sake of its many tools, not of its text.
  'MAN-023',
  'MAN-024',
  'MAN-041',
  'MAN-044',
  // Everything the package holds is listed, and everything that is listed is used.
  'MAN-049',
  'MAN-050',
  'MAN-051',
  // The smallest permitted maximums.
  'MAN-005',
  'MAN-018',
  'MAN-027/length',
  'MAN-042',
  // S12: lengths that the schema admits, and a script that is none.
  'S12-007',
  'S12-008',
  'S12-015',
  // LOM: the application profiles make them mandatory.
  'LOM-005',
  'LOM-006',
  'LOM-007',
  // TIN: as MAN-034 and MAN-035.
  'TIN-011/letter-case',
  'TIN-011/escaped',
]
