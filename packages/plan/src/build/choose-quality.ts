import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import {
  ADULT_FROM,
  fastSessionCapM,
  maximalSessionCapM,
  SINGLE_RUN_RATIO,
  thresholdCapM,
  vo2CapM,
} from '../caps/caps.ts'
import type { SessionFacts } from '../caps/session-facts.ts'
import type { PlanRequest } from '../plan.ts'
import { fitSession } from './fit-session.ts'
import type { FittedSession } from './fit-session.ts'
import { mayBeHard } from './hard-days.ts'
import type { HardDay } from './hard-days.ts'
import {
  largestFastBeforeM,
  longestBeforeKm,
  mayRunMilePace,
  mayRunSpeedEndurance,
  weeksOfMaximal,
} from './progress.ts'
import type { Progress } from './progress.ts'
import type { MenuEntry } from './quality-menu.ts'
import { weekdayOf } from '@bell-lap/units/calendar-day'

export interface QualityWish {
  readonly day: CalendarDay
  readonly entry: MenuEntry
  /** Added to the level of the entry: bigger runners do more, cut-back weeks less. */
  readonly levelShift: number
  /** Limits of the week that are left for this session. */
  readonly fastM: number
  readonly hillS: number
  readonly weekKm: number
  readonly mostKm: number
  /** Sessions of the week before; the same one is not chosen again at the same size. */
  readonly avoidIds: readonly string[]
  readonly hardDays: readonly HardDay[]
}

const MARGIN = 0.99
/** Less work than this is no session of its kind, seconds by family (D); then easy running is better. */
const LEAST_WORK_S: Readonly<Record<string, number>> = {
  R: 110,
  V: 240,
  T: 480,
  C: 360,
  H: 120,
  N: 30,
  A: 50,
}
const MAXIMAL_GATE_DAYS = 28

/**
 * The first session of the wish that the runner may do, in the largest size that fits; one cut to
 * two repetitions only when nothing else fits.
 */
export function chooseQuality(wish: QualityWish, progress: Progress): FittedSession | null {
  const { request } = progress
  const passes = passesCaps(wish, progress)
  const level = Math.min(1, Math.max(0, wish.entry.level + wish.levelShift))
  const fresh = wish.entry.ids.filter((id) => !wish.avoidIds.includes(id))
  const ids = [...fresh, ...wish.entry.ids.filter((each) => !fresh.includes(each))]
  for (const leastReps of [3, 2]) {
    for (const id of ids) {
      const spec = sessionSpec(id)
      const least = LEAST_WORK_S[spec.family] ?? 0
      if (spec.family === 'A' && !mayRunSpeedEndurance(progress, wish.day)) continue
      const fitted = fitSession(id, request, { level, leastReps, short: false }, (facts) => {
        const hard = { day: wish.day, mile: facts.mile }
        return (
          passes(facts) &&
          facts.workS >= least &&
          (!spec.hard || mayBeHard(hard, wish.hardDays, request))
        )
      })
      if (fitted !== null) return fitted
    }
  }
  return null
}

function passesCaps(wish: QualityWish, progress: Progress): (facts: SessionFacts) => boolean {
  const { request } = progress
  const weekM = 1000 * wish.weekKm
  const fastCap = fastSessionCapM(largestFastBeforeM(progress, wish.day), weekM)
  const longest = SINGLE_RUN_RATIO * MARGIN * longestBeforeKm(progress, wish.day)
  const mostM = 1000 * Math.min(wish.mostKm, longest)
  const mile = mayRunMilePace(progress, wish.day)
  const maximal = maximalCap(progress, wish.day)
  const seconds = dayLimitS(request, wish.day)
  return (facts) =>
    facts.fastM <= wish.fastM &&
    facts.repFastM <= fastCap &&
    facts.hillS <= wish.hillS &&
    facts.distanceM <= mostM &&
    facts.durationS <= seconds &&
    facts.thresholdM <= thresholdCapM(weekM) * MARGIN &&
    facts.vo2M <= vo2CapM(weekM) * MARGIN &&
    facts.maximalM <= maximal &&
    (mile || !facts.mile)
}

/** Sprints come after four weeks of strides and never for under 18 (grade D). */
function maximalCap(progress: Progress, day: CalendarDay): number {
  const { request } = progress
  const ready =
    daysBetween(request.today, day) >= MAXIMAL_GATE_DAYS &&
    (request.runner.age ?? ADULT_FROM) >= ADULT_FROM
  return ready ? maximalSessionCapM(weeksOfMaximal(progress, day)) : 0
}

/** The time there is on a day; without a limit, the longest any session may take. */
export function dayLimitS(request: PlanRequest, day: CalendarDay): number {
  const minutes = request.availability.minutesPerDay[weekdayOf(day)]
  return minutes === undefined ? Infinity : 60 * minutes
}
