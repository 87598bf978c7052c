import { once } from 'node:events'
import { both } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import type { Session } from '../session.js'
import { say } from '../wording.js'

export interface ServeFlags {
  readonly host?: string
  readonly port?: string
  readonly pageText?: boolean
}

const listening = both(
  'Fonds serves {data} at {url}. Ctrl-C stops it.',
  'Fonds sert {data} à l’adresse {url}. Ctrl-C l’arrête.',
)
const keyShown = both(
  'This key runs the platform. It is shown this once, and kept nowhere: put it in a safe place.',
  'Cette clé administre la plateforme. Elle n’est affichée que cette fois et n’est conservée nulle part : mettez-la en lieu sûr.',
)
const stopping = both(
  'Stopping: requests under way are finished. Ctrl-C again does not wait for them.',
  'Arrêt : les requêtes en cours se terminent. Ctrl-C de nouveau n’attend pas.',
)

/** Serves the repository until somebody stops it. */
export async function serve({ terminal, signal, startServer }: Session, flags: ServeFlags): Promise<ExitCode> {
  const { language } = terminal
  const server = await startServer(flags)
  const { url, data, firstKey } = server
  terminal.note(say(listening, language, { url, data: printable(data) }))
  if (firstKey) terminal.note(`\n${say(keyShown, language)}\n\n  ${firstKey.secret}\n`)
  if (!signal.aborted) await once(signal, 'abort')
  terminal.note(say(stopping, language))
  await server.close()
  return exitCode.done
}
