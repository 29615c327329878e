import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.e2e.config.ts'

// The browser tests whose outcome could depend on the day; `scripts/test-days.mjs` says on which days
// they run. What is not here would do the same on another day.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: ['e2e/{any-day,newcomer,way-back}.e2e.ts'],
    },
  }),
)
