import type { Actor } from '../commons/actor.js'
import { FondsError } from '../kernel/errors.js'
import type { AddSettings } from './add-package.js'
import type { Imports } from './imports.js'
import { openUploads } from './open-uploads.js'
import type { PlatformStores } from './platform.js'
import type { Repository } from './repository.js'

export function openImports(stores: PlatformStores, settings: AddSettings, _as: (actor: Actor) => Repository): Imports {
  const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))
  return {
    ...openUploads(stores, settings),
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
