import type { PacedLap } from './lap-pacing.ts'

const TENTH_S = 0.1
const SAME = 1e-6

/**
 * The step in which lap times are shown: tenths of a second only where the goal has them, because no forecast
 * is as exact as that.
 */
export function stepOfGoal(goalS: number): number {
  return Math.abs(goalS - Math.round(goalS)) > SAME ? TENTH_S : 1
}

/**
 * Laps in whole steps: the clock at each mark is rounded, and a lap is what lies between two marks, so that the
 * laps shown add up to the clock.
 *
 * @example
 * inSteps([{ atM: 400, lapM: 400, lapS: 89.48, clockS: 89.48, cue: null }], 1)[0]?.lapS // 89
 */
export function inSteps(laps: readonly PacedLap[], stepS: number): readonly PacedLap[] {
  const perSecond = Math.round(1 / stepS)
  const rounded = laps.map(({ clockS }) => Math.round(clockS * perSecond))
  return laps.map((lap, i) => ({
    ...lap,
    clockS: (rounded[i] ?? 0) / perSecond,
    lapS: ((rounded[i] ?? 0) - (rounded[i - 1] ?? 0)) / perSecond,
  }))
}
