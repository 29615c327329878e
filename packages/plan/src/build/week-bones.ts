import { weekdayOf } from '@bell-lap/units/calendar-day'
import { LONG_AFTER_HARD_S, longRunShareCap } from '../caps/caps.ts'
import { easySpeedMps } from './easy-runs.ts'
import type { Progress } from './progress.ts'
import type { FixedDay } from './race-days.ts'
import { daysOf, skeletonFor } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'
import type { WeekOrder } from './week-order.ts'

/** The days of a week, bent around blocked days and fixed ones. */
export function bonesOf(
  order: WeekOrder,
  progress: Progress,
  fixed: readonly FixedDay[],
): Skeleton {
  const { availability, today } = progress.request
  const free = daysOf(order.frame.startDay).filter(
    (day) =>
      availability.days.includes(weekdayOf(day)) &&
      !availability.blockedDays.includes(day) &&
      day >= today &&
      day <= order.timeline.raceDay,
  )
  const longS = (1000 * order.km * longRunShareCap(order.runs)) / easySpeedMps(progress.request)
  const bones = skeletonFor({
    startDay: order.frame.startDay,
    free,
    runs: Math.min(order.runs, free.length),
    longRunDay: availability.longRunDay,
    hardBeforeLong: longS <= LONG_AFTER_HARD_S,
  })
  return fixed.reduce(aroundFixed, bones)
}

/** A race takes the place of the second quality session; the day after it is easy. */
function aroundFixed(bones: Skeleton, { day }: FixedDay): Skeleton {
  const used = [bones.quality1, bones.quality2, bones.long, ...bones.easy].includes(day)
  const second = bones.quality2
  const easy = bones.easy.filter((each) => each !== day)
  const replaced = second !== null && second !== day && used ? [second] : []
  return {
    long: bones.long === day ? null : bones.long,
    quality1: bones.quality1 === day ? null : bones.quality1,
    quality2: null,
    easy: [...(used || second !== null ? easy : easy.slice(0, -1)), ...replaced].sort(),
  }
}
