import type { Finding } from '../../../kernel/finding.js'
import type { ImsManifest } from '../../../manifest/ims/ims-manifest.js'
import { inTurn, type UnhurriedFindings } from '../../in-turn.js'
import type { ManifestView } from '../../view.js'
import { lomChecks } from '../lom/checks.js'
import { navigationChecks } from '../navigation/checks.js'
import { scorm12Checks } from '../scorm12/checks.js'
import { scorm2004Checks } from '../scorm2004/checks.js'
import { locations } from '../scorm2004/locations.js'
import { sequencingChecks } from '../sequencing/checks.js'
import { baggage } from './baggage.js'
import { dependencies } from './dependencies.js'
import { files } from './files.js'
import { identifiers } from './identifiers.js'
import { items } from './items.js'
import { metadata } from './metadata.js'
import { organizations } from './organizations.js'
import { parameters } from './parameters.js'
import { placeholders } from './placeholders.js'
import { references } from './references.js'
import { resources } from './resources.js'
import { structure } from './structure.js'
import { submanifests } from './submanifests.js'
import { type ImsView, survey } from './survey.js'
import { vocabularyNames } from './vocabulary-names.js'
import { xmlBases } from './xml-base.js'

type Check = (view: ImsView) => Iterable<Finding>

const common: readonly Check[] = [
  structure,
  vocabularyNames,
  metadata,
  identifiers,
  organizations,
  items,
  parameters,
  resources,
  xmlBases,
  references,
  files,
  locations,
  dependencies,
  submanifests,
  baggage,
  placeholders,
]

const particular: Readonly<Record<ImsManifest['standard'], readonly Check[]>> = {
  scorm12: scorm12Checks,
  scorm2004: [...scorm2004Checks, ...sequencingChecks, ...navigationChecks],
}

/** Faults after which the manifest was read no further: nobody knows what the rest of it says. */
const cutShort = new Set(['XML-001', 'XML-006', 'XML-018'])

/** Rules of `imsmanifest.xml`: those common to SCORM 1.2 and 2004 (MAN), those of its edition, those of its metadata. */
export function* imsChecks(view: ManifestView<ImsManifest>): UnhurriedFindings {
  if (view.standard.findings.some(({ rule }) => cutShort.has(rule))) return
  const surveyed = survey(view)
  yield undefined
  yield* inTurn([...common, ...particular[view.manifest.standard], ...lomChecks], surveyed)
}
