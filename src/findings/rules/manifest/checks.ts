import type { Finding } from '../../../kernel/finding.js'
import type { ImsManifest } from '../../../manifest/ims/ims-manifest.js'
import type { ManifestView } from '../../view.js'
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
import { xmlBases } from './xml-base.js'

const subjects: readonly ((view: ImsView) => Iterable<Finding>)[] = [
  structure,
  metadata,
  identifiers,
  organizations,
  items,
  parameters,
  resources,
  xmlBases,
  references,
  files,
  dependencies,
  submanifests,
  baggage,
  placeholders,
]

/** Faults after which the manifest was read no further: nobody knows what the rest of it says. */
const cutShort = new Set(['XML-001', 'XML-006', 'XML-018'])

function* imsManifest(view: ManifestView<ImsManifest>): Iterable<Finding> {
  if (view.standard.findings.some(({ rule }) => cutShort.has(rule))) return
  const surveyed = survey(view)
  for (const check of subjects) yield* check(surveyed)
}

/** Rules of the MAN area: `imsmanifest.xml`, common to SCORM 1.2 and SCORM 2004. */
export const manifestChecks: readonly ((view: ManifestView<ImsManifest>) => Iterable<Finding>)[] = [imsManifest]
