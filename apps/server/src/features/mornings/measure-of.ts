import { morningBand } from '@bell-lap/plan/adapt/morning-band'
import type { MorningValue } from '@bell-lap/plan/adapt/morning-band'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { MorningMeasure } from './schema.ts'

const SHOWN_DAYS = 60

/** For values that are compared on the scale on which they are read. */
export function same(value: number): number {
  return value
}

interface Shown {
  readonly today: CalendarDay
  /** From the scale that is compared to the one that is read. */
  readonly shown: (value: number) => number
}

/** Mornings against their own usual range, as they are shown. */
export function measureOf(
  values: readonly MorningValue[],
  { today, shown }: Shown,
): MorningMeasure {
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
