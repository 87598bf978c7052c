import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'
import { emptyTexts, vcards } from './contents.js'
import { mandatory } from './mandatory.js'
import { extensions, locations, repeatedSchemas } from './package-wide.js'
import { recordsOf } from './records.js'
import { validity } from './validity.js'
import { vocabularies } from './vocabularies.js'

const ofRecord = [validity, vocabularies, mandatory, emptyTexts, vcards]

function* records(view: ImsView): Iterable<Finding> {
  const found = [...recordsOf(view)]
  for (const record of found) for (const check of ofRecord) yield* check(view, record)
  yield* extensions(found)
}

/** Rules of the LOM area: metadata of SCORM packages. LOM-001 and LOM-004 are told while its files are read. */
export const lomChecks: readonly ((view: ImsView) => Iterable<Finding>)[] = [records, locations, repeatedSchemas]
