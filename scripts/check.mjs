// `npm run check`: format, lint with import boundaries, types, unused code. Says all that fails, not the first only.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { installIfNeeded, runTool } from './steps.mjs'

/** Folders whose folders import one another in one direction only. */
const LADDERS = [
  ...readdirSync('packages').map((name) => `packages/${name}/src`),
  'apps/server/src/features',
]

function hasNoCircle(folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [
    'scripts/folder-graph.mjs',
    folder,
  ])
  if (status !== 0) console.error(`${folder}\n${stdout}${stderr}`)
  return status === 0
}

function runNode(script) {
  return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status === 0
}

installIfNeeded()
const steps = [
  ['format', () => runTool('oxfmt', ['--check', '.'])],
  ['types', () => runTool('tsc', ['-b'])],
  // After the types: the rules that need them read the declarations which the step before writes.
  ['lint and import boundaries', () => runTool('oxlint', ['--type-aware', '--deny-warnings', '.'])],
  ['types of the tests', () => runTool('tsc', ['-p', 'tsconfig.test.json'])],
  ['types of the web tests', () => runTool('tsc', ['-p', 'tsconfig.test-web.json'])],
  ['unused code and dependencies', () => runTool('knip', [])],
  ['exports of packages', () => runNode('scripts/package-exports.mjs')],
  ['examples of packages', () => runNode('scripts/check-examples.mjs')],
  ['texts that no code asks for', () => runNode('scripts/unused-texts.mjs')],
  ['links of the documents', () => runNode('scripts/check-links.mjs')],
  ['folders without circles', () => LADDERS.every(hasNoCircle)],
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
