import { collectGarbage } from '../holdings/collect-garbage.js'
import type { Stores } from '../holdings/stores.js'
import { verifyHoldings } from '../holdings/verify-holdings.js'
import { FondsError } from '../kernel/errors.js'
import { type AddSettings, addPackage } from './add-package.js'
import { exportVersion } from './export-version.js'
import { listCourses } from './list-courses.js'
import { publishVersion } from './publish-version.js'
import type { Repository } from './repository.js'
import { showCourse, showDossier } from './show-course.js'
import { tagCourses } from './tag-courses.js'

/** The verbs over stores of this machine. */
export function localRepository(stores: Stores, settings: AddSettings): Repository {
  const { during, close } = gate(() => stores.index.close())
  return {
    add: (source, options = {}) => during(() => addPackage(stores, source, options, settings)),
    courses: (query) => during(() => listCourses(stores, query)),
    course: (reference) => during(() => showCourse(stores, reference)),
    report: async (reference) => (await during(() => showDossier(stores, reference))).report,
    dossier: (reference) => during(() => showDossier(stores, reference)),
    export: (reference, options) => during(() => exportVersion(stores, reference, options)),
    publish: (reference, options) => during(() => publishVersion(stores, reference, options)),
    tag: (references, change) => during(() => tagCourses(stores, references, change)),
    verify: ({ onProgress, signal } = {}) =>
      during(() =>
        verifyHoldings(stores, {
          ...(onProgress && { onBytes: (done, total) => onProgress({ stage: 'verifying', done, total }) }),
          ...(signal && { signal }),
        }),
      ),
    collectGarbage: (options) => during(() => collectGarbage(stores, options)),
    close,
  }
}

/** Closes once what is under way has ended, and lets nothing in any more. */
function gate(shut: () => Promise<void>) {
  const under = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined
  return {
    async during<T>(work: () => Promise<T>): Promise<T> {
      if (closed) throw new FondsError('store-closed')
      const running = work()
      under.add(running)
      return running.finally(() => under.delete(running))
    },
    close: () => (closed ??= Promise.allSettled(under).then(shut)),
  }
}
