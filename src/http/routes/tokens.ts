import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'

const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))

export const tokensHandlers: HandlersOf<'createToken' | 'getTokenKeys' | 'getAuthorisationServer'> = {
  createToken: unbuilt,
  getTokenKeys: unbuilt,
  getAuthorisationServer: unbuilt,
}
