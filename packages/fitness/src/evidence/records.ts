import { raceEvent } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import type { CalendarDay } from '@bell-lap/units/calendar-day'

/** The fastest time over one distance in one year, and where it comes from. */
export interface YearRecord {
  readonly year: number
  readonly day: CalendarDay
  readonly timeS: number
  /** A race result, the fastest stretch of a recording, or a whole run without a recording. */
  readonly source: 'race' | 'stretch' | 'whole-run'
  /** Of the result or of the activity. */
  readonly id: string
}

/** One distance with its fastest time of each year, newest year first. */
export interface RecordsOfEvent {
  readonly eventId: RaceEventId
  readonly best: YearRecord
  readonly years: readonly YearRecord[]
}

interface RacedResult {
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly timeS: number
}

interface RunWithBests {
  readonly id: string
  readonly day: CalendarDay
  readonly distanceM: number
  readonly movingTimeS: number
  /** The fastest stretches of the recording; `null` where only a list tells of the run. */
  readonly bests: readonly { readonly distanceM: number; readonly timeS: number }[] | null
}

/** Shorter stretches are at the mercy of the GPS (science, section on best efforts). */
const EVENTS = ['800m', '1500m', 'mile', '3000m', '5k', '10k', 'half', 'marathon'] as const
/** A run that is at most this much longer than the distance tells how fast it was at least (convention). */
const LONGER_AT_MOST = 0.03

/**
 * Fastest times by distance and year, out of race results and runs. A time from a run is a lower limit of
 * what the runner could do, and says so by its source. On the day of a race only the race counts.
 *
 * @example
 * const results = [{ id: 'r', day: '2026-05-10', distanceM: 5000, timeS: 1230 }]
 * recordsByYear(results, [])[0]?.best.timeS // 1230
 */
export function recordsByYear(
  results: readonly RacedResult[],
  runs: readonly RunWithBests[],
): readonly RecordsOfEvent[] {
  return EVENTS.flatMap((eventId) => {
    const { distanceM } = raceEvent(eventId)
    const races = results.flatMap((one) => raced(one, distanceM))
    // The recording of a race measures the course less well than the race did.
    const raceDays = new Set(races.map(({ day }) => day))
    const times = [
      ...races,
      ...runs.filter(({ day }) => !raceDays.has(day)).flatMap((one) => ran(one, distanceM)),
    ]
    const years = new Map<number, YearRecord>()
    for (const one of times) {
      const known = years.get(one.year)
      if (known === undefined || one.timeS < known.timeS) years.set(one.year, one)
    }
    const all = [...years.values()].toSorted((a, b) => b.year - a.year)
    const [first] = all
    if (first === undefined) return []
    return [{ eventId, years: all, best: all.reduce((a, b) => (b.timeS < a.timeS ? b : a), first) }]
  })
}

const yearOf = (day: CalendarDay) => Number(day.slice(0, 4))

function raced({ id, day, distanceM, timeS }: RacedResult, eventM: number): readonly YearRecord[] {
  if (Math.abs(distanceM - eventM) >= 1) return []
  return [{ year: yearOf(day), day, timeS, source: 'race', id }]
}

function ran(run: RunWithBests, eventM: number): readonly YearRecord[] {
  const { id, day, distanceM, movingTimeS, bests } = run
  const year = yearOf(day)
  if (bests !== null) {
    return bests
      .filter((best) => Math.abs(best.distanceM - eventM) < 1)
      .map(({ timeS }) => ({ year, day, timeS, source: 'stretch', id }))
  }
  const fits = distanceM >= eventM && distanceM <= eventM * (1 + LONGER_AT_MOST)
  return fits && movingTimeS > 0 ? [{ year, day, timeS: movingTimeS, source: 'whole-run', id }] : []
}
