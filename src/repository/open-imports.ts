import type { Actor } from '../commons/actor.js'
import { FondsError } from '../kernel/errors.js'
import type { AddSettings } from './add-package.js'
import type { Imports } from './imports.js'
import type { PlatformStores } from './platform.js'
import type { Repository } from './repository.js'

export function openImports(_: PlatformStores, _settings: AddSettings, _as: (actor: Actor) => Repository): Imports {
  const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))
  return {
    createUpload: unbuilt,
    upload: unbuilt,
    appendUpload: unbuilt,
    completeUpload: unbuilt,
    removeUpload: unbuilt,
    ask: unbuilt,
    job: unbuilt,
    jobs: unbuilt,
    ended: unbuilt,
    cancel: unbuilt,
    start: async () => {},
    stop: async () => {},
    figures: unbuilt,
  }
}
