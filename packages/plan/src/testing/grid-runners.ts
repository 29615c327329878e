/** The grid of runners that plans are judged on, asked as the product asks: from runs and races, not from numbers. */
import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import { speedAtDuration } from '@bell-lap/fitness/curve/predict'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { paceTable } from '@bell-lap/fitness/paces/pace-table'
import { trainingHistory } from '@bell-lap/load/history/training-history'
import type { RunForHistory } from '@bell-lap/load/history/training-history'
import { addDays } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { recordedWork } from '../ledger/recorded-work.ts'
import { REMEMBERED_DAYS } from '../ledger/next-step.ts'
import type { Ability, PlanRequest, TrainingHistory } from '../model/plan.ts'
import type { WorkDone } from '../model/work-done.ts'
import { buildRequest } from './runners.ts'

/** A Monday. */
const TODAY = '2026-01-05'
const KILOMETRES = [20, 27.5, 35, 42.5, 50, 57.5, 65, 72.5, 80] as const
const RUNS = [3, 4, 5, 6] as const
const FEWEST_WEEKS = 6
const MOST_WEEKS = 20
const HOUR_S = 3600
const LONG_SHARE = { 3: 0.42, 4: 0.34, 5: 0.3, 6: 0.28 } as const
/** Weeks of training on record. */
const WEEKS_BEFORE = 12
/** Fast repetitions a week of those who have run them, as a share of the week, m. */
const FAST_SHARE = 0.04
const LEAST_FAST_M = 800
const STRIDES_M = 300
/** Speed falls with distance by about this exponent. */
const EXPONENT = 1.07
const WEEKDAY = { quality: 1, strides: 3, easy: [0, 4, 5], long: 6 } as const

export interface GridRunner {
  readonly km: number
  readonly runs: 3 | 4 | 5 | 6
  readonly weeks: number
  /** Ran fast repetitions every week before; else nothing fast is known, as where usual training is typed. */
  readonly fastBefore: boolean
}

/** Every runner of the grid, or every `every`-th one. */
export function gridRunners(fastBefore: boolean, every = 1): readonly GridRunner[] {
  const weeks = Array.from({ length: MOST_WEEKS - FEWEST_WEEKS + 1 }, (_, i) => FEWEST_WEEKS + i)
  return KILOMETRES.flatMap((km) =>
    RUNS.flatMap((runs) => weeks.map((each) => ({ km, runs, weeks: each, fastBefore }))),
  ).filter((_, i) => i % every === 0)
}

/** What the engine is asked for a runner of the grid. */
export function gridRequest(runner: GridRunner): PlanRequest {
  const { km, runs, weeks, fastBefore } = runner
  const ability = abilityOf(km, fastBefore)
  const before = fastBefore ? recorded(runner, ability) : typed(runner)
  return buildRequest({
    today: TODAY,
    ability,
    history: before,
    availability: { runsPerWeek: runs },
    goal: { weeks },
  })
}

/** A mile of 7:00 at 20 km a week to 5:00 at 80 km. */
function mileTimeS(km: number): number {
  return 420 - 2 * (km - 20)
}

/** Two results: who runs fast has raced 1500 m, who does not has raced 5 and 10 km. */
function abilityOf(km: number, fastBefore: boolean): Ability {
  const races = fastBefore ? [1500, 5000] : [5000, 10_000]
  const evidence = races.map((distanceM, i): Evidence => ({
    kind: 'race',
    id: `race ${i}`,
    day: addDays(TODAY, -21 - 14 * i),
    distanceM,
    timeS: mileTimeS(km) * (distanceM / MILE_M) ** EXPONENT,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
  }))
  const estimate = estimateCurve(evidence, { age: 38, sex: 'female', weeklyKm: km }, TODAY)
  if (estimate.state !== 'ready') throw new Error('two races are enough for an estimate')
  return {
    paces: paceTable(estimate, null),
    mileTimeS: estimate.mile.timeS,
    mileLogSd: estimate.mile.logSd,
    thresholdSpeedMps: speedAtDuration(estimate, HOUR_S).speedMps,
    maximumSprintMps: null,
  }
}

/** As the server takes it from what was typed: words say nothing of fast running. */
function typed({ km, runs }: GridRunner): TrainingHistory {
  return {
    weeklyKm: new Array<number>(8).fill(km),
    longestRun30dKm: km * LONG_SHARE[runs],
    largestFastSession30dM: 0,
    fastMetresLastWeekM: 0,
    strideExposures28d: 0,
    mileSessions28d: 0,
    runFreeDays: 0,
    runsPerWeek: runs,
  }
}

function recorded({ km, runs }: GridRunner, ability: Ability): TrainingHistory {
  const weeks = Array.from({ length: WEEKS_BEFORE }, (_, i) => addDays(TODAY, -7 * (i + 1)))
  const all = weeks.flatMap((monday, i) => weekOf(monday, { km, runs, ability, odd: i % 2 === 1 }))
  const inOrder = all.toSorted((a, b) => (a.run.day < b.run.day ? -1 : 1))
  const history = trainingHistory(
    inOrder.map(({ run }) => run),
    TODAY,
  )
  const from = addDays(TODAY, -REMEMBERED_DAYS)
  const workDone = inOrder.flatMap(({ run, work }) =>
    work === null || run.day < from ? [] : [work],
  )
  return { ...history, workDone }
}

interface Recorded {
  readonly run: RunForHistory
  readonly work: WorkDone | null
}

/** 200s one week and 400s the next, strides, a long run and easy ones. */
function weekOf(
  monday: string,
  known: {
    readonly km: number
    readonly runs: 3 | 4 | 5 | 6
    readonly ability: Ability
    readonly odd: boolean
  },
): readonly Recorded[] {
  const { km, runs, ability, odd } = known
  const long = km * LONG_SHARE[runs]
  const other = (1000 * (km - long)) / (runs - 1)
  const repM = odd ? 400 : 200
  const reps = Math.round(Math.max(LEAST_FAST_M, FAST_SHARE * 1000 * km) / repM)
  const repS = repM / (MILE_M / ability.mileTimeS)
  const pieces = Array.from({ length: reps }, (_, i) => ({
    startS: 900 + 2.5 * repS * i,
    timeS: repS,
    distanceM: repM,
  }))
  const day = (offset: number) => addDays(monday, offset)
  const quality = day(WEEKDAY.quality)
  const easy = WEEKDAY.easy
    .slice(0, runs - 3)
    .map((offset): Recorded => ({ run: easyRun(day(offset), other), work: null }))
  return [
    {
      run: { day: quality, distanceM: other, fastM: reps * repM },
      work: recordedWork(quality, pieces, ability.paces),
    },
    { run: { ...easyRun(day(WEEKDAY.strides), other), fastM: STRIDES_M }, work: null },
    { run: easyRun(day(WEEKDAY.long), 1000 * long), work: null },
    ...easy,
  ]
}

function easyRun(day: string, distanceM: number): RunForHistory {
  return { day, distanceM, fastM: 0 }
}
