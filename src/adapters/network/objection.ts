import { both, type Sentence } from '../../kernel/language.js'
import type { AllowedHosts } from './allowed-hosts.js'
import { addressIn, portOf } from './destination.js'
import { isPublicAddress } from './public-address.js'

/** Why a URL may not be fetched, as far as it says so itself: what its name stands for is still to be seen. */
export function objectionTo(url: URL, allowed: AllowedHosts): Sentence | undefined {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return notSecure
  if (url.username !== '' || url.password !== '') return both('it holds credentials', 'il contient des identifiants')
  if (allowed.has(url)) return undefined
  if (url.protocol !== 'https:') return notSecure
  if (portOf(url) !== 443) return both('its port is not 443', 'son port n’est pas 443')
  const address = addressIn(url)
  const isLocal = /(^|\.)localhost$/.test(url.hostname)
  return isLocal || (address !== undefined && !isPublicAddress(address)) ? notPublic : undefined
}

const notSecure = both('it is not https', 'ce n’est pas du https')

/** Says no more: which address it is would describe a network that is none of the asker's. */
export const notPublic = both('its address is not public', 'son adresse n’est pas publique')
