import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIBRARIES, manifestOf } from '../scripts/libraries.mjs'
import { startRegistry } from './support/made-registry.ts'
import type { MadeRegistry } from './support/made-registry.ts'
import { cleanEnvironment, runStep } from './support/run-step.ts'

const ROOT = resolve(import.meta.dirname, '..')
const DAY = '2026-03-04'

let scratch: string
const inScratch = (path: string) => join(scratch, path)
const read = (path: string) => readFileSync(inScratch(path), 'utf8')
const git = (...args: string[]) => runStep('git', args, { cwd: scratch }).trim()
const release = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/release.mjs', '--day', DAY, ...args], {
    cwd: scratch,
    encoding: 'utf8',
    env: cleanEnvironment(),
  })
/** The same while a registry of this process answers: it must not wait for the program. */
const releaseWith = (env: Readonly<Record<string, string>>, ...args: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, ['scripts/release.mjs', '--day', DAY, ...args], {
      cwd: scratch,
      env: cleanEnvironment(env),
    })
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].on('data', (chunk: Buffer) => {
        said[stream] += chunk.toString()
      })
    }
    child.on('close', (status) => resolve({ status, ...said }))
  })
const versionOf = (path: string) => (JSON.parse(read(path)) as { version: string }).version

function commit(subject: string): void {
  git('add', '--all')
  git('commit', '--quiet', '--message', subject)
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'bell-lap-release-'))
  for (const path of runStep('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
  }).split('\0')) {
    if (path === '') continue
    mkdirSync(dirname(inScratch(path)), { recursive: true })
    cpSync(join(ROOT, path), inScratch(path))
  }
  symlinkSync(join(ROOT, 'node_modules'), inScratch('node_modules'))
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'A test')
  git('config', 'user.email', 'test@example.org')
  // The link is no folder, so the rule for folders does not leave it out.
  writeFileSync(inScratch('.git/info/exclude'), 'node_modules\n')
  commit('Begin')
})

afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test('without a word it shows the release and changes nothing', () => {
  const { status, stdout } = release()
  expect(status).toBe(0)
  expect(stdout).toContain('Tag: v0.1.0')
  expect(stdout).toContain('nothing has changed')
  expect(git('status', '--porcelain')).toBe('')
  expect(git('tag')).toBe('')
})

test('the first release gets a day, a commit, a tag and notes', () => {
  expect(release('--make', '--versions-only')).toMatchObject({ status: 0, stderr: '' })
  expect(read('CHANGELOG.md')).toContain(`## 0.1.0, ${DAY}`)
  expect(git('tag', '--points-at', 'HEAD')).toBe('v0.1.0')
  expect(git('log', '-1', '--format=%s')).toBe('Release 0.1.0')
  expect(git('tag', '--list', '--format=%(contents)', 'v0.1.0')).toContain('### Added')
  expect(git('status', '--porcelain')).toBe('')
})

test('the same version is not released twice', () => {
  const { status, stderr } = release('--make', '--versions-only')
  expect(status).toBe(1)
  expect(stderr).toContain('no changeset asks for another release')
})

test('changesets give the next version, the same one everywhere', () => {
  writeFileSync(
    inScratch('.changeset/laps.md'),
    "---\n'@bell-lap/server': minor\n---\n\nRace day shows the laps of the last race.\n",
  )
  writeFileSync(
    inScratch('.changeset/clock.md'),
    "---\n'@bell-lap/web': patch\n---\n\nThe timer keeps its time while the phone is locked.\n",
  )
  commit('Show the laps of the last race')
  expect(release('--make', '--versions-only')).toMatchObject({ status: 0, stderr: '' })
  const manifests = ['package.json', 'package-lock.json', 'apps/cli/package.json']
  expect(manifests.map(versionOf)).toEqual(['0.2.0', '0.2.0', '0.2.0'])
  expect(read('apps/server/src/contract/version.ts')).toContain("VERSION = '0.2.0'")
  expect(read('deploy/compose.postgres.yml')).toContain('image: bell-lap:0.2.0')
  expect(read('deploy/unraid/bell-lap.xml')).toContain('<Repository>bell-lap:0.2.0</Repository>')
  const changelog = read('CHANGELOG.md')
  expect(changelog.indexOf('## 0.2.0')).toBeLessThan(changelog.indexOf(`## 0.1.0, ${DAY}`))
  expect(read('dist-package/notes-0.2.0.md')).toBe(
    '### Changed\n\n- Race day shows the laps of the last race.\n\n' +
      '### Fixed\n\n- The timer keeps its time while the phone is locked.\n',
  )
  expect(git('tag', '--points-at', 'HEAD')).toBe('v0.2.0')
  expect(git('ls-files', '.changeset').split('\n')).toEqual([
    '.changeset/README.md',
    '.changeset/config.json',
  ])
})

test('what is not committed is not released', () => {
  writeFileSync(inScratch('.changeset/more.md'), "---\n'@bell-lap/web': patch\n---\n\nMore.\n")
  const { status, stderr } = release('--make', '--versions-only')
  expect(status).toBe(1)
  expect(stderr).toContain('not committed')
})

describe('publishing', () => {
  let registry: MadeRegistry
  const publish = (...args: string[]) =>
    releaseWith(
      { npm_config_registry: registry.url, npm_config_userconfig: inScratch('.git/npmrc') },
      ...args,
    )

  beforeAll(async () => {
    git('checkout', '--quiet', '--', '.')
    git('clean', '--quiet', '-fd')
    registry = await startRegistry()
    writeFileSync(inScratch('.git/npmrc'), `//${new URL(registry.url).host}/:_authToken=made\n`)
  })
  afterAll(() => registry.stop())

  test('only the version of the tag is published, and only with all its packages', async () => {
    expect((await publish('--publish', '0.3.0')).stderr).toContain('HEAD has no tag v0.3.0')
    const { stderr } = await publish('--publish', '0.2.0')
    expect(stderr).toContain('bell-lap-units-0.2.0.tgz')
    expect(stderr).toContain('bell-lap-0.2.0.tgz')
  })

  test('outside of a pipeline that npm trusts it has to be said', async () => {
    for (const name of LIBRARIES) tarball('dist-libraries', `@bell-lap/${name}`, `bell-lap-${name}`)
    tarball('dist-package', 'bell-lap', 'bell-lap')
    const { status, stderr } = await publish('--publish', '0.2.0')
    expect(status).toBe(1)
    expect(stderr).toContain('--without-provenance')
    expect(registry.published).toEqual([])
  })

  test('the libraries go first, each after those that it needs, then the program', async () => {
    registry.refuses = '@bell-lap/workout'
    const broken = await publish('--publish', '0.2.0', '--without-provenance')
    expect(broken.status).toBe(1)
    expect(broken.stderr).toContain('@bell-lap/workout was not published')
    registry.refuses = null
    const rest = await publish('--publish', '0.2.0', '--without-provenance')
    expect([rest.status, rest.stderr]).toEqual([0, expect.any(String)])
    expect(rest.stdout).toContain('@bell-lap/units 0.2.0 is published already.')
    const all = LIBRARIES.map((name) => `@bell-lap/${name}`)
    expect(registry.published).toEqual([...all, 'bell-lap'])
    for (const [place, name] of LIBRARIES.entries()) {
      const needs = Object.keys(manifestOf(name).dependencies ?? {}).filter((one) =>
        all.includes(one),
      )
      expect([name, needs.filter((one) => all.indexOf(one) >= place)]).toEqual([name, []])
    }
  })
})

/** A tarball that holds no more than its manifest; what the real ones hold is tested where they are made. */
function tarball(folder: string, name: string, file: string): void {
  const content = inScratch(join('.git', 'made', 'package'))
  mkdirSync(content, { recursive: true })
  writeFileSync(join(content, 'package.json'), JSON.stringify({ name, version: '0.2.0' }))
  mkdirSync(inScratch(folder), { recursive: true })
  const target = inScratch(join(folder, `${file}-0.2.0.tgz`))
  runStep('tar', ['-czf', target, '-C', dirname(content), 'package'], { cwd: scratch })
}
