/** What the engine would be told of the training today: the history before the plan and what was run since. */
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { TrainingHistory } from '../model/plan.ts'
import type { Situation } from './situation.ts'

const WEEKS = 8
const MILE_SESSION_FROM_M = 800
const STRIDES_FROM_M = 200

export function historyNow({ request, done, today, runFreeDays }: Situation): TrainingHistory {
  const before = request.history
  const start = mondayOf(request.today)
  const thisMonday = mondayOf(today)
  const weeksSince = Math.round(daysBetween(start, thisMonday) / 7)
  const weekKm = (index: number) => {
    const from = addDays(start, 7 * index)
    const to = addDays(from, 7)
    return (
      done
        .filter(({ day }) => day >= from && day < to)
        .reduce((sum, run) => sum + run.distanceM, 0) / 1000
    )
  }
  const weeks = [...before.weeklyKm, ...Array.from({ length: weeksSince }, (_, i) => weekKm(i))]
  const inDays = (days: number) => done.filter(({ day }) => daysBetween(day, today) < days)
  const isRecent = daysBetween(request.today, today) < 30
  const last30 = inDays(30)
  const last28 = inDays(28)
  const lastWeek = addDays(thisMonday, -7)
  return {
    weeklyKm: weeks.slice(-WEEKS),
    longestRun30dKm: Math.max(
      isRecent ? before.longestRun30dKm : 0,
      ...last30.map(({ distanceM }) => distanceM / 1000),
    ),
    largestFastSession30dM: Math.max(
      isRecent ? before.largestFastSession30dM : 0,
      ...last30.map(({ fastM }) => fastM),
    ),
    largestFastSession90dM: Math.max(
      isRecent ? (before.largestFastSession90dM ?? 0) : 0,
      ...inDays(90).map(({ fastM }) => fastM),
    ),
    fastMetresLastWeekM:
      weeksSince === 0
        ? before.fastMetresLastWeekM
        : done
            .filter(({ day }) => day >= lastWeek && day < thisMonday)
            .reduce((sum, { fastM }) => sum + fastM, 0),
    strideExposures28d:
      (isRecent ? before.strideExposures28d : 0) +
      last28.filter(({ fastM }) => fastM >= STRIDES_FROM_M).length,
    mileSessions28d:
      (isRecent ? before.mileSessions28d : 0) +
      last28.filter(({ fastM }) => fastM >= MILE_SESSION_FROM_M).length,
    runFreeDays,
    runsPerWeek: before.runsPerWeek,
  }
}
