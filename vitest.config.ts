import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // The tests run what ships: `dist`, built just before, loaded by Node itself.
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 30_000,
  },
})
