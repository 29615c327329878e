import { basename } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer } from 'vitest/node'
import type { TestSpecification } from 'vitest/node'

// The zone of the tests, for servers that run inside a test; `e2e/support/test-clock.ts` says more.
process.env['TZ'] = process.env['BELL_LAP_TEST_ZONE'] || 'Europe/London'

/** The files that take longest, and one that makes the demo, which others then find. */
const FIRST = [
  'kills',
  'languages',
  'adaptation',
  'year',
  'screens',
  'health',
  'strength',
  'form-record',
  'real-histories',
  'form-offline',
  'case',
  'list-only',
]

/** Begins with the longest files, so that no worker is left with one of them at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = FIRST.indexOf(basename(moduleId, '.e2e.ts'))
      return at < 0 ? FIRST.length : at
    }
    return files.toSorted((a, b) => place(a) - place(b) || (a.moduleId < b.moduleId ? -1 : 1))
  }
}

// Browser journeys: the built app, a real server on a folder of its own, Chromium.
// The time-outs are for a busy machine: a test that passes does not wait for them.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/support/shared-folder.ts'],
    // Each file has a server and a browser of its own and often waits; three keep two cores busy.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // The server that runs inside some tests is the built one: Node loads it, once for all files.
    isolate: false,
    server: { deps: { external: [/\/dist\//] } },
    // A browser on a busy machine can miss a click. `npm test` names each test that needed a second attempt.
    retry: 1,
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 240_000, interval: 100 } },
  },
})
