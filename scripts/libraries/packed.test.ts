/** Each library from its tarball, in an empty folder and without the network. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIBRARIES } from '../libraries.mjs'
import { packLibraries } from '../pack-libraries.mjs'

const ROOT = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'bell-lap-packed-'))
const tarballs = join(folder, 'tarballs')
const place = join(folder, 'place')
const modules = join(place, 'node_modules', '@bell-lap')

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const readManifest = (path: string) =>
  JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Manifest

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`)
  return stdout
}

/** What the libraries need of others, packed from what is installed here. */
function packOthers(): readonly string[] {
  const needed = new Set<string>()
  const visit = (path: string) => {
    for (const name of Object.keys(readManifest(path).dependencies ?? {})) {
      if (name.startsWith('@bell-lap/') || needed.has(name)) continue
      needed.add(name)
      visit(join(ROOT, 'node_modules', name))
    }
  }
  for (const name of LIBRARIES) visit(join(ROOT, 'packages', name))
  return [...needed].map((name) => {
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', tarballs]
    const printed = run('npm', [...args, join(ROOT, 'node_modules', name)], folder)
    const [{ filename }] = JSON.parse(printed) as [{ filename: string }]
    return join(tarballs, filename.replace('@', '').replace('/', '-'))
  })
}

beforeAll(() => {
  mkdirSync(place)
  const packed = packLibraries(tarballs)
  const files = [...Object.values(packed).map(({ path }) => path), ...packOthers()]
  writeFileSync(join(place, 'package.json'), '{ "private": true, "type": "module" }\n')
  const args = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund']
  run('npm', [...args, ...files], place)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The first code of a kind in a README. */
function fenced(readme: string, kind: string): string {
  const found = new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1]
  if (found === undefined) throw new Error(`no ${kind} in the README`)
  return found
}

const filesIn = (path: string): readonly string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })

describe.each(LIBRARIES)('@bell-lap/%s', (name) => {
  test('the example of its README prints what the README says', () => {
    const readme = readFileSync(join(modules, name, 'README.md'), 'utf8')
    writeFileSync(join(place, `${name}.mjs`), fenced(readme, 'js'))
    expect(run(process.execPath, [`${name}.mjs`], place)).toBe(fenced(readme, 'text'))
  })

  test('every entry point can be imported by plain Node.js and has types', () => {
    const { exports } = readManifest(join(modules, name))
    const entries = Object.entries(exports)
    expect(entries.length).toBeGreaterThan(2)
    for (const [entry, conditions] of entries) {
      expect([entry, ...Object.keys(conditions)]).toEqual([entry, 'types', 'default'])
      for (const path of Object.values(conditions)) {
        expect([path, existsSync(join(modules, name, path))]).toEqual([path, true])
      }
    }
    const imports = entries.map(([entry]) => `await import('@bell-lap/${name}${entry.slice(1)}')`)
    writeFileSync(join(place, `${name}-all.mjs`), imports.join('\n'))
    run(process.execPath, [`${name}-all.mjs`], place)
  })

  test('it holds built files, its pages and its licence, and no tests or sources', () => {
    const files = filesIn(join(modules, name)).filter((path) => !path.startsWith('node_modules'))
    expect(files).toEqual(expect.arrayContaining(['README.md', 'API.md', 'LICENSE']))
    expect(files.filter((path) => /testing|\.test\.|\.map$|(?<!\.d)\.ts$|^src/.test(path))).toEqual(
      [],
    )
    const declarations = files.filter((path) => path.endsWith('.d.ts'))
    const wrong = declarations.filter((path) =>
      /from '\.[^']*\.ts'/.test(readFileSync(join(modules, name, path), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  test('it bundles for a browser, with nothing of Node.js in it', async () => {
    const { exports } = readManifest(join(modules, name))
    const entry = join(place, `${name}-browser.js`)
    const lines = Object.keys(exports).map(
      (path, i) => `export * as entry${i} from '@bell-lap/${name}${path.slice(1)}'`,
    )
    writeFileSync(entry, lines.join('\n'))
    const ofNode: string[] = []
    await build({
      root: place,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'refuse-node',
          enforce: 'pre',
          resolveId(source, importer) {
            if (source.startsWith('node:')) ofNode.push(`${source} from ${importer}`)
          },
        },
      ],
      build: {
        outDir: join(folder, 'browser', name),
        lib: { entry, formats: ['es'], fileName: name },
      },
    })
    expect(ofNode).toEqual([])
  })
})

test('a strict TypeScript project reads the types', () => {
  const code = LIBRARIES.map((name) => {
    const [entry] = Object.keys(readManifest(join(modules, name)).exports)
    return `import * as ${name} from '@bell-lap/${name}${entry?.slice(1)}'\nexport { ${name} }`
  })
  writeFileSync(join(place, 'types.ts'), code.join('\n'))
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023']
  const tsc = join(ROOT, 'node_modules', '.bin', 'tsc')
  run(tsc, [...options, '--types', '', '--lib', 'es2023,dom', 'types.ts'], place)
})
