import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Handed on to Node: `import` or `default` here would make `require` of a CommonJS package fetch its ES module.
const conditions = ['source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      '{packages,apps}/*/src/**/*.test.{ts,tsx}',
      'scripts/*.test.ts',
      'bench/load/*.test.ts',
    ],
    exclude: ['**/*.{real,alone}.test.ts', '**/node_modules/**', '**/dist/**'],
    // Reading the server again for each of its test files would take longer than the tests. A file that
    // replaces modules is named `*.alone.test.ts` (vitest.alone.config.ts).
    isolate: false,
    setupFiles: ['scripts/seed-properties.ts'],
    // Tests of the server wait for files and threads nearly a third of their time.
    maxWorkers: 2 * availableParallelism(),
    // For a busy machine: a test that passes does not wait for them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
    provide: { proving: false },
  },
})
