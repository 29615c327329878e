// `npm run prove`: the property tests on many more cases than `npm test` tries, and more kills of an
// import. Every run draws other cases; `--seed <number>` draws those of an earlier run again. Other
// words are Vitest's, such as `packages/plan`. Plans have programs of their own: `npm run prove:plans`
// checks the safety rules on random runners, `npm run judge:plans` the dose on the whole grid.
import { parseArgs } from 'node:util'
import { installIfNeeded, runTool } from './steps.mjs'

installIfNeeded()
const { values, positionals } = parseArgs({
  options: { seed: { type: 'string' } },
  allowPositionals: true,
})
const seed = values.seed ?? String(Date.now() % 2 ** 31)
console.log(`Seed ${seed}. The same cases again: npm run prove -- --seed ${seed}`)
const good = runTool('vitest', ['run', '--config', 'vitest.prove.config.ts', ...positionals], {
  PROPERTY_SEED: seed,
})
if (!good) console.error(`\nNot proved with seed ${seed}.`)
process.exitCode = good ? 0 : 1
