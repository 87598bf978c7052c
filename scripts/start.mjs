/** The main job on packages from `fixtures/`: check them, keep the good ones, list them, give one back byte for byte. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeDemoPackages } from './demo-packages.mjs'

const bin = fileURLToPath(new URL('../bin/fonds.js', import.meta.url))
const folder = 'fonds-demo'
rmSync(folder, { recursive: true, force: true })
writeDemoPackages(folder)

const data = join(folder, 'data')
const original = join(folder, 'packages', 'fire-safety.zip')
const copy = join(folder, 'fire-safety-exported.zip')

fonds(1, 'check', join(folder, 'packages'))
fonds(1, 'add', '--data', data, '--external-id-from-name', '--publish', join(folder, 'packages'))
fonds(0, 'list', '--data', data)
fonds(0, 'export', '--data', data, 'fire-safety', '-o', copy)
fonds(0, 'verify', '--data', data)

const same = sha256(original) === sha256(copy)
console.log(`\n${copy} ${same ? 'is, byte for byte,' : 'is NOT'} ${original}`)
console.log(
  `\nEverything stands in ${folder}/. Next: node bin/fonds.js --help, or docs/commons.md, which goes on with it`,
)
process.exitCode = same ? 0 : 1

/**
 * Runs one command as a user would, and shows it.
 * @param {number} expected exit code: 1 where a package among them is blocked
 * @param {...string} args
 */
function fonds(expected, ...args) {
  console.log(`\n$ fonds ${args.join(' ')}`)
  const { status } = spawnSync(process.execPath, [bin, ...args], { stdio: 'inherit' })
  if (status !== expected) {
    console.error(`fonds ${args[0]} ended with ${status}, not ${expected}`)
    process.exit(1)
  }
}

/** @param {string} file */
function sha256(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
