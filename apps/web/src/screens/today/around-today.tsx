import { daysBetween } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { Link } from '@tanstack/react-router'
import type { Today } from '../../api/today.ts'
import { SessionBars } from '../../charts/session-bars.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { BasePlanCard } from './base-plan-card.tsx'
import { LoadCard } from './load-card.tsx'
import { ChangesCard } from './recent-changes-card.tsx'
import { StrengthCard } from './strength-card.tsx'
import { WeekCard } from './week-card.tsx'
import css from './today.module.css'

/** From here on the race is prepared. */
const RACE_WEEK_DAYS = 7

interface AroundTodayProps {
  readonly today: Today
  /** Days since the last run, where that is known. */
  readonly daysSince: number | null
}

/** The week, the race, the load and tomorrow. */
export function AroundToday({ today, daysSince }: AroundTodayProps) {
  return (
    <>
      <WeekCard today={today} />
      <RaceCard today={today} />
      <BasePlanCard basePlan={today.basePlan} />
      <LoadCard load={today.load} daysSince={daysSince} />
      <StrengthCard today={today} />
      <TomorrowCard today={today} />
      <ChangesCard today={today} />
    </>
  )
}

function RaceCard({ today }: { readonly today: Today }) {
  const { t, say } = useText()
  const { race } = today
  if (race === null) return null
  const { forecast, goalTimeS } = race
  const days = daysBetween(today.day, race.day)
  return (
    <Card>
      <div className={css['line']}>
        <div>
          <h2>{say(race.name)}</h2>
          <p className="quiet">
            {days < 0 ? t('today.days-ago', { days: -days }) : t('today.in-days', { days })}
          </p>
        </div>
        <div className={css['race-figures']}>
          {forecast === null ? (
            <p className="quiet">{t('today.no-forecast')}</p>
          ) : (
            <>
              <p className={css['race-time']}>{formatTime(forecast.timeS)}</p>
              <p className="quiet small">
                {goalTimeS === null
                  ? t('today.forecast', { lowS: forecast.lowS, highS: forecast.highS })
                  : t('today.forecast-goal', {
                      lowS: forecast.lowS,
                      highS: forecast.highS,
                      goalS: goalTimeS,
                    })}
              </p>
            </>
          )}
        </div>
      </div>
      {days >= 0 && days <= RACE_WEEK_DAYS && (
        <div style={{ marginTop: 12 }}>
          <ButtonLink to="/races/day">{t('today.race-day')}</ButtonLink>
        </div>
      )}
    </Card>
  )
}

function TomorrowCard({ today }: { readonly today: Today }) {
  const { tomorrow } = today
  const { t } = useText()
  const title = useTitles()
  if (tomorrow === null) return null
  return (
    <Card title={t('today.tomorrow')}>
      {tomorrow.role === 'rest' ? (
        <p className="quiet">{t('today.rest-only')}</p>
      ) : (
        <div className="stack">
          <Link to="/plan/sessions/$sessionId" params={{ sessionId: tomorrow.id }}>
            {title(tomorrow.workout)}
          </Link>
          <SessionBars workout={tomorrow.workout} height={28} />
        </div>
      )}
    </Card>
  )
}
