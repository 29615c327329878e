// Builds every package and app, and does nothing when nothing has changed since the last build.
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPoseModel } from './build-pose-model.mjs'
import { compressPages } from './compress-pages.mjs'
import { writePages } from './page-links.mjs'
import { must, newest, root, runTool } from './steps.mjs'

const stamp = join(root, 'node_modules', '.bell-lap-built')
const sources = Math.max(newest(join(root, 'packages')), newest(join(root, 'apps')))
const builtAlready =
  existsSync(join(root, 'apps', 'web', 'dist', 'index.html')) &&
  existsSync(join(root, 'apps', 'server', 'dist', 'main.js')) &&
  existsSync(stamp) &&
  statSync(stamp).mtimeMs >= sources

if (builtAlready && !process.argv.includes('--force')) {
  console.log('The build is up to date.')
} else {
  console.log('Building (the first time for one to three minutes) …')
  console.log('  server and packages …')
  must(runTool('tsc', ['-b']), 'The type check (tsc -b)')
  for (const [config, part] of [
    ['vite.config.ts', 'the web app'],
    ['vite.service-worker.config.ts', 'the service worker'],
  ]) {
    console.log(`  ${part} …`)
    const built = ['build', 'apps/web', '--logLevel', 'warn', '--config', `apps/web/${config}`]
    must(runTool('vite', built), `The build of ${part}`)
  }
  writePages()
  console.log('  pose model and compressed copies …')
  buildPoseModel(join(root, 'apps', 'web', 'dist', 'pose'))
  compressPages(join(root, 'apps', 'web', 'dist'))
  writeFileSync(stamp, '')
}
