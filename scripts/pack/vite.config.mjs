// The program of the npm package: server, threads and command line as plain JavaScript, with all that they import
// but the parts that differ from machine to machine or find their own files.
import { join } from 'node:path'
import { licences } from './licences.mjs'
import { root } from '../steps.mjs'
import { INSTALLED, PROGRAM } from './layout.mjs'

const SERVER = join(root, 'apps', 'server', 'src')

export default {
  root,
  // What the web app shows is copied as it was built.
  publicDir: false,
  plugins: [licences()],
  ssr: {
    noExternal: true,
    external: INSTALLED,
    // Not `import`: `require` of a CommonJS package would get the ES module of what it needs.
    resolve: { conditions: ['source', 'node'] },
  },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: PROGRAM,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        'bell-lap': join(root, 'apps', 'cli', 'src', 'main.ts'),
        main: join(SERVER, 'main.ts'),
        'model/model-worker': join(SERVER, 'model', 'model-worker.ts'),
        'jobs/read-recording-worker': join(SERVER, 'jobs', 'read-recording-worker.ts'),
        'features/imports/split-export-worker': join(
          SERVER,
          'features',
          'imports',
          'split-export-worker.ts',
        ),
        'features/data/worker-tasks': join(SERVER, 'features', 'data', 'worker-tasks.ts'),
      },
      external: INSTALLED,
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // It says where the others are, so it must stand where they expect it.
        codeSplitting: { groups: [{ name: 'program-files', test: /program-files\.ts$/ }] },
      },
    },
  },
}
