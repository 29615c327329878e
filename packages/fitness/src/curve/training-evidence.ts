import { dayNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Conditions } from '../conditions/conditions.ts'
import { correctForConditions } from '../conditions/correct-for-conditions.ts'
import type { ConditionsCorrection } from '../conditions/correct-for-conditions.ts'
import type { RaceEvidence, TrainingEvidence } from '../evidence/evidence.ts'
import { conditionsOf, GPS_BIAS } from './evidence-error.ts'
import { equivalentLogSpeed } from './usable-evidence.ts'

/** The part of a recorded run that says how fast the runner is. */
export interface RunForEvidence {
  readonly activityId: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly movingTimeS: number
  readonly surface: 'road' | 'track' | 'trail' | 'treadmill' | 'unknown'
  readonly hasGps: boolean
  readonly averageHeartRateBpm: number | null
  readonly maximumHeartRateBpm: number | null
  readonly excluded: boolean
  /** Height above the sea, and where the runner usually runs; `null` or missing when not known. */
  readonly altitudeM?: number | null
  readonly homeAltitudeM?: number | null
  readonly bestEfforts: readonly RecordedBest[]
}

/** A best effort with what the altimeter saw on it. */
export interface RecordedBest {
  readonly distanceM: number
  readonly timeS: number
  readonly climbM?: number | null
  readonly descentM?: number | null
}

/** Distances that the curve learns from; shorter ones are at the mercy of the GPS. */
const SHORTEST_GPS_M = 800
const SHORTEST_M = 400
/** The runs of this many days before are what a run is compared with (grade X). */
const COMPARED_DAYS = 180
/** Log-speed behind the best of those days up to which a best counts as hard, or as a part. */
const HARD_GAP = 0.04
const FRAGMENT_GAP = 0.1
/** A stretch this much faster than its whole run was meant to be fast (log-speed, grade X). */
const MEANT_TO_BE_FAST = 0.12
/** Average heart rate of the run as a share of the highest seen (grade D, 90 % and so on). */
const ALL_OUT_HEART_SHARE = 0.93
const HARD_HEART_SHARE = 0.87
const STEADY_HEART_SHARE = 0.8
/** A best over this share of its run is the run. */
const WHOLE_RUN_SHARE = 0.9
/** A run whose highest heart rate came to this share of the maximum was hard (science A8, revised). */
const NEAR_MAXIMUM_SHARE = 0.9
/** Highest heart rates above this are taken for a strap's or a sensor's error. */
const HIGHEST_BELIEVED_BPM = 220
/**
 * No maximum is believed to be lower than this: the highest heart rate of easy runs is not a maximum,
 * and half of a runner's easy running would look hard beside it (grade X).
 */
const LOWEST_BELIEVED_MAXIMUM_BPM = 175

/**
 * The training bests of recorded runs, with how hard each one looks.
 *
 * A best looks hard when it comes near the best of the last 180 days over any distance, races
 * included, *and* the run gives a second sign: a high heart rate or a stretch much faster than the
 * rest. Without the second sign a runner who only jogs would pass for one who races. Heart rates are
 * shares of the highest seen so far, and of `maximumBpm` at least: the runner's maximum, as far as it
 * is known from elsewhere.
 */
export function trainingEvidence(
  runs: readonly RunForEvidence[],
  races: readonly RaceEvidence[] = [],
  maximumBpm: number = LOWEST_BELIEVED_MAXIMUM_BPM,
): readonly TrainingEvidence[] {
  const looked = runs
    .toSorted((left, right) => (left.day < right.day ? -1 : left.day > right.day ? 1 : 0))
    .map((run) => {
      const bests = run.surface === 'trail' ? fastestOf(usableBests(run)) : usableBests(run)
      return {
        run,
        day: dayNumber(run.day),
        bests,
        top: run.surface === 'trail' ? -Infinity : topLevel(bests),
      }
    })
  const levels = movingMaximum(
    [
      ...looked.flatMap(({ run, day, top }) => (run.excluded ? [] : [{ day, level: top }])),
      ...races
        .filter((race) => !race.excluded && race.setting !== 'trail' && race.timeS > 0)
        .map((race) => ({
          day: dayNumber(race.day),
          level: equivalentLogSpeed(race.distanceM, race.timeS) + conditionsOf(race).logSpeed,
        })),
    ],
    looked.map(({ day }) => day),
  )
  const highest = highestSoFar(looked, maximumBpm)
  return looked.flatMap((one, index) => {
    const highestHeartRate = highest.get(one.day) ?? maximumBpm
    const level = Math.max(one.top, levels[index] ?? -Infinity)
    return one.bests.map((best) => ({
      kind: 'training' as const,
      id: `${one.run.activityId}:${Math.round(best.distanceM)}`,
      day: one.run.day,
      distanceM: best.distanceM,
      timeS: best.timeS,
      class: classOf(one.run, best, { level, highestHeartRate }),
      nearMaximum: believedMaximum(one.run) >= NEAR_MAXIMUM_SHARE * highestHeartRate,
      measuredBy: measuredBy(one.run),
      gpsBias: biasOn(one.run),
      excluded: one.run.excluded,
      trail: one.run.surface === 'trail',
      correction: best.correction,
    }))
  })
}

const biasOn = ({ surface }: RunForEvidence): number =>
  surface === 'track' || surface === 'road' ? GPS_BIAS[surface] : GPS_BIAS.unknown

/** The highest heart rate up to and with each day, oldest first; never lower than `maximumBpm`. */
function highestSoFar(
  looked: readonly { readonly run: RunForEvidence; readonly day: number }[],
  maximumBpm: number,
): ReadonlyMap<number, number> {
  const highest = new Map<number, number>()
  let soFar = maximumBpm
  for (const { run, day } of looked) {
    if (run.surface !== 'trail') soFar = Math.max(soFar, believedMaximum(run))
    highest.set(day, soFar)
  }
  return highest
}

interface Level {
  readonly day: number
  readonly level: number
}

/**
 * The highest level of the `COMPARED_DAYS` up to and with each of these days (oldest first), in
 * linear time: a queue that falls from front to back, whose front is the highest still inside.
 */
function movingMaximum(seen: readonly Level[], days: readonly number[]): readonly number[] {
  const byDay = seen.toSorted((left, right) => left.day - right.day)
  const queue: Level[] = []
  let front = 0
  let next = 0
  return days.map((day) => {
    for (let one = byDay[next]; one !== undefined && one.day <= day; one = byDay[next]) {
      while (queue.length > front && (queue.at(-1)?.level ?? Infinity) <= one.level) queue.pop()
      queue.push(one)
      next += 1
    }
    while ((queue[front]?.day ?? day) < day - COMPARED_DAYS) front += 1
    return queue[front]?.level ?? -Infinity
  })
}

interface Best {
  readonly distanceM: number
  readonly timeS: number
  readonly level: number
  readonly correction: ConditionsCorrection
}

/** A history is looked at again after each result; its runs are the same objects then. */
const known = new WeakMap<RunForEvidence, readonly Best[]>()

function usableBests(run: RunForEvidence): readonly Best[] {
  const found = known.get(run) ?? bestsOf(run)
  known.set(run, found)
  return found
}

function bestsOf(run: RunForEvidence): readonly Best[] {
  const shortest = run.hasGps ? SHORTEST_GPS_M : SHORTEST_M
  return run.bestEfforts
    .filter((best) => best.timeS > 0 && best.distanceM >= shortest)
    .map((best) => {
      const { distanceM, timeS } = best
      const correction = correctForConditions(
        { distanceM, timeS, setting: run.surface === 'treadmill' ? 'treadmill' : 'road' },
        conditionsOfBest(run, best),
      )
      const level = equivalentLogSpeed(distanceM, timeS) + correction.logSpeed
      return { distanceM, timeS, correction, level }
    })
}

/** A track is flat whatever the altimeter says, and a belt has no height. */
function conditionsOfBest(run: RunForEvidence, best: RecordedBest): Conditions {
  const { altitudeM = null, homeAltitudeM = null } = run
  if (run.surface === 'treadmill') return {}
  if (run.surface === 'track') return { altitudeM, homeAltitudeM }
  const { climbM = null, descentM = null } = best
  return { altitudeM, homeAltitudeM, climbM, descentM, climbFrom: 'altimeter' }
}

/** A trail run is named in the ledger once, not by each of its bests. */
function fastestOf(bests: readonly Best[]): readonly Best[] {
  const [first, ...others] = bests
  if (first === undefined) return []
  return [others.reduce((fastest, best) => (best.level > fastest.level ? best : fastest), first)]
}

function topLevel(bests: readonly Best[]): number {
  return bests.reduce((top, best) => Math.max(top, best.level), -Infinity)
}

function believedMaximum(run: RunForEvidence): number {
  const maximum = run.maximumHeartRateBpm ?? 0
  return maximum <= HIGHEST_BELIEVED_BPM ? maximum : 0
}

function measuredBy(run: RunForEvidence): TrainingEvidence['measuredBy'] {
  if (run.surface === 'treadmill') return 'treadmill'
  return run.hasGps ? 'gps' : 'unknown'
}

function classOf(
  run: RunForEvidence,
  best: Best,
  compared: { readonly level: number; readonly highestHeartRate: number },
): TrainingEvidence['class'] {
  const gap = compared.level - best.level
  const heartShare =
    run.averageHeartRateBpm !== null && compared.highestHeartRate > 0
      ? run.averageHeartRateBpm / compared.highestHeartRate
      : 0
  const whole = best.distanceM >= WHOLE_RUN_SHARE * run.distanceM
  const contrast =
    whole || !(run.movingTimeS > 0) || !(run.distanceM > 0)
      ? 0
      : Math.log(best.distanceM / best.timeS / (run.distanceM / run.movingTimeS))
  if (whole && heartShare >= ALL_OUT_HEART_SHARE && gap <= HARD_GAP) return 'all-out'
  const secondSign = heartShare >= HARD_HEART_SHARE || contrast >= MEANT_TO_BE_FAST
  if (gap <= HARD_GAP && secondSign) return 'hard-session'
  const someSign =
    secondSign || heartShare >= STEADY_HEART_SHARE || contrast >= MEANT_TO_BE_FAST / 2
  if (gap <= FRAGMENT_GAP && someSign) return 'workout-fragment'
  return 'easy-run'
}
