import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { parsedUrl, portOf } from './destination.js'

/** Hosts that the operator named, each with the ports that it may be asked at. */
export class AllowedHosts {
  readonly #named = new Set<string>()

  /** @param hosts `host` (ports 80 and 443) or `host:port`. @throws {FondsError} `value-invalid`. */
  constructor(hosts: readonly string[]) {
    for (const host of hosts) {
      const [, name = '', port] = /^(\[[^\]]+\]|[^:[\]/@?#*\s]+)(?::(\d{1,5}))?$/.exec(host) ?? []
      const url = parsedUrl(`http://${name}`)
      if (!url)
        throw new FondsError('value-invalid', {
          name: 'outgoing.allow',
          problem: both(`“${host}” is neither host nor host:port`, `« ${host} » n’est ni hôte ni hôte:port`),
        })
      for (const each of port === undefined ? usualPorts : [Number(port)]) this.#named.add(`${url.hostname}:${each}`)
    }
  }

  has(url: URL): boolean {
    return this.#named.has(`${url.hostname}:${portOf(url)}`)
  }
}

const usualPorts = [80, 443]
