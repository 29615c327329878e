// `node scripts/package-exports.mjs [--write]`: the entry points of each package are the files that other
// packages, the apps or the programs at the root import. Fails when `exports` of a package.json lists others, or
// when an entry point does not say in a docblock what it is for. `--write` puts the lists right.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { root } from './steps.mjs'

const IMPORT = /@bell-lap\/([a-z-]+)\/([\w./-]+?)['"`]/g
const PACKAGES = join(root, 'packages')
const SOURCES = ['packages', 'apps', 'bench', 'validate', 'trials', 'e2e', 'scripts']

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.(ts|tsx|mjs)$/.test(entry.name) ? [path] : []
  })
}

/** Package to the entry points that somebody outside of it imports. */
function importedEntries() {
  const entries = new Map()
  for (const file of SOURCES.flatMap((name) => filesIn(join(root, name)))) {
    const [place, owner] = relative(root, file).split(sep)
    for (const [, name, entry] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (place === 'packages' && owner === name) continue
      entries.set(name, (entries.get(name) ?? new Set()).add(entry))
    }
  }
  return entries
}

/** Test helpers have no build: they are for this repository's tests only. */
const exportOf = (entry) =>
  /(^|\/)testing\//.test(entry)
    ? { source: `./src/${entry}.ts` }
    : { source: `./src/${entry}.ts`, types: `./dist/${entry}.d.ts`, default: `./dist/${entry}.js` }

const write = process.argv.includes('--write')
const wrong = []
for (const [name, entries] of importedEntries()) {
  const manifest = join(PACKAGES, name, 'package.json')
  let text
  try {
    text = readFileSync(manifest, 'utf8')
  } catch {
    continue // An app.
  }
  const wanted = Object.fromEntries(
    [...entries]
      .toSorted((a, b) => a.localeCompare(b))
      .map((entry) => [`./${entry}`, exportOf(entry)]),
  )
  const parsed = JSON.parse(text)
  if (JSON.stringify(parsed.exports) !== JSON.stringify(wanted)) {
    if (write)
      writeFileSync(manifest, `${JSON.stringify({ ...parsed, exports: wanted }, null, 2)}\n`)
    else wrong.push(`packages/${name}/package.json: exports do not match what is imported`)
  }
  for (const entry of entries) {
    const source = readFileSync(join(PACKAGES, name, 'src', `${entry}.ts`), 'utf8')
    if (!source.includes('/**')) wrong.push(`packages/${name}/src/${entry}.ts: no docblock`)
  }
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'))
  console.error('`node scripts/package-exports.mjs --write` puts the lists right.')
  process.exit(1)
}
