/** Whether a week as filled keeps the caps that depend on the whole of it. */
import {
  ACHILLES_GROWTH,
  fastSessionCapM,
  fastWeekCapM,
  LEVER_GROWTH,
  longRunShareCap,
  thresholdCapM,
  vo2CapM,
  weekCapKm,
} from '../caps/caps.ts'
import { usualWeekKm } from '../caps/usual-week.ts'
import {
  isExempt,
  largestFastBeforeM,
  recentAchilles,
  recentFastM,
  recentHillS,
  recentKm,
} from './progress.ts'
import type { DoneWeek, Progress } from './progress.ts'
import type { Slotted, WeekOrder } from './week-order.ts'

const MARGIN = 0.995
const EASED = 0.95
const LIGHTER = 0.88
/** A week that came out much shorter than asked for says nothing about what to ask for. */
const FULL_ENOUGH = 0.85
/** Above this share of the weeks before, a cut-back is none. */
const CUT_BACK_AIM = 0.83

/** The order made lighter where the filled week breaks a cap; `null` when it breaks none. */
export function lighterOrder(
  order: WeekOrder,
  filled: { readonly sessions: readonly Slotted[]; readonly done: DoneWeek },
  progress: Progress,
): WeekOrder | null {
  const { done } = filled
  const longTooLong = isLongTooLong(order, filled)
  const tooFar = isTooFar(order, filled, progress)
  const tooFast = isTooFast(filled, progress)
  const tooMuch =
    !done.leadIn && done.achillesTraining > MARGIN * ACHILLES_GROWTH * recentAchilles(progress)
  if (!tooFar && !tooFast && !tooMuch && !longTooLong) return null
  const longShare = longTooLong ? order.longShare * EASED : order.longShare
  const most = done.km > FULL_ENOUGH * order.km ? Math.min(order.km, done.km) : order.km
  const km = tooFar || tooMuch ? EASED * most : order.km
  return {
    ...order,
    km,
    longShare,
    strain: tooFast || tooMuch || order.cutBack ? order.strain * LIGHTER : order.strain,
  }
}

function isLongTooLong(
  order: WeekOrder,
  { sessions, done }: { sessions: readonly Slotted[]; done: DoneWeek },
): boolean {
  const hasRace = sessions.some(({ day }) => day === order.timeline.raceDay)
  const long = sessions.find(({ role }) => role === 'long')
  const share = longRunShareCap(sessions.length) * done.km * MARGIN
  return (
    long !== undefined && !hasRace && sessions.length >= 3 && long.facts.distanceM / 1000 > share
  )
}

function isTooFar(
  order: WeekOrder,
  { sessions, done }: { sessions: readonly Slotted[]; done: DoneWeek },
  progress: Progress,
): boolean {
  const { request } = progress
  const { raceDay } = order.timeline
  const minutes = sessions.reduce((sum, { facts }) => sum + facts.durationS / 60, 0)
  const { minutesPerWeek } = request.availability
  const before = progress.weeks.at(-1)
  const trainingKm = sessions
    .filter(({ day }) => day !== raceDay)
    .reduce((sum, { facts }) => sum + facts.distanceM / 1000, 0)
  const full = progress.weeks.filter((week) => !week.leadIn).slice(-3)
  const notLight = order.cutBack && done.km > CUT_BACK_AIM * Math.max(...full.map(({ km }) => km))
  return (
    notLight ||
    minutes > (minutesPerWeek ?? Infinity) ||
    done.km > MARGIN * weekCapKm(recentKm(progress), usualWeekKm(request.history)) ||
    (order.taper && before !== undefined && trainingKm > before.km && before.km > 0)
  )
}

function isTooFast(
  { sessions, done }: { sessions: readonly Slotted[]; done: DoneWeek },
  progress: Progress,
): boolean {
  const weekM = 1000 * done.km
  const sessionTooFast = sessions.some(({ day, facts, role }) => {
    if (isExempt({ role })) return false
    const fast = fastSessionCapM(largestFastBeforeM(progress, day), weekM)
    return (
      facts.repFastM > fast ||
      facts.thresholdM > thresholdCapM(weekM) ||
      facts.vo2M > vo2CapM(weekM)
    )
  })
  return (
    sessionTooFast ||
    done.fastM > fastWeekCapM(recentFastM(progress), weekM) ||
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
