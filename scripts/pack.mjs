// `npm run pack`: makes the npm package `bell-lap` in dist-package/: server, built web app and command line in one
// package, and its tarball. Nothing is published.
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { INSTALLED, MADE, PACKAGE, WEB } from './pack/layout.mjs'
import { repositoryOf } from './pack/repository.mjs'
import { installIfNeeded, must, root, run, runTool } from './steps.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
/** A browser asks for none of these. */
const LEFT_OUT = /\.map(\.(br|gz))?$/

/** The version that the tests ran with. */
function installedVersion(name) {
  const require = createRequire(join(root, 'apps', 'server', 'package.json'))
  const place = require.resolve.paths(name)?.find((folder) => {
    try {
      readFileSync(join(folder, name, 'package.json'))
      return true
    } catch {
      return false
    }
  })
  if (place === undefined) throw new Error(`${name} is not installed.`)
  return readJson(join(place, name, 'package.json')).version
}

function manifest() {
  const { version, description, license, engines } = readJson(join(root, 'package.json'))
  return {
    name: 'bell-lap',
    version,
    description,
    license,
    ...repositoryOf(process.env),
    keywords: ['running', 'training', 'mile', 'coach', 'self-hosted'],
    type: 'module',
    bin: { 'bell-lap': 'bin/bell-lap.mjs' },
    exports: { './package.json': './package.json' },
    files: ['bin', 'server', 'web', 'CHANGELOG.md', 'bell-lap.service'],
    engines,
    dependencies: Object.fromEntries(INSTALLED.map((name) => [name, installedVersion(name)])),
  }
}

installIfNeeded()
must(run(process.execPath, [join(root, 'scripts', 'build.mjs')]), 'The build')
rmSync(MADE, { recursive: true, force: true })
const config = ['--config', join('scripts', 'pack', 'vite.config.mjs')]
must(runTool('vite', ['build', ...config, '--logLevel', 'warn']), 'The build of the package')

cpSync(join(root, 'apps', 'web', 'dist'), WEB, {
  recursive: true,
  filter: (path) => !LEFT_OUT.test(path),
})
mkdirSync(join(PACKAGE, 'bin'))
const bin = join(PACKAGE, 'bin', 'bell-lap.mjs')
copyFileSync(join(root, 'scripts', 'pack', 'bell-lap.mjs'), bin)
chmodSync(bin, 0o755)
copyFileSync(join(root, 'scripts', 'pack', 'README.md'), join(PACKAGE, 'README.md'))
for (const name of ['LICENSE', 'CHANGELOG.md']) copyFileSync(join(root, name), join(PACKAGE, name))
// For docs/hosting/systemd.md.
copyFileSync(join(root, 'deploy', 'bell-lap.service'), join(PACKAGE, 'bell-lap.service'))
writeFileSync(join(PACKAGE, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`)

const packed = spawnSync('npm', ['pack', '--json', '--pack-destination', MADE], {
  cwd: PACKAGE,
  encoding: 'utf8',
  shell: process.platform === 'win32',
})
must(packed.status === 0, `npm pack (${packed.stderr})`)
const [{ filename, size, unpackedSize, entryCount }] = JSON.parse(packed.stdout)
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`
console.log(
  `${join('dist-package', filename)}: ${megabytes(size)}, ${entryCount} files, ${megabytes(unpackedSize)} unpacked`,
)
