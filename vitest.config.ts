import { defineConfig } from 'vitest/config'

// Handed on to Node: `import` or `default` here would make `require` of a CommonJS package fetch its ES module.
const conditions = ['source', 'node']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}'],
    exclude: ['**/*.real.test.ts', '**/node_modules/**', '**/dist/**'],
    setupFiles: ['scripts/seed-properties.ts'],
    // By default one core is left idle; the suite is what runs.
    maxWorkers: '100%',
    // For a busy machine: a test that passes does not wait for them.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 240_000 } },
    provide: { proving: false },
  },
})
