import { raceDaySd } from '@bell-lap/fitness/curve/evidence-error'
import { logSpeedOver, runnerKind, type RunnerKind } from '@bell-lap/fitness/curve/mean-curve'
import { seldomRacedLoss } from '@bell-lap/fitness/curve/seldom-raced'
import type { RunnerProfile } from '@bell-lap/fitness/evidence/evidence'
import type { Random } from '@bell-lap/synthetic-runner/random'
import { MILE_M } from '@bell-lap/units/length'

/** How runners made by code lean towards long distances: log-speed per unit of log-distance. */
const LEANING_SD = 0.012

/** A runner made by code: the truth that an estimate is after. */
export interface MadeUpRunner {
  readonly kind: RunnerKind
  /** Log-speed over a mile; the caller moves it as form wanders. */
  readonly level: number
  readonly leaning: number
}

export function madeUpRunner(profile: RunnerProfile, level: number, random: Random): MadeUpRunner {
  return { kind: runnerKind(profile), level, leaning: LEANING_SD * random.normal() }
}

/** Time over a distance on an even day, seconds. */
export function evenTime({ kind, level, leaning }: MadeUpRunner, distanceM: number): number {
  const own = level + leaning * Math.log(distanceM / MILE_M)
  return distanceM / Math.exp(logSpeedOver(kind, distanceM, own) - seldomRacedLoss(distanceM))
}

/** Time of one race, seconds. */
export function racedTime(runner: MadeUpRunner, distanceM: number, random: Random): number {
  const sd = raceDaySd(runner.kind, distanceM, runner.level)
  return evenTime(runner, distanceM) * Math.exp(sd * random.normal())
}
