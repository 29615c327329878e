import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtStages } from './support/built-stages.ts'
import { firstDay, RUNS } from './support/first-day.ts'
import { runStep } from './support/run-step.ts'
import { signIn, startApp } from './support/started-app.ts'

const ROOT = resolve(import.meta.dirname, '..')
const MOST_BYTES = 120e6
const HOOK = pathToFileURL(join(import.meta.dirname, 'support', 'note-loaded-hook.mjs')).href
const OF_THE_HOOK = /\/deploy\/support\/note-loaded(-hook)?\.mjs$/

/** Where the package was made, where it is installed, and where it keeps its data. */
let builtIn: string
let folder: string
let dataDir: string

/** Files below a folder, as paths from it. */
const filesBelow = (below: string) =>
  readdirSync(below, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(below, path)).isFile(),
  )

beforeAll(() => {
  // The Dockerfile packs the checkout and installs the tarball into an empty folder, as a user does.
  const { inStage } = builtStages()
  builtIn = inStage('build', '/build')
  folder = inStage('install', '/app')
  dataDir = mkdtempSync(join(tmpdir(), 'bell-lap-package-'))
  const made = join(builtIn, 'dist-package')
  const tarball = readdirSync(made).find((name) => name.endsWith('.tgz')) ?? ''
  const megabytes = statSync(join(made, tarball)).size / 1e6
  console.info(`tarball ${megabytes.toFixed(1)} MB`)
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

describe('the npm package', () => {
  const inPackage = (...path: string[]) => join(folder, 'node_modules', 'bell-lap', ...path)

  test('has one command, the version of the project, its licences, and no tests or source maps', () => {
    const manifest = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as Record<
      string,
      unknown
    >
    const project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
      string,
      unknown
    >
    expect(manifest['version']).toBe(project['version'])
    expect(manifest['engines']).toEqual(project['engines'])
    expect(manifest['bin']).toEqual({ 'bell-lap': 'bin/bell-lap.mjs' })
    const files = filesBelow(inPackage())
    expect(files).toContain('LICENSE')
    expect(files).toContain('README.md')
    expect(files).toContain(join('server', 'dist', 'third-party-licences.txt'))
    expect(files).toContain(join('web', 'dist', 'third-party-licences.txt'))
    expect(files.filter((path) => /\.map$|\.test\.|\.tsbuildinfo$|\.d\.ts$/.test(path))).toEqual([])
  })

  test('names every package inside with its licence', () => {
    const licences = (part: string) =>
      readFileSync(inPackage(part, 'dist', 'third-party-licences.txt'), 'utf8')
    for (const name of ['fastify', 'kysely', 'zod', 'commander']) {
      expect(licences('server')).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'))
    }
    expect(licences('server')).not.toContain('(see below)')
    expect(licences('web')).toMatch(/^react \d+\.\d+\.\d+ \(MIT\)$/m)
    expect(licences('web')).toContain('SIL OPEN FONT LICENSE')
    expect(licences('web')).toMatch(/^@mediapipe\/pose .* \(Apache-2\.0\)$/m)
  })

  test('does not name the folder that it was made in', () => {
    const scripts = filesBelow(inPackage('server')).filter((path) => /\.(js|json)$/.test(path))
    const naming = scripts.filter((path) =>
      readFileSync(inPackage('server', path), 'utf8').includes(builtIn),
    )
    expect(scripts.length).toBeGreaterThan(5)
    expect(naming).toEqual([])
  })

  test('takes less than 120 MB with everything that npm installs for it', () => {
    const below = join(folder, 'node_modules')
    const bytes = filesBelow(below).reduce((sum, path) => sum + statSync(join(below, path)).size, 0)
    console.info(`installed size ${(bytes / 1e6).toFixed(1)} MB`)
    expect(bytes).toBeLessThan(MOST_BYTES)
  })

  test('npx runs its command line', () => {
    const { version } = JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as {
      version: string
    }
    expect(runStep('npx', ['--no', '--', 'bell-lap', '--version'], { cwd: folder }).trim()).toBe(
      version,
    )
  })

  test('starts, signs in, imports, plans and stops, and loads nothing from elsewhere', async () => {
    const noted = join(dataDir, 'loaded.txt')
    const env = {
      BELL_LAP_DATA: dataDir,
      BELL_LAP_PORT: '0',
      NODE_OPTIONS: `--import=${HOOK}`,
      NOTE_LOADED_IN: noted,
    }
    const app = await startApp([join(folder, 'node_modules', '.bin', 'bell-lap')], {
      cwd: folder,
      env,
    })
    const page = await (await fetch(app.url, { headers: { accept: 'text/html' } })).text()
    expect(page).toContain('<title>Bell Lap</title>')
    const day = await firstDay(await signIn(app))
    expect(day.imported).toMatchObject({ state: 'finished', runsFound: RUNS })
    expect(day.weeks).toBe(10)
    expect(await app.stop()).toBe(0)
    const loaded = readFileSync(noted, 'utf8')
      .split('\n')
      .filter((url) => url.startsWith('file:') && !OF_THE_HOOK.test(url))
    const home = pathToFileURL(folder).href
    expect(loaded.some((url) => url.endsWith('/server/dist/model/model-worker.js'))).toBe(true)
    expect(loaded.some((url) => url.endsWith('/piscina/dist/worker.js'))).toBe(true)
    expect(loaded.filter((url) => !url.startsWith(home))).toEqual([])
  })

  test('the command line reads what the app has stored', () => {
    const env = { BELL_LAP_DATA: dataDir }
    const bin = join(folder, 'node_modules', '.bin', 'bell-lap')
    const status = JSON.parse(runStep(bin, ['status', '--json'], { cwd: folder, env })) as object
    expect(status).toMatchObject({ runs: RUNS, results: 1 })
    const { healthy } = JSON.parse(runStep(bin, ['doctor', '--json'], { cwd: folder, env })) as {
      healthy: boolean
    }
    expect(healthy).toBe(true)
  })
})
