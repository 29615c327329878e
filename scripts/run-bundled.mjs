// `node scripts/run-bundled.mjs bench/plan.ts [options]`: bundles a script with the packages it uses
// and runs it. The loader that runs TypeScript directly makes functions slower than they are for users.
import { basename, join } from 'node:path'
import { must, root, run, runTool } from './steps.mjs'

const [entry, ...args] = process.argv.slice(2)
const folder = join(root, 'node_modules', '.cache', 'bell-lap')
const options = ['--config', 'bench/vite.config.mjs', '--logLevel', 'warn', '--outDir', folder]
must(runTool('vite', ['build', '--ssr', entry, ...options]), `The build of ${entry}`)
const bundle = join(folder, basename(entry).replace(/\.ts$/, '.js'))
process.exitCode = run(process.execPath, [bundle, ...args]) ? 0 : 1
