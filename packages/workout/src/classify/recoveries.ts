/** How long recoveries must be for the pace of the reps before them, and where they are not. */
import { MILE_M } from '@bell-lap/units/length'
import { workBouts } from '../totals.ts'
import type { WorkBout } from '../totals.ts'
import type { PaceSymbol, Workout } from '../workout.ts'
import { fastestOf, isFasterThanMile, isMileRep, isSprint, isUphillStep } from './step-kinds.ts'

/** Least recovery as a share of the work before it. */
const AFTER_MILE_PACE = 1
const AFTER_SPEED_ENDURANCE = 4
/** Least recovery after a sprint on the flat, s. */
export const AFTER_SPRINT_S = 180
const TOLERANCE_S = 1
/** The race whose pace it is; reps with short recoveries are that race in pieces. */
const RACE_M: Readonly<Partial<Record<PaceSymbol, number>>> = { '8H': 800, '4H': 400, MAX: 400 }
/** On roads reps go by whole 5 s, so that their sum may be a little longer than the race. */
const ROUNDING = 1.06
/** More pieces, or shorter pauses, are no race in pieces any more. */
const MOST_PIECES = 6
const LEAST_PAUSE_S = 30

interface ShortRecovery {
  /** Recovery as a share of the work before it, and the least it may be. */
  readonly ratio: number
  readonly least: number
  /** Excused: the reps are one race in pieces. */
  readonly inOneRace: boolean
}

/** Every recovery that is shorter than the pace before it asks for. */
export function shortRecoveries({ elements }: Pick<Workout, 'elements'>): readonly ShortRecovery[] {
  const bouts = workBouts(elements)
  if (!bouts.some(isShort)) return []
  return setsOf(bouts).flatMap((set) => {
    const inOneRace = isOneRace(set)
    return set.flatMap((bout) =>
      isShort(bout)
        ? [{ ratio: (bout.recoveryS ?? 0) / bout.workS, least: leastShareAfter(bout), inOneRace }]
        : [],
    )
  })
}

/** The shortest recovery after a sprint on the flat, s; `null` without two bouts. */
export function recoveryAfterSprintS({ elements }: Pick<Workout, 'elements'>): number | null {
  const recoveries = workBouts(elements).flatMap(({ steps, recoveryS }) =>
    recoveryS !== null && steps.some((step) => isSprint(step) && !isUphillStep(step))
      ? [recoveryS]
      : [],
  )
  return recoveries.length === 0 ? null : Math.min(...recoveries)
}

function leastShareAfter({ steps }: WorkBout): number {
  if (steps.some(isFasterThanMile)) return AFTER_SPEED_ENDURANCE
  return steps.some(isMileRep) ? AFTER_MILE_PACE : 0
}

function isShort(bout: WorkBout): boolean {
  const { recoveryS, workS } = bout
  return recoveryS !== null && recoveryS < leastShareAfter(bout) * workS - TOLERANCE_S
}

/** Bouts that only short recoveries divide belong together. */
function setsOf(bouts: readonly WorkBout[]): readonly (readonly WorkBout[])[] {
  const sets: WorkBout[][] = []
  let open = false
  for (const bout of bouts) {
    const last = sets.at(-1)
    if (open && last !== undefined) last.push(bout)
    else sets.push([bout])
    open = isShort(bout)
  }
  return sets
}

function isOneRace(set: readonly WorkBout[]): boolean {
  const fastest = fastestOf(set.flatMap(({ steps }) => steps))
  const raceM = fastest === null ? MILE_M : (RACE_M[fastest] ?? MILE_M)
  return (
    set.reduce((sum, { workM }) => sum + workM, 0) <= ROUNDING * raceM &&
    set.every(({ workM }) => workM >= raceM / MOST_PIECES) &&
    set.filter(isShort).every(({ recoveryS }) => (recoveryS ?? 0) >= LEAST_PAUSE_S)
  )
}
