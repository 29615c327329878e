/** One run as the athlete really does it. */
import { mean } from 'simple-statistics'
import type { RepsAgainstTarget } from '@bell-lap/plan/model/training-event'
import { MILE_M } from '@bell-lap/units/length'
import type { Asked, AskedStretch } from './asked.ts'
import type { Athlete } from './athlete.ts'
import { trueMileS, trueSpeedMps, trueThresholdMps } from './fitness-state.ts'
import type { DayDose, TrueCurve } from './fitness-state.ts'
import type { DayLuck } from './luck.ts'
import type { Stretch } from './tissue-state.ts'

export interface Run {
  readonly stretches: readonly Stretch[]
  readonly distanceM: number
  readonly durationS: number
  readonly fastM: number
  readonly dose: DayDose
  readonly reps: RepsAgainstTarget | null
  readonly effortCr10: number
  /** All-out over the distance, when it was a race or a test. */
  readonly raceS: number | null
}

/** Fast begins at this share of mile speed, threshold work at this one of threshold speed. */
const FAST_SHARE = 0.97
const THRESHOLD_SHARE = 0.9
/** How much the form of a day moves what is run (science J4: day noise 0.8 %). */
const DAY_SD = 0.008
/** A repetition can be this much faster than the pace of a race that long, as it is rested for. */
const REP_ABOVE_RACE = 1.04
const SLOW_REP = 0.97
const EFFORT_PER_SHARE = 40
const LONG_FROM_MIN = 60

export function runAsked(
  asked: Asked,
  {
    athlete,
    curve,
    luck,
  }: { readonly athlete: Athlete; readonly curve: TrueCurve; readonly luck: DayLuck },
): Run {
  const pace = (1 + athlete.habits.faster) * (1 + DAY_SD * luck.form)
  const done = asked.stretches.map((stretch) => ({
    asked: stretch,
    run: runStretch(stretch, curve, pace),
  }))
  const stretches = done.map(({ run }) => run)
  const durationS = asked.stretches.reduce((sum, { timeS }) => sum + timeS, 0)
  const distanceM = stretches.reduce((sum, run) => sum + run.distanceM, 0)
  const work = done.filter(({ asked: { intent, speedMps } }) => intent === 'work' && speedMps > 0)
  const fasterBy = meanOf(work.map(({ asked: one, run }) => run.speedMps / one.speedMps - 1))
  const slow = work.filter(({ asked: one, run }) => run.speedMps < SLOW_REP * one.speedMps)
  const strain = meanOf(work.map(({ asked: one }) => one.speedMps / abilityFor(one, curve) - 1))
  const effort = asked.expectedCr10 + (asked.hard ? EFFORT_PER_SHARE * strain : 0) + 0.5 * luck.form
  return {
    stretches,
    distanceM,
    durationS,
    fastM: fastMetres(stretches, curve),
    dose: doseOf(asked.stretches, stretches, { curve, durationS }),
    reps:
      asked.hard && work.length > 1
        ? { count: work.length, fasterBy, slowShare: slow.length / work.length }
        : null,
    effortCr10: Math.max(0, Math.min(10, Math.round(effort))),
    raceS: asked.raceM === null ? null : raceTime(asked.raceM, curve, luck),
  }
}

function raceTime(distanceM: number, curve: TrueCurve, luck: DayLuck): number {
  const evenS = (distanceM / MILE_M) * trueMileS(curve)
  let timeS = evenS
  // The speed belongs to the duration; a few rounds settle it.
  for (let i = 0; i < 8; i++) timeS = distanceM / trueSpeedMps(curve, timeS)
  return timeS * Math.exp(luck.raceError)
}

/** What the athlete could run for so long, rested. */
function abilityFor({ timeS }: AskedStretch, curve: TrueCurve): number {
  return REP_ABOVE_RACE * trueSpeedMps(curve, Math.max(10, timeS * 3))
}

function runStretch(asked: AskedStretch, curve: TrueCurve, pace: number): Stretch {
  const wanted = asked.speedMps * (asked.speedMps > 0 ? pace : 1)
  const most = REP_ABOVE_RACE * trueSpeedMps(curve, Math.max(10, asked.timeS))
  const speedMps = asked.grade > 0.01 ? wanted : Math.min(wanted, most)
  return { distanceM: speedMps * asked.timeS, speedMps, grade: asked.grade }
}

function fastMetres(stretches: readonly Stretch[], curve: TrueCurve): number {
  const limit = FAST_SHARE * (MILE_M / trueMileS(curve))
  return stretches.reduce((sum, one) => (one.speedMps >= limit ? sum + one.distanceM : sum), 0)
}

function doseOf(
  asked: readonly AskedStretch[],
  run: readonly Stretch[],
  { curve, durationS }: { readonly curve: TrueCurve; readonly durationS: number },
): DayDose {
  const fast = FAST_SHARE * (MILE_M / trueMileS(curve))
  const threshold = THRESHOLD_SHARE * trueThresholdMps(curve)
  let [easyMin, thresholdMin, fastM] = [0, 0, 0]
  run.forEach((one, i) => {
    const minutes = (asked[i]?.timeS ?? 0) / 60
    const uphill = (one.grade ?? 0) > 0.02
    // A hill sprint of eight seconds is fast running, not threshold; its metres count as they are.
    const isSprint = uphill && asked[i]?.intent === 'strides'
    if (one.speedMps >= fast || isSprint) fastM += one.distanceM
    else if (one.speedMps >= threshold || uphill) thresholdMin += minutes
    else if (one.speedMps > 0) easyMin += minutes
  })
  return {
    easyMin,
    thresholdMin,
    fastM,
    longMin: Math.max(0, durationS / 60 - LONG_FROM_MIN),
    gym: 0,
  }
}

/** 0 for a run without work in it. */
const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : mean(values))
