import { fileURLToPath } from 'node:url'

/** The command line as it is installed, by the Node that runs the bench. */
export const fonds = [process.execPath, fileURLToPath(new URL('../bin/fonds.js', import.meta.url))]
