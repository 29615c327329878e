import type { CurveKnowledge } from '@bell-lap/fitness/curve/curve-knowledge'
import { replaySorted } from '@bell-lap/fitness/curve/estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Fitness } from './load-fitness.ts'
import { raceForecast } from './race-forecast.ts'
import type { RaceForecast } from './race-forecast.ts'

/** Gives the race forecast over a distance; `null` where there was none. */
export type ForecastOver = (distanceM: number) => RaceForecast | null

/** What was known on earlier days, kept as long as the fitness it follows from: until the next change or day. */
const kept = new WeakMap<Fitness, Map<CalendarDay, CurveKnowledge | null>>()

/** The race forecasts of some days, oldest first, as they stood then; of today, as on every screen. */
export function forecastsOn(
  fitness: Fitness,
  days: readonly CalendarDay[],
): readonly ForecastOver[] {
  const { estimate, today } = fitness
  const known = knownOn(
    fitness,
    days.filter((day) => day !== today),
  )
  return days.map((day): ForecastOver => {
    if (day === today) return (distanceM) => raceForecast(estimate, distanceM)
    const knowledge = known.get(day) ?? null
    if (knowledge === null) return () => null
    return (distanceM) => {
      const { timeS, lowS, highS, potentialS } = predictRace(knowledge, distanceM)
      return { timeS, lowS, highS, potentialS }
    }
  })
}

/** What was known on each of these days; each is worked out once. */
function knownOn(
  fitness: Fitness,
  days: readonly CalendarDay[],
): ReadonlyMap<CalendarDay, CurveKnowledge | null> {
  const known = kept.get(fitness) ?? new Map<CalendarDay, CurveKnowledge | null>()
  kept.set(fitness, known)
  const missing = days.filter((day) => !known.has(day))
  if (missing.length === 0) return known
  const replayed = replaySorted(fitness.sorted, fitness.curve, missing)
  missing.forEach((day, i) => known.set(day, replayed[i] ?? null))
  return known
}
