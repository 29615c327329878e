import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The unit tests that run on other versions of Node.js too. Left out are the slowest, which try many
// plans and histories: their arithmetic is the same on every version, and what they ask of Node.js
// (files, workers, the store, HTTP) is asked by the others as well.
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [
        'packages/{plan,plan-trials}/**',
        'packages/fitness/src/curve/{estimate,recorded-runs,estimate-properties}.test.ts',
        'apps/server/src/features/adaptation/**',
        'apps/server/src/features/data/data.test.ts',
        'apps/server/src/features/imports/{one-run,unknown-sport}.test.ts',
        'apps/server/src/features/plan/plan.test.ts',
        'apps/server/src/features/shorthand/typed-rules.test.ts',
      ],
    },
  }),
)
