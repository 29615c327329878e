// Runs Vitest suites, one after the other or two at a time, and adds up what they say.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, runBeside } from './steps.mjs'

const VITEST = join('node_modules', 'vitest', 'vitest.mjs')
const AT_ONCE = 2

/**
 * A suite: `config` is Vitest's, `env` is added to the environment, and `nodeVersion` names another
 * version of Node.js, taken from the npm registry.
 *
 * @typedef {{ name: string, config: string, env?: Record<string, string>, nodeVersion?: string, args?: string[] }} Suite
 *
 * Another program that has to end well; it counts no tests.
 * @typedef {{ name: string, command: string, args: string[] }} Step
 */

/** Counts over all suites that run, and what failed in them. Reports are kept in `folder`. */
export class Tally {
  #folder
  #reports = 0
  #counts = { passed: 0, failed: 0, skipped: 0 }
  /** What failed, said again at the end, where a reader of a long log looks first. */
  #failures = []
  /** Browser tests that failed and then passed: not a failure, but somebody should look. */
  #secondAttempts = []
  /** How long each suite and step took, s. */
  #seconds = []
  #good = true

  constructor(folder) {
    this.#folder = folder
  }

  /** Something other than a test failed. */
  fail(what) {
    this.#good = false
    this.#failures.push(what)
  }

  /** Runs one suite and shows its output while it runs. */
  async run(suite) {
    console.log(`\n── ${suite.name}`)
    await this.#timed(suite, () => this.#finish(suite, 'inherit'))
  }

  /** Runs suites and steps two at a time, in this order, and shows the output of each when it has ended. */
  async runAll(suites) {
    const waiting = [...suites]
    const worker = async () => {
      for (let suite = waiting.shift(); suite; suite = waiting.shift()) {
        const output = await this.#timed(suite, () =>
          'command' in suite ? this.#do(suite) : this.#finish(suite, 'pipe'),
        )
        console.log(`\n── ${suite.name}\n${output.trim()}`)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  }

  /** Prints what failed and, as the last line, the counts; gives the exit code. */
  end() {
    const { passed, failed, skipped } = this.#counts
    console.log(`\n── seconds\n\n${this.#seconds.join('\n')}`)
    show('passed at the second attempt', this.#secondAttempts)
    show('failed', this.#failures)
    console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
    return this.#good && failed === 0 && passed > 0 ? 0 : 1
  }

  async #timed({ name }, run) {
    const startedMs = performance.now()
    const output = await run()
    const seconds = Math.round((performance.now() - startedMs) / 1000)
    this.#seconds.push(`${String(seconds).padStart(5)}  ${name}`)
    return output
  }

  async #do({ name, command, args }) {
    const { done, output } = await runBeside(command, args)
    if (!done) this.fail(`${name} failed; its output says why.`)
    return output
  }

  async #finish(suite, stdout) {
    const report = join(this.#folder, `report-${(this.#reports += 1)}.json`)
    const { code, output } = await vitest(suite, report, stdout)
    if (!existsSync(report)) {
      this.fail(`${suite.name}: Vitest ended with ${code} and without a report`)
      return output
    }
    const counts = JSON.parse(readFileSync(report, 'utf8'))
    this.#counts.passed += counts.numPassedTests
    this.#counts.failed += counts.numFailedTests
    this.#counts.skipped += counts.numPendingTests + (counts.numTodoTests ?? 0)
    const named = (texts) => texts.map((text) => `${suite.name}: ${text}`)
    const failures = named(failuresOf(counts.testResults))
    this.#failures.push(...failures)
    this.#secondAttempts.push(...named(secondAttemptsOf(counts.testResults)))
    if (code !== 0 && failures.length === 0) this.fail(`${suite.name}: Vitest ended with ${code}`)
    return output
  }
}

function vitest({ config, env = {}, nodeVersion, args = [] }, report, stdout) {
  const asked = ['run', '--config', config, '--reporter=default', '--reporter=json']
  const words = [VITEST, ...asked, `--outputFile.json=${report}`, ...args]
  const [command, all] =
    nodeVersion === undefined
      ? [process.execPath, words]
      : ['npx', ['-y', '-p', `node@${nodeVersion}`, '-c', ['node', ...words].join(' ')]]
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, all, {
      cwd: root,
      stdio: ['ignore', stdout, stdout],
      shell: process.platform === 'win32',
      env: { ...process.env, ...env },
    })
    const keep = (chunk) => {
      output += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

function show(what, texts) {
  if (texts.length > 0) console.log(`\n── ${what}\n\n${texts.join('\n\n')}`)
}

/** Vitest keeps the messages of the first attempt with a test that then passed. */
function secondAttemptsOf(files) {
  return files.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
      .map((test) => textOf(file, test)),
  )
}

function textOf(file, test) {
  return `${relative(root, file.name)} > ${test.fullName}\n${test.failureMessages.join('\n')}`
}

function failuresOf(files) {
  return files.flatMap((file) => {
    const failed = file.assertionResults.filter((test) => test.status === 'failed')
    const of = relative(root, file.name)
    // A file that could not be loaded has no test that failed, only a message.
    if (failed.length === 0 && file.status === 'failed') return [`${of}\n${file.message}`]
    return failed.map((test) => textOf(file, test))
  })
}
