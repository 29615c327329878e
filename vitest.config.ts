import { defineConfig } from 'vitest/config'

const conditions = ['source', 'import', 'module', 'default']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: ['{packages,apps}/*/src/**/*.test.{ts,tsx}'],
    exclude: ['**/*.real.test.ts', '**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
  },
})
