import { sayDay } from '@bell-lap/text/numbers'
import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** The next race: what to expect, the goal, and the way to its laps. */
export function RaceAheadCard({ race }: { readonly race: Today['race'] }) {
  const { t, say, reader } = useText()
  if (race === null || race.daysLeft < 0) return null
  const { forecast, goalTimeS } = race
  return (
    <Card title={say(race.name)} aside={sayDay(race.day, reader.locale, 'long')}>
      <div className="stack">
        {forecast !== null && (
          <p className="quiet">
            {t(goalTimeS === null ? 'races.expected' : 'races.expected-goal', {
              timeS: forecast.timeS,
              lowS: forecast.lowS,
              highS: forecast.highS,
              goodS: forecast.potentialS,
              goalS: goalTimeS,
            })}
          </p>
        )}
        <div>
          <ButtonLink to="/races/day" look="primary">
            {t('today.race-day')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
