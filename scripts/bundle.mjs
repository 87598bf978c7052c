/**
 * Joins the compiled modules of the command and of its worker threads into few files, in place: three hundred small ones take longer to
 * open than most packages to check. `tsc` alone gives the same program, only slower to start; a later `tsc` undoes this.
 */
import { readFile, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const dist = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist')
/** Entry points one folder below `dist`, as deep as the shared pieces: a path relative to one is a path relative to all. */
const entries = ['cli/main', 'cli/heap', 'container/inflate-worker', 'content/note-content', 'content/note-text']

await rm(join(dist, 'shared'), { recursive: true, force: true })
await build({
  absWorkingDir: dist,
  entryPoints: entries.map((entry) => ({ in: `${entry}.js`, out: entry })),
  outdir: dist,
  allowOverwrite: true,
  bundle: true,
  splitting: true,
  chunkNames: 'shared/[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  plugins: [
    {
      name: 'modules-keep-their-address',
      setup({ onLoad }) {
        onLoad({ filter: /\.js$/, namespace: 'file' }, async ({ path }) => {
          const contents = await readFile(path, 'utf8')
          const address = `new URL(${JSON.stringify(`../${relative(dist, path)}`)}, import.meta.url).href`
          return { contents: contents.replaceAll('import.meta.url', address), loader: 'js' }
        })
      },
    },
  ],
})
