// `npm test`: unit tests but the longest, the tests on real files where they are at hand, and the main
// browser journeys. `npm test -- --all`, as `.ci/run` does: every unit and browser test, those of the stores on
// PostgreSQL too, the unit tests on other versions of Node.js, and the date-sensitive browser tests on other days.
// The end of the output names what failed, and the last line is the count over all of them.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { scratchRoot } from './scratch-root.mjs'
import { installIfNeeded, must, root, run, runBeside } from './steps.mjs'
import { Tally } from './suites.mjs'
import { suitesOfDays } from './test-days.mjs'

const BUILD = join(root, 'scripts', 'build.mjs')
const OTHER_NODES = ['22', '24']
/** Browser journeys that `npm test` leaves out, to end within eight minutes. */
const OTHER_JOURNEYS = [
  'adaptation',
  'any-day',
  'assistant',
  'backups',
  'case',
  'delivery',
  'devices',
  'demo-tour',
  'docs-pictures',
  'drawings',
  'form',
  'form-clip',
  'form-offline',
  'form-record',
  'form-video',
  'health',
  'held-and-logged',
  'high-school',
  'intervals-sign-in',
  'kills',
  'languages',
  'list-only',
  'open-states',
  'other-programs',
  'places',
  'plan-board',
  'race-day',
  'races-found',
  'real-histories',
  'route-map',
  'run-page',
  'saved-weeks',
  'sign-in',
  'sport-question',
  'stopwatch',
  'strava-newcomer',
  'strength',
  'strength-outbox',
  'threshold',
  'timer',
  'typed-workout',
  'watch-formats',
  'way-back',
  'week-room',
  'week-as-run',
  'who-can-start',
  'year',
]
/** Unit tests that it leaves out: they kill, repeat and combine rather than check one thing. */
const OTHER_UNIT_TESTS = [
  'apps/server/src/daily/demo.test.ts',
  'apps/server/src/features/adaptation/{breaks-and-injuries,doors,doors-edits,undo-chain}.test.ts',
  'apps/server/src/features/case/example-runner.test.ts',
  'apps/server/src/features/data/{daily-backups,data,deleted,interrupted,large-store,originals-gone}.test.ts',
  'apps/server/src/features/estimate/one-interval.test.ts',
  'apps/server/src/features/form/form.test.ts',
  'apps/server/src/features/imports/{kill,one-run}.test.ts',
  'apps/server/src/features/shorthand/typed-rules.test.ts',
  'apps/server/src/features/new-plan/clearance.test.ts',
  'packages/activity/src/read/damaged.test.ts',
  'packages/plan/src/adapt/{adapt-any-events,move-race}.test.ts',
  'packages/plan/src/draft/{hill-first,easy/second-runs}.test.ts',
  'packages/plan-trials/**',
  'packages/workout/src/classify/{classify,typed-sessions}.test.ts',
]

installIfNeeded()
const all = process.argv.includes('--all')
const chromium = chromiumHere()
const scratch = mkdtempSync(join(scratchRoot(), 'bell-lap-test-'))
// Every store, backup and browser profile of a test is made in there.
process.env.TMPDIR = scratch
const tally = new Tally(scratch)
const postgres = all ? startPostgres(join(scratch, 'postgres')) : noPostgres()
if (postgres.url === null) console.log(`PostgreSQL: skipped, ${postgres.reason}`)
const env = postgres.url === null ? {} : { BELL_LAP_TEST_POSTGRES_URL: postgres.url }

try {
  await tally.run(unitTests())
  // The build has one processor most of the time, and these suites start slowly.
  const site = chromium === null ? null : runBeside(process.execPath, [BUILD])
  await tally.runAll([spies(), ...realFiles()])
  if (site !== null) await builtSite(site)
  // The ways in wait for npm most of the time.
  if (all) await tally.runAll([waysIn(), ...OTHER_NODES.map(unitTestsOn), packedLibraries()])
  else await tally.run(waysIn())
  await browser()
} finally {
  postgres.stop()
  rmSync(scratch, { recursive: true, force: true })
}
process.exit(tally.end())

/** Twice as many tests of the server would be more than eight minutes. */
function noPostgres() {
  return { url: null, reason: 'npm test -- --all runs the tests on it', stop: () => undefined }
}

function unitTests() {
  const config = 'vitest.config.ts'
  if (all) return { name: 'unit tests', config, env }
  const args = OTHER_UNIT_TESTS.map((path) => `--exclude=${path}`)
  return { name: 'unit tests, without the longest', config, env, args }
}

function spies() {
  return { name: 'unit tests with spies', config: 'vitest.alone.config.ts', env }
}

/** Each library from its tarball; needs the build. */
function packedLibraries() {
  return { name: 'packed libraries', config: 'vitest.libraries.config.ts' }
}

function realFiles() {
  const folder = realFolder()
  if (folder === null) {
    console.log('\n── real files: skipped, the folder BELL_LAP_REAL_DATA is not there')
    return []
  }
  const here = { ...env, BELL_LAP_REAL_DATA: folder }
  return [{ name: 'real files', config: 'vitest.real.config.ts', env: here }]
}

function realFolder() {
  const folder = resolve(root, process.env.BELL_LAP_REAL_DATA ?? '../shared/data')
  return existsSync(folder) ? folder : null
}

/** Packing, installing and releasing take minutes. */
const LONG_WAYS_IN = ['npm-package', 'dockerfile-steps', 'release']

function waysIn() {
  const args = all ? [] : LONG_WAYS_IN.map((name) => `--exclude=deploy/${name}.test.ts`)
  return { name: 'ways in', config: 'vitest.deploy.config.ts', args }
}

/** Without PostgreSQL, whose client is the same JavaScript on every version. */
function unitTestsOn(nodeVersion) {
  const name = `unit tests on Node.js ${nodeVersion}`
  return { name, config: 'vitest.other-node.config.ts', nodeVersion, args: ['--maxWorkers=2'] }
}

function chromiumHere() {
  const path = process.env.BELL_LAP_CHROMIUM ?? '/usr/bin/chromium'
  return existsSync(path) ? path : null
}

async function builtSite(site) {
  const { done, output } = await site
  console.log(`\n── build\n${output.trim()}`)
  must(done, 'The build')
  must(run(process.execPath, [join(root, 'scripts', 'page-scripts.mjs')]), 'The budget of script')
}

async function browser() {
  if (chromium !== null) {
    await tally.run(all ? journeys(chromium) : mainJourneys(chromium))
    if (all) await tally.runAll([docsSite(), ...suitesOfDays(chromium)])
  } else if (process.env.CI || all) {
    tally.fail('The browser tests need Chromium: install it or set BELL_LAP_CHROMIUM to its path.')
  } else {
    console.log('\n── browser: skipped, no Chromium at BELL_LAP_CHROMIUM or /usr/bin/chromium')
  }
}

/** With the pictures that the browser tests have made of this very state. */
function docsSite() {
  const args = [join(root, 'scripts', 'docs-site.mjs'), '--with-pictures']
  return { name: 'site of the documentation', command: process.execPath, args }
}

function journeys(chromium) {
  return {
    name: 'browser',
    config: 'vitest.e2e.config.ts',
    env: { BELL_LAP_CHROMIUM: chromium },
  }
}

function mainJourneys(chromium) {
  return {
    name: 'browser, main journeys',
    config: 'vitest.e2e.config.ts',
    env: { BELL_LAP_CHROMIUM: chromium },
    args: OTHER_JOURNEYS.map((journey) => `--exclude=e2e/${journey}.e2e.ts`),
  }
}
