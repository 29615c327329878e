import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The unit tests that run on other versions of Node.js too: those whose outcome Node.js has a part in
// (files, threads, the store, HTTP, compression, dates and the words of numbers). Left out is arithmetic,
// which is the same on every version, and what tries rules of training through the server.
export default mergeConfig(
  base,
  defineConfig({
    test: {
      exclude: [
        'packages/{fitness,form,load,plan,plan-trials,synthetic-runner}/**',
        'packages/workout/src/{shorthand,classify,library}/**',
        'apps/server/src/features/{adaptation,case,estimate,form,form-video,history,mornings}/**',
        'apps/server/src/features/{new-plan,pain,plan,push,races,results,shoes,shorthand,squad}/**',
        'apps/server/src/features/{strength,threshold,today,typed-runs,way-back,weekly-load}/**',
        'apps/server/src/features/data/{data,large-store}.test.ts',
        'apps/server/src/features/imports/{lists,one-run,services,unknown-sport,whole-lists}.test.ts',
        'apps/server/src/daily/{demo,follow-imports}.test.ts',
        'apps/cli/src/commands/{end,records}.test.ts',
      ],
    },
  }),
)
