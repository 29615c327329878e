/** The pace of a race that has no symbol of its own, between those that have one. */
import { MILE_M } from '@bell-lap/units/length'
import type { BuildContext } from '../library/session-spec.ts'
import { bandOf } from '../library/step-building.ts'
import type { PaceBand, PaceSymbol } from '../workout.ts'

const RACES: readonly (readonly [metres: number, symbol: PaceSymbol])[] = [
  [400, '4H'],
  [800, '8H'],
  [MILE_M, 'MI'],
  [3000, '3K'],
  [5000, '5K'],
  [10_000, '10K'],
  [21_097.5, 'HM'],
  [42_195, 'M'],
]

/** Speeds over a race of so many metres, m/s: straight between the two nearest races in logarithms (Riegel 1981). */
export function raceBand(distanceM: number, context: BuildContext): PaceBand {
  const next = Math.max(
    1,
    RACES.findIndex(([metres]) => metres >= distanceM),
  )
  const [shortM, shorter] = RACES[next - 1] ?? [400, '4H']
  const [longM, longer] = RACES[next] ?? [42_195, 'M']
  const [fast, slow] = [bandOf(context, shorter), bandOf(context, longer)]
  const share = Math.min(1, Math.max(0, Math.log(distanceM / shortM) / Math.log(longM / shortM)))
  const between = (a: number, b: number) => a ** (1 - share) * b ** share
  return {
    slowMps: between(fast.slowMps, slow.slowMps),
    fastMps: between(fast.fastMps, slow.fastMps),
  }
}
