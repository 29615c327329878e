// `npm run validate:properties [-- --runners 100000 --seed 1]`: what must hold of the estimate, for so
// many random runners each. Prints how many broke each property, and the first of them made simple.
import { ESTIMATE_PROPERTIES } from '@bell-lap/fitness/curve/testing/estimate-properties'
import * as fc from 'fast-check'

const option = (name: string, otherwise: number) => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? otherwise : Number(process.argv[at + 1])
}
const runners = option('runners', 100_000)
const seed = option('seed', 1)
/** Runners drawn at a time, so that memory stays small. */
const BATCH = 1000

let good = true
for (const { name, share, runner, holds } of ESTIMATE_PROPERTIES) {
  let broken = 0
  let drawn = 0
  let worst: unknown = null
  for (let batch = 0; drawn < runners; batch += 1) {
    const some = fc.sample(runner, {
      numRuns: Math.min(BATCH, runners - drawn),
      seed: seed + batch,
    })
    drawn += some.length
    for (const one of some) {
      if (holds(one as never)) continue
      broken += 1
      worst ??= one
    }
  }
  const kept = 1 - broken / drawn
  const holdsUp = kept >= share
  good &&= holdsUp
  const goal = share === 1 ? 'none may break it' : `${100 * share} % must hold`
  process.stdout.write(
    `${holdsUp ? 'holds' : 'BROKEN'}  ${name}: ${broken} of ${drawn} broke it (${goal})\n`,
  )
  if (!holdsUp) process.stdout.write(`        ${JSON.stringify(worst)}\n`)
}
process.exit(good ? 0 : 1)
