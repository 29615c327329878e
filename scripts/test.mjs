// `npm test`: unit tests, the tests on real files where they are at hand, and the browser tests.
// The end of the output names what failed, and the last line is the count over all of them.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { startPostgres } from './postgres.mjs'
import { installIfNeeded, must, root, run, runTool } from './steps.mjs'

installIfNeeded()
const scratch = mkdtempSync(join(tmpdir(), 'bell-lap-test-'))
const totals = { passed: 0, failed: 0, skipped: 0 }
/** What failed, said again at the end, where a reader of a long log looks first. */
const failures = []
let good = true

function suite(name, config, env) {
  console.log(`\n── ${name}`)
  const report = join(scratch, `${config}.json`)
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const passed = runTool('vitest', args, env)
  good &&= passed
  if (!existsSync(report)) {
    good = false
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  totals.passed += counts.numPassedTests
  totals.failed += counts.numFailedTests
  totals.skipped += counts.numPendingTests + (counts.numTodoTests ?? 0)
  failures.push(...failuresOf(counts.testResults))
}

function failuresOf(files) {
  return files.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    const of = relative(root, file.name)
    // A file that could not be loaded has no test that failed, only a message.
    if (failed.length === 0 && file.status === 'failed') return [`${of}\n${file.message}`]
    return failed.map((test) => `${of} > ${test.fullName}\n${test.failureMessages.join('\n')}`)
  })
}

const postgres = startPostgres(join(scratch, 'postgres'))
if (postgres.url === null) console.log(`PostgreSQL: skipped, ${postgres.reason}`)
const env = postgres.url === null ? {} : { BELL_LAP_TEST_POSTGRES_URL: postgres.url }

try {
  suite('unit tests', 'vitest.config.ts', env)
  const realData = resolve(root, process.env.BELL_LAP_REAL_DATA ?? '../shared/data')
  if (existsSync(realData))
    suite('real files', 'vitest.real.config.ts', { ...env, BELL_LAP_REAL_DATA: realData })
  else console.log('\n── real files: skipped, the folder BELL_LAP_REAL_DATA is not there')
  const chromium = process.env.BELL_LAP_CHROMIUM ?? '/usr/bin/chromium'
  if (existsSync(chromium)) {
    must(run(process.execPath, [join(root, 'scripts', 'build.mjs')]), 'The build')
    suite('browser', 'vitest.e2e.config.ts', { BELL_LAP_CHROMIUM: chromium })
  } else if (process.env.CI) {
    console.error(
      'The browser tests need Chromium: install it or set BELL_LAP_CHROMIUM to its path.',
    )
    good = false
  } else {
    console.log('\n── browser: skipped, no Chromium at BELL_LAP_CHROMIUM or /usr/bin/chromium')
  }
} finally {
  postgres.stop()
  rmSync(scratch, { recursive: true, force: true })
}

if (failures.length > 0) console.log(`\n── failed\n\n${failures.join('\n\n')}`)
console.log(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`)
process.exit(good && totals.failed === 0 && totals.passed > 0 ? 0 : 1)
