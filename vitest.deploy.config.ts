import { defineConfig, mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The ways in: the npm package, the steps of the Dockerfile, the files of deploy/, the release script. Each test uses
// what it made as a user would, so one after another.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [], exclude: [] } },
  defineConfig({
    test: {
      include: ['deploy/**/*.test.ts'],
      maxWorkers: 1,
      // Installing and building twice, on a busy machine.
      testTimeout: 1_800_000,
      hookTimeout: 3_600_000,
    },
  }),
)
