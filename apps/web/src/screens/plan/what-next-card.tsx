import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../../api/today.ts'
import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'

const MILES: ReadonlySet<string> = new Set(
  GOAL_EVENTS.filter(({ plan }) => plan === 'mile').map(({ id }) => id),
)

/** Whether the plan led to a mile and its day is over. */
export function isMileRun(
  race: { readonly day: string; readonly eventId: string } | undefined,
  today: string | undefined,
): boolean {
  if (race === undefined || today === undefined) return false
  return race.day < today && MILES.has(race.eventId)
}

/** After the day a plan led to: what became of the mile, and what comes next. */
export function WhatNextCard() {
  const { data } = useQuery(todayQuery)
  const text = useText()
  const { t } = text
  if (data === undefined) return null
  if (data.basePlan !== null) return data.basePlan.daysLeft < 0 ? <BaseOver /> : null
  if (data.race === null || data.race.day >= data.day) return null
  const { race, mile } = data
  const isBack = isMileRun(race, data.day)
  return (
    <Card title={t('plan-screen.race-over', { race: race.name })}>
      <div className="stack">
        {mile !== null && <p>{sayChange(race.startMile, mile, text)}</p>}
        <p className="quiet">{t(isBack ? 'plan-screen.next-longer' : 'plan-screen.next-any')}</p>
        <div className="row">
          <ButtonLink to="/races" look="plain">
            {t('plan-screen.enter-time')}
          </ButtonLink>
          <ButtonLink to="/plan/new" look="primary">
            {t(isBack ? 'plan-screen.plan-longer' : 'plan-screen.make')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

/** After a base plan: the mile plan, or four more weeks. */
function BaseOver() {
  const { t } = useText()
  return (
    <Card title={t('plan-screen.base-over')}>
      <div className="stack">
        <p>{t('plan-screen.base-next')}</p>
        <div>
          <ButtonLink to="/plan/new" look="primary">
            {t('plan-screen.make')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

type Interval = NonNullable<Today['race']>['startMile']

/** The mile when the plan was made and today, each with its range, and whether that is a change. */
function sayChange(start: Interval, now: Interval, { t }: WebText): string {
  const change = t('plan-screen.mile-change', {
    startS: start.timeS,
    startLowS: start.lowS,
    startHighS: start.highS,
    nowS: now.timeS,
    nowLowS: now.lowS,
    nowHighS: now.highS,
  })
  const apart = now.highS < start.lowS || now.lowS > start.highS
  return apart ? change : `${change} ${t('plan-screen.mile-change-unsure')}`
}
