import type { Actor } from '../commons/actor.js'
import { openPackageReader } from '../holdings/package-reader.js'
import { Recent } from '../kernel/recent.js'
import { openAccess } from './access.js'
import { administer } from './administer.js'
import { openCommons } from './commons/open-commons.js'
import { openGate } from './gate.js'
import { listEvents } from './list-events.js'
import { localRepository } from './local-repository.js'
import { type ImportSettings, openImports } from './open-imports.js'
import type { Platform, PlatformStores } from './platform.js'
import { prepareSearch } from './prepare-search.js'
import type { Repository } from './repository.js'
import { openTokens, type TokenSettings } from './tokens/open-tokens.js'

/** Repositories of somebody that are kept at most. */
const mostRepositories = 1000

/** A platform over stores of this machine. */
export function localPlatform(stores: PlatformStores, settings: ImportSettings & TokenSettings): Platform {
  const gate = openGate(() => stores.index.close())
  const packages = openPackageReader(stores.blobs)
  const shared = { gate: { during: gate.during, close: async () => {} }, packages }
  // Asked for with each request.
  const repositories = new Recent<Repository>(mostRepositories)
  const as = ({ organisation, agent, ...asking }: Actor) => {
    const whose = JSON.stringify([organisation, agent.name, agent.key, asking.roles, asking.scopes])
    const known = repositories.get(whose)
    if (known) return known
    const theirs = { ...stores, organisation, asking, index: stores.index.as(agent), passing: stores }
    const repository = localRepository(theirs, settings, shared)
    repositories.set(whose, repository)
    return repository
  }
  const access = openAccess(stores)
  const imports = openImports(stores, settings, as)
  return {
    as,
    administration: ({ agent }) => administer({ ...stores, index: stores.index.as(agent) }),
    commons: (actor, language) => openCommons(stores, actor, language),
    events: (query) => gate.during(() => listEvents(stores.index, undefined, query)),
    imports,
    access,
    tokens: openTokens(stores, access, settings),
    answers: stores.answers,
    assertReady: () => stores.index.read(async (reader) => void (await reader.events(0, 1))),
    // Not behind the gate: whoever closes need not wait for it.
    prepareSearch: () => prepareSearch(stores.index, stores.clock),
    close: async () => {
      await imports.stop()
      await gate.close()
    },
  }
}
