import { defineConfig } from 'vitest/config'

// Browser journeys: the built app, a real server on a folder of its own, Chromium.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
