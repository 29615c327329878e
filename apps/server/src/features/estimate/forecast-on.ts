import { replay } from '@bell-lap/fitness/curve/estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Fitness } from './load-fitness.ts'
import { raceForecast } from './race-forecast.ts'
import type { RaceForecast } from './race-forecast.ts'

/** Gives the race forecast over a distance; `null` where there was none. */
export type ForecastOver = (distanceM: number) => RaceForecast | null

/** The race forecasts of some days, oldest first, as they stood then; of today, as on every screen. */
export function forecastsOn(
  { evidence, curve, estimate, today }: Fitness,
  days: readonly CalendarDay[],
): readonly ForecastOver[] {
  const known = replay(evidence, curve, days)
  return days.map((day, i): ForecastOver => {
    if (day === today) return (distanceM) => raceForecast(estimate, distanceM)
    const knowledge = known[i] ?? null
    if (knowledge === null) return () => null
    return (distanceM) => {
      const { timeS, lowS, highS, potentialS } = predictRace(knowledge, distanceM)
      return { timeS, lowS, highS, potentialS }
    }
  })
}
