/** The laps of a finished race against the plan and against the pacing that suits its time. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Split } from '@bell-lap/units/read-splits'
import { clockOfPacing } from './lap-pacing.ts'

export interface ComparedLap extends Split {
  readonly fromM: number
  /** The lap as the goal asked for it; `null` without a goal. Positive differences are slower. */
  readonly plannedS: number | null
  readonly offPlanS: number | null
  /** The lap of the same whole time, paced as science H6 has it. */
  readonly idealS: number
  readonly offIdealS: number
}

export interface ComparedRace {
  readonly laps: readonly ComparedLap[]
  readonly firstHalfS: number
  readonly secondHalfS: number
  /** The second half against the first; positive is slower. */
  readonly fadeS: number
  /** What stands out, most important first. */
  readonly says: readonly Message[]
}

/** Differences below this are not worth a word: a share of the whole time for halves, of a lap for laps (X). */
const SAME_HALVES = 0.005
const SAME_LAP = 0.01
const LONG_LAP_M = 150

/**
 * Compares splits with the goal and with the ideal laps of the time that was run. Times in s, distances in m; the
 * halves are found between the marks at even speed.
 */
export function compareLaps(
  splits: readonly Split[],
  race: {
    readonly distanceM: number
    readonly goalS: number | null
    /** What is said is rounded to this. */
    readonly stepS?: number
  },
): ComparedRace {
  const { distanceM, goalS, stepS = 0.1 } = race
  const ranS = splits.at(-1)?.clockS ?? 0
  const ideal = clockOfPacing(distanceM, ranS)
  const planned = goalS === null ? null : clockOfPacing(distanceM, goalS)
  const laps = splits.map((split): ComparedLap => {
    const fromM = split.toM - split.lengthM
    const idealS = ideal(split.toM) - ideal(fromM)
    const plannedS = planned === null ? null : planned(split.toM) - planned(fromM)
    return {
      ...split,
      fromM,
      plannedS,
      offPlanS: plannedS === null ? null : split.lapS - plannedS,
      idealS,
      offIdealS: split.lapS - idealS,
    }
  })
  const firstHalfS = clockAt(splits, distanceM / 2)
  const secondHalfS = ranS - firstHalfS
  const fadeS = secondHalfS - firstHalfS
  return {
    laps,
    firstHalfS,
    secondHalfS,
    fadeS,
    says: whatStandsOut(laps, { distanceM, ranS, fadeS, round: (s) => rounded(s, stepS) }),
  }
}

const MILES_M = { from: 1500, to: 1700 } as const

/** The lap that is lost by easing rather than by lack of fitness (science H6). */
function isThirdOfMile({ fromM, toM }: ComparedLap, distanceM: number): boolean {
  const isMile = distanceM >= MILES_M.from && distanceM <= MILES_M.to
  return isMile && fromM >= distanceM - 850 && toM <= distanceM - 350
}

function rounded(seconds: number, stepS: number): number {
  const perSecond = Math.round(1 / stepS)
  return Math.max(1, Math.round(seconds * perSecond)) / perSecond
}

function clockAt(splits: readonly Split[], metres: number): number {
  const lap = splits.find(({ toM }) => toM >= metres)
  if (lap === undefined) return splits.at(-1)?.clockS ?? 0
  return lap.clockS - (lap.lapS * (lap.toM - metres)) / lap.lengthM
}

function whatStandsOut(
  laps: readonly ComparedLap[],
  {
    distanceM,
    ranS,
    fadeS,
    round,
  }: {
    readonly distanceM: number
    readonly ranS: number
    readonly fadeS: number
    readonly round: (s: number) => number
  },
): readonly Message[] {
  const halves =
    Math.abs(fadeS) <= SAME_HALVES * ranS
      ? message('race-record.even-halves')
      : message(fadeS > 0 ? 'race-record.slowed' : 'race-record.sped-up', {
          fadeS: round(Math.abs(fadeS)),
        })
  const whole = laps.filter(({ lengthM }) => lengthM >= LONG_LAP_M)
  const [first] = whole
  const fast =
    first !== undefined && first.offIdealS < -SAME_LAP * first.idealS
      ? [message('race-record.fast-start', { offS: round(-first.offIdealS), toM: first.toM })]
      : []
  const slowest = whole.reduce<ComparedLap | null>(
    (worst, lap) =>
      worst === null || lap.offIdealS / lap.idealS > worst.offIdealS / worst.idealS ? lap : worst,
    null,
  )
  const lost =
    slowest !== null && slowest.offIdealS > SAME_LAP * slowest.idealS
      ? [
          message('race-record.lost-most', {
            offS: round(slowest.offIdealS),
            fromM: slowest.fromM,
            toM: slowest.toM,
          }),
          ...(isThirdOfMile(slowest, distanceM) ? [message('race-record.work-at-800')] : []),
        ]
      : []
  return [halves, ...fast, ...lost]
}
