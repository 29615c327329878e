import { defineConfig } from 'vitest/config'

// The zone of the tests, for servers that run inside a test; `e2e/support/test-clock.ts` says more.
process.env['TZ'] = process.env['BELL_LAP_TEST_ZONE'] || 'Europe/London'

// Browser journeys: the built app, a real server on a folder of its own, Chromium.
// The time-outs are for a busy machine: a test that passes does not wait for them.
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/support/shared-folder.ts'],
    // Each file has a server and a browser of its own and often waits; three keep two cores busy.
    maxWorkers: 3,
    // The server that runs inside some tests is the built one: Node loads it, once for all files.
    isolate: false,
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 300_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 240_000, interval: 100 } },
  },
})
