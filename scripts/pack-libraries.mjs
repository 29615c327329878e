// `node scripts/pack-libraries.mjs [--to DIR]`, after a build: writes a tarball of each library into DIR (default
// `dist-libraries`). A tarball is what users get, so it has no sources, no test helpers, and no way into either:
// `exports` names the built files alone, and declarations import each other as `.js`.
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isTestHelper, LIBRARIES, libraryFolder, manifestOf } from './libraries.mjs'
import { repositoryOf } from './pack/repository.mjs'
import { root } from './steps.mjs'

const TYPESCRIPT_ENDING = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]+)\.ts(['"])/g
const SOURCE_MAP = /\n\/\/# sourceMappingURL=\S+\s*$/

/** What only this repository needs of a manifest. */
const NOT_PUBLISHED = ['devDependencies', 'scripts', 'private']

function publishedManifest(name) {
  const rest = manifestOf(name)
  const { exports } = rest
  for (const key of NOT_PUBLISHED) delete rest[key]
  const entries = Object.entries(exports)
    .filter(([entry]) => !isTestHelper(entry))
    .map(([entry, { types, default: built }]) => [entry, { types, default: built }])
  return { ...rest, exports: Object.fromEntries(entries) }
}

/** The built code without source maps, whose sources are not in the tarball. */
function copyBuilt(from, to) {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) {
      if (entry.name !== 'testing') copyBuilt(source, target)
    } else if (entry.name.endsWith('.js')) {
      writeFileSync(target, readFileSync(source, 'utf8').replace(SOURCE_MAP, '\n'))
    } else if (entry.name.endsWith('.d.ts')) {
      const text = readFileSync(source, 'utf8').replace(TYPESCRIPT_ENDING, '$1.js$2')
      writeFileSync(target, text.replace(SOURCE_MAP, '\n'))
    }
  }
}

/** The page of all entry points goes with the package: its README links to it. */
function copyDocs(name, folder) {
  const readme = readFileSync(join(libraryFolder(name), 'README.md'), 'utf8')
  writeFileSync(
    join(folder, 'README.md'),
    readme.replace(`../../docs/libraries/${name}.md`, 'API.md'),
  )
  cpSync(join(root, 'docs', 'libraries', `${name}.md`), join(folder, 'API.md'))
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
}

/** Writes the tarballs and gives their paths by library. */
export function packLibraries(target) {
  mkdirSync(target, { recursive: true })
  const scratch = mkdtempSync(join(tmpdir(), 'bell-lap-libraries-'))
  try {
    return Object.fromEntries(LIBRARIES.map((name) => [name, packOne(name, scratch, target)]))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function packOne(name, scratch, target) {
  const built = join(libraryFolder(name), 'dist')
  if (!existsSync(built)) throw new Error(`packages/${name} is not built: run npm run build first.`)
  const folder = join(scratch, name)
  mkdirSync(folder)
  const manifest = {
    ...publishedManifest(name),
    ...repositoryOf(process.env, `packages/${name}`),
    files: ['dist', 'API.md', 'README.md', 'LICENSE'],
  }
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  copyBuilt(built, join(folder, 'dist'))
  copyDocs(name, folder)
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', target]
  const packed = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (packed.status !== 0) throw new Error(`npm pack of ${name} failed:\n${packed.stderr}`)
  const [{ filename, size }] = JSON.parse(packed.stdout)
  return { path: join(target, filename.replace('@', '').replace('/', '-')), bytes: size }
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--to')
  const target = resolve(at < 0 ? 'dist-libraries' : (process.argv[at + 1] ?? 'dist-libraries'))
  for (const [name, { path, bytes }] of Object.entries(packLibraries(target))) {
    console.log(`@bell-lap/${name}  ${Math.round(bytes / 1000)} kB  ${path}`)
  }
}
