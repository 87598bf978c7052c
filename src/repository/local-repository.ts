import { openPackageReader, type PackageReader } from '../holdings/package-reader.js'
import { type AddSettings, addPackage } from './add-package.js'
import { describeCourse, renameCourse } from './describe-course.js'
import { exportVersion, openOriginal } from './export-version.js'
import { type Gate, openGate } from './gate.js'
import { knownPackages } from './known-packages.js'
import { listCourses } from './list-courses.js'
import { listEvents } from './list-events.js'
import { openEntry } from './open-entry.js'
import type { RepositoryStores } from './passing-stores.js'
import { publishVersion } from './publish-version.js'
import type { Repository } from './repository.js'
import { searchCourses } from './search-courses.js'
import { compareVersions, showCourse, showDossier, showVersion } from './show-course.js'
import { removeLeftovers } from './sweep.js'
import { setTags, tagCourses } from './tag-courses.js'
import { verify } from './verify.js'

/** What repositories over the same stores share. */
interface Shared {
  readonly gate: Gate
  readonly packages: PackageReader
}

/** The verbs over stores of this machine, for as long as the gate is open; closing it closes the stores. */
export function localRepository(stores: RepositoryStores, settings: AddSettings, shared?: Shared): Repository {
  const { during, close } = shared?.gate ?? openGate(() => stores.index.close())
  const packages = shared?.packages ?? openPackageReader(stores.blobs)
  return {
    add: (source, options = {}) => during(() => addPackage(stores, source, options, settings)),
    courses: (query) => during(() => listCourses(stores, query)),
    search: (query) => during(() => searchCourses(stores, query)),
    course: (reference) => during(() => showCourse(stores, reference)),
    editSheet: (reference, patch, revision) => during(() => describeCourse(stores, reference, patch, revision)),
    renameCourse: (reference, externalId, revision) =>
      during(() => renameCourse(stores, reference, externalId, revision)),
    version: (reference) => during(() => showVersion(stores, reference)),
    report: async (reference) => (await during(() => showDossier(stores, reference))).report,
    dossier: (reference) => during(() => showDossier(stores, reference)),
    compare: (before, after) => during(() => compareVersions(stores, before, after)),
    known: (digests) => during(() => knownPackages(stores, digests)),
    events: (query) => during(() => listEvents(stores.index, stores.organisation, query)),
    entry: (reference, path) => during(() => openEntry(stores, packages, reference, path)),
    original: (reference, options) => during(() => openOriginal(stores, packages, reference, options)),
    export: (reference, options) => during(() => exportVersion(stores, packages, reference, options)),
    publish: (reference, options) => during(() => publishVersion(stores, reference, options)),
    setTags: (reference, tags, revision) => during(() => setTags(stores, reference, tags, revision)),
    tag: (references, change) => during(() => tagCourses(stores, references, change)),
    verify: (options) => during(() => verify(stores, settings, options)),
    collectGarbage: (options) => during(() => removeLeftovers(stores, options)),
    close,
  }
}
