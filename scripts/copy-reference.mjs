/**
 * Puts the reference page beside the server that serves it: our two files, and Swagger UI, which a browser runs and Node never does. It is copied
 * so that who installs Fonds need not install it: its package reports each installation to a company that counts them.
 */
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const swaggerUi = fileURLToPath(new URL('.', import.meta.resolve('swagger-ui-dist/package.json')))
const own = fileURLToPath(new URL('../src/http/reference', import.meta.url))
const target = fileURLToPath(new URL('../dist/http/reference', import.meta.url))

mkdirSync(target, { recursive: true })
cpSync(own, target, { recursive: true })
for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js', 'swagger-ui-bundle.js.LICENSE.txt', 'LICENSE', 'NOTICE'])
  cpSync(join(swaggerUi, file), join(target, file))
