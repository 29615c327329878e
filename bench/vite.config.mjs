// Benches and simulations as plain JavaScript in one file, as fast as what users run.
import { dirname } from 'node:path'

/** The bundle is written elsewhere; each module keeps the folder that it was written in. */
const ownFolder = {
  name: 'own-folder',
  transform: (code, id) =>
    code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id.split('?')[0]))),
}

export default {
  plugins: [ownFolder],
  ssr: { noExternal: [/^@bell-lap\//], resolve: { conditions: ['source'] } },
  build: { target: 'node20', minify: false, emptyOutDir: false },
}
