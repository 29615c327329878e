import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { filesBelowPath } from '../../scripts/files-below-path.mjs'
import { licences } from '../../scripts/pack/licences.mjs'

const SERVER = 'http://127.0.0.1:4820'

export default defineConfig({
  plugins: [
    react(),
    filesBelowPath(),
    licences({
      // A worker, the build of the pose model and index.html bring these in.
      others: [
        '@fontsource-variable/geist',
        '@mediapipe/pose',
        '@mediapipe/tasks-vision',
        'mediabunny',
      ],
      from: import.meta.url,
    }),
  ],
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
      preserveEntrySignatures: false,
      output: {
        entryFileNames: 'assets/[name]-[hash:7].js',
        // A page names dozens of chunks, and names hardly compress: without them each page is a kilobyte smaller.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: [
            // Every page needs these, with the few lines by which files find one another.
            {
              name: 'libraries',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack)[\\/]|^\0(rolldown|vite)/,
            },
            // The styles that many pages share stay one file, because a copy of a style could win over a page's own.
            { name: 'styles', test: /\.css$/, minShareCount: 5 },
            // What most pages share, in one file.
            { name: 'shared', minShareCount: 26, maxModuleSize: 20_000 },
          ],
          // What few pages share is copied into each of them and still runs once: a page would else ask for thirty
          // more files, and each costs a browser on a small machine ten milliseconds.
          experimentalInlineCommonChunks: { maxSize: 40_000, exclude: /\.css$/ },
        },
      },
    },
  },
})
