import { defineConfig } from 'vite'
import web from './vite.config.ts'

/**
 * The service worker, after the web app: one file without imports, which every browser starts, at an address that
 * never changes.
 */
export default defineConfig({
  build: {
    outDir: 'dist',
    // The web app is there already.
    emptyOutDir: false,
    copyPublicDir: false,
    target: web.build?.target,
    rolldownOptions: {
      input: 'src/offline/service-worker.ts',
      output: { entryFileNames: 'service-worker.js' },
    },
  },
})
