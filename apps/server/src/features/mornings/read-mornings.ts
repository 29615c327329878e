import { dayMeans, morningBand } from '@bell-lap/plan/adapt/morning-band'
import type { MorningValue } from '@bell-lap/plan/adapt/morning-band'
import { lnRmssdOf } from '@bell-lap/plan/adapt/rules/morning'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { CheckIn } from '@bell-lap/plan/model/training-event'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { MorningMeasure, Mornings } from './schema.ts'

const SHOWN_DAYS = 60

/** What the runner told of mornings, against their own usual range. */
export async function readMorningsOf(context: Context, athleteId: string): Promise<Mornings> {
  const { today, reported } = await loadTodayFacts(context, athleteId)
  const checkIns = eventsOf(reported, 'check-in').filter(({ day }) => day <= today)
  return {
    today,
    // The rule compares logarithms; the runner reads milliseconds.
    hrv: measureOf(lnRmssdOf(checkIns), { today, shown: Math.exp }),
    restingHeartRate: measureOf(valuesOf(checkIns, 'restingHeartRateBpm'), { today, shown: same }),
    sleep: measureOf(valuesOf(checkIns, 'sleepHours'), { today, shown: same }),
  }
}

function same(value: number): number {
  return value
}

function valuesOf(
  checkIns: readonly CheckIn[],
  what: 'restingHeartRateBpm' | 'sleepHours',
): readonly MorningValue[] {
  return dayMeans(
    checkIns.flatMap((checkIn) => {
      const value = checkIn[what]
      return value === null ? [] : [{ day: checkIn.day, value }]
    }),
  )
}

interface Shown {
  readonly today: CalendarDay
  /** From the scale that is compared to the one that is read. */
  readonly shown: (value: number) => number
}

function measureOf(values: readonly MorningValue[], { today, shown }: Shown): MorningMeasure {
  const { state, have, need, week, band } = morningBand(values, today)
  const shownOrNull = (value: number | null) => (value === null ? null : shown(value))
  return {
    state,
    have,
    need,
    week: shownOrNull(week),
    band: band === null ? null : { low: shown(band.low), high: shown(band.high) },
    days: values
      .filter(({ day }) => daysBetween(day, today) < SHOWN_DAYS)
      .map(({ day, value }) => ({
        day,
        value: shown(value),
        week: shownOrNull(morningBand(values, day).week),
      })),
  }
}
