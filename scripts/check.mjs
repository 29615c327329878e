// `npm run check`: format, lint with import boundaries, types, unused code. Says all that fails, not the first only.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installIfNeeded, root, runBeside } from './steps.mjs'

const AT_ONCE = 2
/** Folders whose folders import one another in one direction only. */
const LADDERS = [
  ...readdirSync('packages').map((name) => `packages/${name}/src`),
  'apps/server/src/features',
]

const tool = (name, ...args) => runBeside(join(root, 'node_modules', '.bin', name), args)
const script = (...args) => runBeside(process.execPath, args)

async function haveNoCircle() {
  for (const folder of LADDERS) {
    const { done, output } = await script('scripts/folder-graph.mjs', folder)
    if (!done) return { done, output: `${folder}\n${output}` }
  }
  return { done: true, output: '' }
}

const FIRST = [
  ['types', () => tool('tsc', '-b')],
  ['format', () => tool('oxfmt', '--check', '.')],
  ['unused code and dependencies', () => tool('knip')],
  ['exports of packages', () => script('scripts/package-exports.mjs')],
  ['texts that no code asks for', () => script('scripts/unused-texts.mjs')],
  ['links of the documents', () => script('scripts/check-links.mjs')],
  ['folders without circles', haveNoCircle],
]
/** The rules that need types read the declarations that `tsc -b` writes. */
const AFTER_TYPES = [
  ['lint and import boundaries', () => tool('oxlint', '--type-aware', '--deny-warnings', '.')],
  ['types of the tests', () => tool('tsc', '-p', 'tsconfig.test.json')],
  ['types of the web tests', () => tool('tsc', '-p', 'tsconfig.test-web.json')],
  ['examples of packages', () => script('scripts/check-examples.mjs')],
]
const failed = []

/** Two at a time; each says what it found when it has ended. */
async function runAll(steps) {
  const waiting = [...steps]
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, run] = step
      const { done, output } = await run()
      console.log(`── ${name}${output.trim() === '' ? '' : `\n${output.trim()}`}`)
      if (!done) failed.push(name)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

installIfNeeded()
await runAll(FIRST)
await runAll(AFTER_TYPES)
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`)
  process.exit(1)
}
console.log('\nAll checks passed.')
