import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.e2e.config.ts'

// A real clip through the real pose model, in a browser: the app must be built.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { include: ['e2e/**/*.real.test.ts'] } }),
)
