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
    testTimeout: 20_000,
  },
})
