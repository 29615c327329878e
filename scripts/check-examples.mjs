// `node scripts/check-examples.mjs`: the `@example`s of the packages' entry points are type-checked and run. Part of
// `npm run check`. An example may use what its file exports without an import. Test helpers need none.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root, runTool } from './steps.mjs'

/** Packages whose small entry points have no example of their own yet. */
const IN_PART = new Set(['fitness', 'plan', 'workout'])
const PACKAGES = join(root, 'packages')
const SCRATCH = join(root, '.examples')

/** The code after each `@example` of a file, without the stars. */
function examplesIn(source) {
  const blocks = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return blocks.flatMap((block) =>
    block
      .replace(/\s*\*\/$/, '')
      .split(/^\s*\* @/m)
      .filter((part) => part.startsWith('example'))
      .map((part) => part.replace(/^example/, '').replace(/^\s*\* ?/gm, '')),
  )
}

/** The example as a module: what it uses of its file is imported. */
function moduleOf(example, source, entry) {
  const exported = source.matchAll(
    /^export (?:async )?(?:const|function|class|interface|type) (\w+)/gm,
  )
  const names = new Set([...exported].map(([, name]) => name))
  const used = [...names].filter((name) => new RegExp(`\\b${name}\\b`).test(example))
  return `import { ${used.join(', ')} } from '${entry}'\n${example}\nexport {}\n`
}

const without = []
const files = []
rmSync(SCRATCH, { recursive: true, force: true })
mkdirSync(SCRATCH)
try {
  for (const name of readdirSync(PACKAGES)) {
    const manifest = JSON.parse(readFileSync(join(PACKAGES, name, 'package.json'), 'utf8'))
    for (const [entry, { source: path }] of Object.entries(manifest.exports)) {
      const source = readFileSync(join(PACKAGES, name, path), 'utf8')
      const examples = examplesIn(source)
      const isHelper = /^\.\/(testing|generated)\//.test(entry)
      if (examples.length === 0 && !isHelper && !IN_PART.has(name))
        without.push(join('packages', name, path))
      examples.forEach((example, i) => {
        const file = `${name}-${entry.slice(2).replaceAll('/', '-')}-${i + 1}.ts`
        const module = moduleOf(example, source, `@bell-lap/${name}${entry.slice(1)}`)
        writeFileSync(join(SCRATCH, file), module)
        files.push(file)
      })
    }
  }
  const imports = files.map((file) => `await import(${JSON.stringify(`./${file}`)})`)
  writeFileSync(join(SCRATCH, 'all.mjs'), imports.join('\n'))
  const typed = runTool('tsc', ['-p', 'tsconfig.examples.json'])
  const all = pathToFileURL(join(SCRATCH, 'all.mjs')).href
  const options = ['--conditions=source', '--import', 'tsx', '--input-type=module', '-e']
  const { status } = spawnSync(process.execPath, [...options, `await import('${all}')`], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (const path of without) console.error(`${path} has no @example.`)
  if (!typed || status !== 0 || without.length > 0) process.exitCode = 1
} finally {
  rmSync(SCRATCH, { recursive: true, force: true })
}
