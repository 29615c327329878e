import { sayClock } from '@bell-lap/text/numbers'
import type { RaceDay } from '../../api/race-day.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-day.module.css'

/** The first metres of a mile are over before anybody looks at the wrist. */
const LEAST_MARK_M = 50

/** The clock at each mark on a strip of paper, the only thing that this page prints. */
export function WristBand({ found }: { readonly found: RaceDay }) {
  const { t, say, reader } = useText()
  const { laps, goal } = found
  if (goal === null) return null
  const decimals = goal.stepS < 1 ? 1 : 0
  const clock = (timeS: number) => sayClock(timeS, reader.locale, decimals)
  return (
    <Card
      title={<span data-not-printed>{t('race-day.band')}</span>}
      aside={
        <span data-not-printed>
          <Button onClick={() => window.print()}>{t('race-day.print-band')}</Button>
        </span>
      }
    >
      <ScrollSideways label={t('race-day.band')}>
        <ol className={css['band']} aria-label={t('race-day.band')}>
          <li className={css['band-title']}>
            <span>{say(found.eventName)}</span>
            <b>{clock(goal.timeS)}</b>
          </li>
          {laps
            .filter(({ atM }) => atM >= LEAST_MARK_M)
            .map((lap) => (
              <li key={lap.atM}>
                <span>
                  <Say it={lap.label} />
                </span>
                <b>{clock(lap.clockS)}</b>
              </li>
            ))}
        </ol>
      </ScrollSideways>
      <p className="quiet small" data-not-printed>
        {t('race-day.band-how')}
      </p>
    </Card>
  )
}
