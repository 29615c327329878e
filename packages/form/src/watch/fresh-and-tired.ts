/** Which windows of a run are compared: those while fresh and those when tired. */
import type { FormWindow } from './form-windows.ts'
import { WINDOW_S } from './form-windows.ts'

export interface FreshAndTired {
  readonly early: readonly FormWindow[]
  readonly late: readonly FormWindow[]
}

/** A repetition, seconds since the start of the activity. */
export interface Repetition {
  readonly startS: number
  readonly endS: number
}

/** The first minutes are a warm-up (science E4). */
const WARM_UP_S = 8 * 60
const END_M = 100

/**
 * Of a run without repetitions: the first third after eight minutes against the last third (science E4).
 *
 * @example
 * thirdsOfRun([]) // { early: [], late: [] }
 */
export function thirdsOfRun(windows: readonly FormWindow[]): FreshAndTired {
  const warm = windows.filter(({ startS }) => startS >= WARM_UP_S)
  const [first, last] = [warm[0], warm.at(-1)]
  if (first === undefined || last === undefined) return { early: [], late: [] }
  const third = (last.startS + WINDOW_S - first.startS) / 3
  return {
    early: warm.filter(({ startS }) => startS + WINDOW_S <= first.startS + third),
    late: warm.filter(({ startS }) => startS >= first.startS + 2 * third),
  }
}

/** Of a session with repetitions: the first third of them against the last third. */
export function thirdsOfRepetitions(
  windows: readonly FormWindow[],
  reps: readonly Repetition[],
): FreshAndTired {
  const count = Math.floor(reps.length / 3)
  const inside = (some: readonly Repetition[]) =>
    windows.filter((one) => some.some((rep) => isInside(one, rep)))
  return {
    early: inside(reps.slice(0, count)),
    late: count === 0 ? [] : inside(reps.slice(-count)),
  }
}

/** Of a race: its first third against its last third, from the gun on. */
export function thirdsOfRace(windows: readonly FormWindow[], race: Repetition): FreshAndTired {
  const third = (race.endS - race.startS) / 3
  const between = (startS: number, endS: number) =>
    windows.filter((one) => isInside(one, { startS, endS }))
  return {
    early: between(race.startS, race.startS + third),
    late: between(race.endS - third, race.endS),
  }
}

/** The first 100 m of each repetition, or of a race, against its last 100 m. */
export function endsOfRepetitions(
  windows: readonly FormWindow[],
  reps: readonly Repetition[],
): FreshAndTired {
  const near = (of: (window: FormWindow, rep: Repetition) => number) =>
    windows.filter((one) =>
      reps.some((rep) => isInside(one, rep) && one.speedMps * of(one, rep) <= END_M),
    )
  return {
    early: near(({ startS }, rep) => startS + WINDOW_S - rep.startS),
    late: near(({ startS }, rep) => rep.endS - startS),
  }
}

/** Whether a window lies whole in a repetition. */
export const isInside = ({ startS }: FormWindow, rep: Repetition) =>
  startS >= rep.startS && startS + WINDOW_S <= rep.endS
