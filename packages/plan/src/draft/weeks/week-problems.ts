/** Whether a week as filled keeps the caps that depend on the whole of it. */
import {
  ACHILLES_GROWTH,
  RACE_WEEK_SHARE,
  fastSessionCapM,
  fastWeekCapM,
  LEVER_GROWTH,
  longRunShareCap,
  thresholdCapM,
  vo2CapM,
  weekCapKm,
} from '../../ledger/caps.ts'
import { usualWeekKm } from '../../ledger/usual-week.ts'
import {
  isExempt,
  largestFastBeforeM,
  recentAchilles,
  recentFastM,
  recentHillS,
  recentKm,
} from '../../ledger/training-ledger.ts'
import type { DoneWeek, Progress } from '../../ledger/training-ledger.ts'
import type { Slotted, WeekOrder } from '../frame/week-order.ts'

const MARGIN = 0.995
/** A step is never so small that the rounding of runs swallows it, nor so large that it overshoots. */
const SMALLEST_STEP = 0.97
const LARGEST_STEP = 0.75
const LIGHTER = 0.88
/** A week that came out much shorter than asked for says nothing about what to ask for. */
const FULL_ENOUGH = 0.85
/** Above this share of the weeks before, a cut-back is none. */
const CUT_BACK_AIM = 0.83

interface Filled {
  readonly sessions: readonly Slotted[]
  readonly done: DoneWeek
}

/**
 * The order made lighter where the filled week breaks a cap; `null` when it breaks none. Each cap says
 * how much of the week it leaves, so that a step or two are enough.
 */
export function lighterOrder(
  order: WeekOrder,
  filled: Filled,
  progress: Progress,
): WeekOrder | null {
  const { done } = filled
  const long = longLeft(order, filled)
  const far = kmLeft(order, filled, progress)
  const fast = isTooFast(filled, progress)
  const much = done.leadIn
    ? 1
    : (MARGIN * ACHILLES_GROWTH * recentAchilles(progress)) / Math.max(1e-9, done.achillesTraining)
  if (far >= 1 && !fast && much >= 1 && long >= 1) return null
  const longShare = long < 1 ? order.longShare * step(long) : order.longShare
  const most = done.km > FULL_ENOUGH * order.km ? Math.min(order.km, done.km) : order.km
  const km = far < 1 || much < 1 ? step(Math.min(far, much)) * most : order.km
  return {
    ...order,
    km,
    longShare,
    strain: fast || much < 1 || order.cutBack ? order.strain * LIGHTER : order.strain,
  }
}

function step(left: number): number {
  return Math.max(LARGEST_STEP, Math.min(SMALLEST_STEP, left))
}

/** Share of the long run that the week has room for; 1 or more when it fits. */
function longLeft(order: WeekOrder, { sessions, done }: Filled): number {
  const hasRace = sessions.some(({ day }) => day === order.timeline.raceDay)
  const long = sessions.find(({ role }) => role === 'long')
  if (long === undefined || hasRace || sessions.length < 3) return 1
  const share = longRunShareCap(sessions.length) * done.km * MARGIN
  return share / (long.facts.distanceM / 1000)
}

/** Share of the week's kilometres that every cap on them leaves; 1 or more when they fit. */
function kmLeft(order: WeekOrder, { sessions, done }: Filled, progress: Progress): number {
  const { request } = progress
  const { raceDay } = order.timeline
  const minutes = sessions.reduce((sum, { facts }) => sum + facts.durationS / 60, 0)
  const { minutesPerWeek } = request.availability
  const before = progress.weeks.at(-1)
  const trainingKm = sessions
    .filter(({ day }) => day !== raceDay)
    .reduce((sum, { facts }) => sum + facts.distanceM / 1000, 0)
  const full = progress.weeks.filter((week) => !week.leadIn).slice(-3)
  const most = Math.max(0, ...full.map(({ km }) => km))
  const cap = MARGIN * weekCapKm(recentKm(progress), usualWeekKm(request.history))
  return Math.min(
    order.cutBack && most > 0 ? (CUT_BACK_AIM * most) / done.km : 1,
    (minutesPerWeek ?? Infinity) / minutes,
    cap / done.km,
    order.backKm / done.km,
    order.taper && before !== undefined && before.km > 0 ? before.km / trainingKm : 1,
    sessions.some(({ day }) => day === raceDay) && before !== undefined
      ? (RACE_WEEK_SHARE * usualWeekKm(request.history)) / trainingKm
      : 1,
  )
}

function isTooFast(
  { sessions, done }: { sessions: readonly Slotted[]; done: DoneWeek },
  progress: Progress,
): boolean {
  const usualM = 1000 * usualWeekKm(progress.request.history)
  const sessionTooFast = sessions.some(({ day, facts, role }) => {
    if (isExempt({ role })) return false
    const fast = fastSessionCapM(largestFastBeforeM(progress, day), usualM)
    return (
      facts.repFastM > fast ||
      facts.thresholdM > thresholdCapM(usualM) ||
      facts.vo2M > vo2CapM(usualM)
    )
  })
  return (
    sessionTooFast ||
    done.fastM > fastWeekCapM(recentFastM(progress), usualM) ||
    leversRaised(done, progress) > 1
  )
}

/** How many of distance, fast metres and hills rise by a tenth or more. */
export function leversRaised(week: DoneWeek, progress: Progress): number {
  return [
    week.km >= LEVER_GROWTH * Math.max(1, ...recentKm(progress)),
    week.fastM >= LEVER_GROWTH * recentFastM(progress),
    week.hillS >= LEVER_GROWTH * recentHillS(progress),
  ].filter(Boolean).length
}
