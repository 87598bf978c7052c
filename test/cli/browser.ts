import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A browser of this machine; none is downloaded. */
const installed = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((folder) => names.map((name) => join(folder, name)))
  .find((file) => existsSync(file))

/** True where there is one to test with; in CI that is not to be missing. */
export const browserPossible = installed !== undefined || process.env.CI === 'true'

export function openBrowser(): Promise<Browser> {
  if (!installed) throw new Error(`none of ${names.join(', ')} is on the PATH`)
  // The sandbox needs rights that root in a container has not.
  return chromium.launch({ executablePath: installed, args: ['--no-sandbox'] })
}
