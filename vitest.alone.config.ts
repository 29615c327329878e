import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// Unit tests that replace modules by spies: each file has its modules to itself.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['{packages,apps}/*/src/**/*.alone.test.{ts,tsx}'],
      exclude: ['**/node_modules/**', '**/dist/**'],
      isolate: true,
    },
  }),
)
