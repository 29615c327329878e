import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

const HOUR_MS = 3_600_000

/** The test files that try more cases when something is to be proved. */
function filesThatProve(): string[] {
  return ['packages', 'apps'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /^[\w-]+[\\/]src[\\/].*\.test\.ts$/.test(path))
      .map((path) => join(folder, path))
      .filter((path) => readFileSync(path, 'utf8').includes('howMany(')),
  )
}

// `npm run prove`: the same properties on many more cases, and more kills; hours, not minutes.
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: filesThatProve(),
    testTimeout: 6 * HOUR_MS,
    provide: { proving: true },
  },
})
