import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SERVER = 'http://127.0.0.1:4820'

export default defineConfig({
  plugins: [react()],
  resolve: {
    // Packages of this repository come from their sources, not from a build.
    conditions: ['source', 'module', 'browser', 'development|production', 'import'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': SERVER, '/cal': SERVER, '/take': SERVER } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The service worker reads it to keep every file of the app.
    manifest: 'app-files.json',
    // The map, which only who chose a source for it loads.
    chunkSizeWarningLimit: 1200,
    // Every browser of the list below preloads modules by itself.
    modulePreload: { polyfill: false },
    target: ['chrome123', 'firefox128', 'safari17.5'],
    cssTarget: ['chrome123', 'firefox128', 'safari17.5'],
    rolldownOptions: {
      input: { main: 'index.html', 'service-worker': 'src/offline/service-worker.ts' },
      output: {
        // The worker's address must never change; everything else is named by its content.
        entryFileNames: ({ name }) =>
          name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash:7].js',
        // A page names dozens of chunks, and names hardly compress: without them each page is a kilobyte smaller.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
            { name: 'tanstack', test: /node_modules[\\/]@tanstack[\\/]/ },
            // What most pages share, in one file: each small one costs its own head and a request.
            { name: 'shared', minShareCount: 8, maxModuleSize: 20_000 },
          ],
        },
      },
    },
  },
})
