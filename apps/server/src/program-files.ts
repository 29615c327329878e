import { fileURLToPath } from 'node:url'

/**
 * Where the files of the program are. The npm package joins modules into a few files, and only the place of this one
 * stays known (`scripts/pack/vite.config.mjs`), so that no other module looks for files near itself.
 */

/** True for the TypeScript sources, which threads can load only with `tsx`. */
export const FROM_SOURCE = import.meta.url.endsWith('.ts')

const program = (name: string) => new URL(`./${name}.${FROM_SOURCE ? 'ts' : 'js'}`, import.meta.url)

/** What worker threads run. */
export const WORKERS = {
  model: program('model/model-worker'),
  readRecording: program('jobs/read-recording-worker'),
  splitExport: program('features/imports/split-export-worker'),
  store: program('features/data/worker-tasks'),
}

/** The program that `bell-lap serve` starts. */
export const SERVER_PROGRAM = fileURLToPath(program('main'))

/** Where the build puts the web app. */
export const BUILT_PAGES = fileURLToPath(new URL('../../web/dist', import.meta.url))

const WORKSPACE_PACKAGES = [
  'activity',
  'fit',
  'fitness',
  'form',
  'load',
  'plan',
  'text',
  'units',
  'workout',
]

/** Where the code of the program is; in the npm package all of it stands beside this file, without the others. */
export const CODE_FOLDERS = [
  new URL('.', import.meta.url),
  ...WORKSPACE_PACKAGES.map((name) => new URL(`../../../packages/${name}/dist/`, import.meta.url)),
]
