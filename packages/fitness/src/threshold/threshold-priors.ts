/** What is taken for likely of a threshold while no test tells better. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { Z80 } from '../curve/predict.ts'
import type { RaceEvidence } from '../evidence/evidence.ts'

/** One curve after another is no new witness: it is asked this often at most (grade X). */
const CURVE_EVERY_DAYS = 28
/** A race shorter than this says little of the hour, metres. */
const TELLING_RACE_M = 3000
/** The first threshold as a share of the second (science C1). */
const FIRST_SHARE = { mean: 0.83, sd: 0.05 } as const

/** The first threshold by a known second one, m/s, with its 80 % interval. */
export function likelyFirstThreshold(secondMps: number): {
  readonly speedMps: number
  readonly lowMps: number
  readonly highMps: number
} {
  const { mean, sd } = FIRST_SHARE
  const at = (share: number) => share * secondMps
  return { speedMps: at(mean), lowMps: at(mean - Z80 * sd), highMps: at(mean + Z80 * sd) }
}

/** The days of races on which the curve is asked for the threshold: those that tell of an hour, four weeks apart. */
export function daysToAskTheCurve(
  races: readonly Pick<RaceEvidence, 'day' | 'distanceM' | 'effort' | 'excluded'>[],
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
): readonly CalendarDay[] {
  const days: CalendarDay[] = []
  for (const race of races.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = days.at(-1)
    const tells = !race.excluded && race.distanceM >= TELLING_RACE_M && race.effort !== 'jogged'
    if (!tells || race.day < from || race.day > to) continue
    if (last === undefined || daysBetween(last, race.day) >= CURVE_EVERY_DAYS) days.push(race.day)
  }
  return days
}
