// `npm run check`: format, lint with import boundaries, types, unused code. Says all that fails, not the first only.
import { installIfNeeded, runTool } from './steps.mjs'

installIfNeeded()
const steps = [
  ['format', () => runTool('oxfmt', ['--check', '.'])],
  ['types', () => runTool('tsc', ['-b'])],
  // After the types: the rules that need them read the declarations which the step before writes.
  ['lint and import boundaries', () => runTool('oxlint', ['--type-aware', '--deny-warnings', '.'])],
  ['types of the tests', () => runTool('tsc', ['-p', 'tsconfig.test.json'])],
  ['unused code and dependencies', () => runTool('knip', [])],
]
const failed = []
for (const [name, step] of steps) {
  console.log(`── ${name}`)
  if (!step()) failed.push(name)
}
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.join(', ')}.`)
  process.exit(1)
}
console.log('\nAll checks passed.')
