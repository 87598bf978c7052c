import { collectGarbage } from '../holdings/collect-garbage.js'
import type { Stores } from '../holdings/stores.js'
import { verifyHoldings } from '../holdings/verify-holdings.js'
import { type AddSettings, addPackage } from './add-package.js'
import { exportVersion } from './export-version.js'
import { listCourses } from './list-courses.js'
import { publishVersion } from './publish-version.js'
import type { Repository } from './repository.js'
import { showCourse, showReport } from './show-course.js'
import { tagCourses } from './tag-courses.js'

/** The verbs over stores of this machine. */
export function localRepository(stores: Stores, settings: AddSettings): Repository {
  return {
    add: (source, options = {}) => addPackage(stores, source, options, settings),
    courses: (query) => listCourses(stores, query),
    course: (reference) => showCourse(stores, reference),
    report: (reference) => showReport(stores, reference),
    export: (reference, options) => exportVersion(stores, reference, options),
    publish: (reference, options) => publishVersion(stores, reference, options),
    tag: (references, change) => tagCourses(stores, references, change),
    async verify({ onProgress, signal } = {}) {
      return verifyHoldings(stores, {
        ...(onProgress && { onBytes: (done, total) => onProgress({ stage: 'verifying', done, total }) }),
        ...(signal && { signal }),
      })
    },
    collectGarbage: (options) => collectGarbage(stores, options),
    close: () => stores.index.close(),
  }
}
