import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The unit tests that run on other versions of Node.js too: those whose outcome Node.js has a part in
// (files, threads, the store, HTTP, compression, dates and the words of numbers). Left out is arithmetic,
// which is the same on every version, and what tries many plans through the server.
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [
        'packages/{plan,plan-trials,fitness,load}/**',
        'packages/workout/src/{shorthand,classify,library}/**',
        'apps/server/src/features/adaptation/**',
        'apps/server/src/features/data/data.test.ts',
        'apps/server/src/features/imports/{one-run,unknown-sport}.test.ts',
        'apps/server/src/features/{case,estimate,plan,push,races,shorthand,threshold,way-back}/**',
      ],
    },
  }),
)
