import type { Subject } from '../subject.js'

/** Conformance errors that no LMS at work refuses, and that do not keep a course from playing: warnings under `standard` and `lenient`. */
export const loweredByStandard: readonly Subject[] = [
  // XML. Grammar: an LMS looks for the names it knows, and passes over the rest. What it then misses, has a rule of its own.
  'XML-014',
  // LMSs read the names of a manifest whose root is in no namespace; cmi5, where they do not, says so itself (CMI-002).
  'XML-008/none',
  // MAN. Only a validating parser minds the form of an identifier: LMSs compare them as plain text.
  'MAN-002',
  // An organization or a manifest that shares an identifier with an item is looked up in another list.
  'MAN-003/kinds',
  // A long version is cut off where it is shown.
  'MAN-005',
  // Elements are looked up by name, wherever among their siblings they stand.
  'MAN-007/order',
  'MAN-007/extension',
  // An LMS that finds no schema or another one goes by the version and the namespaces; where the elements stand is all the same to it.
  'MAN-008',
  'MAN-009',
  // SCORM 1.2 lists no versions, and what is not recognised as another edition is played as 1.2.
  'MAN-010/scorm12',
  'MAN-010/missing-scorm12',
  // `1.3` is understood as `CAM 1.3`.
  'MAN-010/shortened',
  // The first organization is played when no default is named.
  'MAN-012',
  // Browsers escape what an address may not hold, and scripts read what they were written for.
  'MAN-026',
  // An item whose visibility is not understood is shown.
  'MAN-028',
  // All that is launched is taken for web content.
  'MAN-030',
  // Browsers read a backslash as a slash.
  'MAN-036',
  // The whole package is unpacked, listed or not; what a resource depends on is read by nobody.
  'MAN-044',
  'MAN-045',
  'MAN-047',
  'MAN-048',
  // Metadata is for catalogues, not for the player.
  'MAN-052',
  // S12: what no item launches is in no LMS's list of SCOs; letters are read either way; 1.2 has one language for prerequisites.
  'S12-002/listed',
  'S12-003/letters',
  'S12-006',
  // Values that an LMS hands over as they stand: the course plays, though not as it was meant to.
  'S12-012',
  'S12-013',
  'S12-016',
  'S12-017',
  // No player cuts them off.
  'S12-020',
  // S04: only what is launched has to say what it is; attributes are looked up whatever their letter case.
  'S04-001/spare',
  'S04-002/letter-case',
  'S04-002/spelling',
  // What stands where it means nothing is passed over, and so is what has a value that nobody knows.
  'S04-003',
  'S04-004',
  'S04-005',
  'S04-007',
  'S04-008',
  'S04-009',
  'S04-010',
  'S04-013',
  'S04-015',
  'S04-016/parent',
  'S04-016/repeated',
  'S04-016/idle',
  'S04-016/missing',
  'S04-016/value',
  'S04-017',
  'S04-018',
  // As MAN-052: metadata is for catalogues.
  'S04-006',
  // SEQ: what stands in the wrong place, or names what nobody asks for, is passed over.
  'SEQ-001/place',
  'SEQ-002',
  'SEQ-003',
  'SEQ-004',
  'SEQ-006',
  // An activity without a primary objective is given one; one without a name has no results but those of the activity.
  'SEQ-036',
  'SEQ-037',
  // One of two sources counts, or one of two writers.
  'SEQ-041',
  'SEQ-042',
  'SEQ-052',
  'SEQ-053/reads',
  'SEQ-053/writes',
  // NAV: likewise.
  'NAV-001',
  'NAV-002',
  'NAV-003',
  // LOM: the same metadata, looked into.
  'LOM-001',
  'LOM-002',
  'LOM-004',
  'LOM-008',
  'LOM-009',
  'LOM-010',
  // TIN: LMSs look up the activities and the launch by name, in the folder that they found first.
  'TIN-002',
  'TIN-004/unknown',
  'TIN-004/childless',
  'TIN-004/order',
  'TIN-004/repeated',
  'TIN-004/attribute',
  'TIN-004/attribute-unadmitted',
  'TIN-004/text',
  'TIN-004/extension',
  'TIN-004/extension-attribute',
  // Tools publish ids with spaces, and LRSs that do not look closely take them; an id without scheme none takes.
  'TIN-005/malformed',
  'TIN-007',
  'TIN-008/malformed',
  // AIC: the figures of the course file are a help for the import, which goes by the tables; columns that launch nothing; a block left empty.
  'AIC-002/section',
  'AIC-002/key',
  'AIC-002/number',
  'AIC-002/figure',
  'AIC-003/asked',
  'AIC-004/empty',
  // NBR: an LMS may be newer than what is known here.
  'NBR-014',
  // SEC. Browsers block what comes over http: into a page that did not, and the rest of the course plays.
  'SEC-004',
  // Mostly the error page of a download that failed: browsers show a broken image.
  'SEC-013/markup',
]
