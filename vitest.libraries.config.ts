import { defineConfig } from 'vitest/config'

/** The libraries as users get them: packed, installed elsewhere, run and bundled. Needs a build. */
export default defineConfig({
  test: {
    include: ['scripts/libraries/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
