import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The tests run what ships: `dist`, built just before, loaded by Node itself.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 30_000,
    // Much of a test is waiting, for a disk or another process: one worker less than processors, as is usual, leaves two processors half idle.
    maxWorkers: availableParallelism(),
  },
})
