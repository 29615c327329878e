import type { Schemas } from '@bell-lap/api-client/client'
import type { CliText } from './reader-locale.ts'

type PlanForecast = Schemas['PlanForecast']

/** What race day is likely to bring; after the race, what was expected and what was run. */
export function forecastLines(
  forecast: PlanForecast | null,
  text: Pick<CliText, 't'>,
): readonly string[] {
  if (forecast === null) return []
  const { t } = text
  const { expected, race } = forecast
  if (expected === null) return outcomeLines(forecast, text)
  const { today, raceDay, gain, headroom } = expected
  const { lowS, highS } = raceDay
  return [
    t('plan-screen.forecast-sentence', { timeS: today.timeS, lowS, highS, raceDay: race.day }),
    t('plan-screen.forecast-gain', { fromShare: -gain.highShare, toShare: -gain.lowShare }),
    t(`plan-screen.forecast-${headroom}`),
  ]
}

function outcomeLines(
  { promised, ran }: PlanForecast,
  { t }: Pick<CliText, 't'>,
): readonly string[] {
  if (promised === null) return []
  const { lowS, highS } = promised.raceDay
  const expected = { day: promised.onDay, lowS, highS }
  const verdict = ran?.verdict ?? null
  return [
    ran === null || verdict === null
      ? t('plan-screen.promised-open', expected)
      : t(`plan-screen.promised-${verdict}`, { ...expected, timeS: ran.timeS }),
  ]
}
