import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The second test set: real files that may not be republished, read from a folder beside the project.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['{packages,apps}/*/src/**/*.real.test.ts'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      testTimeout: 300_000,
    },
  }),
)
