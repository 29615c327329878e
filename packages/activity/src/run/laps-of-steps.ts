import type { Lap } from '../activity.ts'

/** A part of a run as the runner tells it afterwards. */
export interface ToldStep {
  readonly intent: Lap['intent']
  readonly distanceM: number
  readonly timeS: number
}

/** A whole run as it is typed. */
export interface ToldRun {
  readonly distanceM: number
  readonly timeS: number
}

/**
 * Laps of a typed run: its parts in their order, with the rest of the run as warm-up before and
 * cool-down after, half each. `null` where the parts are longer than the run.
 *
 * @example
 * const rep = { intent: 'work', distanceM: 400, timeS: 80 } as const
 * lapsOfSteps({ distanceM: 5000, timeS: 1500 }, [rep, rep])?.length // 4
 */
export function lapsOfSteps(run: ToldRun, steps: readonly ToldStep[]): readonly Lap[] | null {
  const partsM = steps.reduce((sum, { distanceM }) => sum + distanceM, 0)
  const partsS = steps.reduce((sum, { timeS }) => sum + timeS, 0)
  const half = {
    distanceM: rest(run.distanceM, partsM) / 2,
    timeS: rest(run.timeS, partsS) / 2,
  }
  if (half.distanceM < 0 || half.timeS < 0) return null
  const around = half.timeS > 0
  const all: readonly ToldStep[] = [
    ...(around ? [{ ...half, intent: 'warmup' as const }] : []),
    ...steps,
    ...(around ? [{ ...half, intent: 'cooldown' as const }] : []),
  ]
  let startS = 0
  return all.map(({ intent, distanceM, timeS }) => {
    const lap: Lap = {
      startS,
      elapsedS: timeS,
      timerS: timeS,
      distanceM,
      averageHeartRateBpm: null,
      trigger: 'manual',
      intent,
    }
    startS += timeS
    return lap
  })
}

/** What is left of a whole; tenths of a second that add up to it leave nothing. */
const rest = (whole: number, parts: number): number =>
  Math.abs(whole - parts) < 1e-6 ? 0 : whole - parts

/**
 * Time and distance at every second of a run that is known by its laps only, each run evenly: what its
 * load is counted by. It is no recording, and no best effort comes of it.
 */
export function evenColumns(laps: readonly Lap[]): {
  readonly timeS: Float64Array
  readonly distanceM: Float64Array
} {
  const lengthS = Math.floor(laps.reduce((sum, { elapsedS }) => sum + elapsedS, 0))
  const timeS = Float64Array.from({ length: lengthS + 1 }, (_, second) => second)
  let lap = 0
  let beforeM = 0
  const distanceM = timeS.map((second) => {
    while (lap < laps.length - 1 && second >= (laps[lap + 1]?.startS ?? Infinity)) {
      beforeM += laps[lap]?.distanceM ?? 0
      lap += 1
    }
    const { startS = 0, elapsedS = 0, distanceM: metres = 0 } = laps[lap] ?? {}
    const share = elapsedS > 0 ? Math.min(1, (second - startS) / elapsedS) : 0
    return beforeM + share * metres
  })
  return { timeS, distanceM }
}
