import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../../api/today.ts'
import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { WhatNext } from '../way-back/what-next.tsx'

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

/** After the day a plan led to: what became of the mile, and the one question of what comes next. */
export function WhatNextCard() {
  const { data } = useQuery(todayQuery)
  if (data === undefined) return null
  const { afterMile, basePlan, race } = data
  if (basePlan !== null) return basePlan.daysLeft < 0 ? <BaseOver /> : null
  if (afterMile?.ask === true && race !== null)
    return <AfterMileCard race={race} mile={data.mile} asked={afterMile} />
  if (afterMile?.answer === 'stop' && race === null) return <StoppedCard asked={afterMile} />
  return race === null || race.day >= data.day ? null : (
    <AfterRaceCard race={race} mile={data.mile} />
  )
}

type Race = NonNullable<Today['race']>
type AfterMile = NonNullable<Today['afterMile']>

interface AfterMileCardProps {
  readonly race: Race
  readonly mile: Today['mile']
  readonly asked: AfterMile
}

function AfterMileCard({ race, mile, asked }: AfterMileCardProps) {
  const text = useText()
  const { t } = text
  return (
    <Card title={t('plan-screen.race-over', { race: race.name })}>
      <div className="stack">
        {mile !== null && <p>{sayChange(race.startMile, mile, text)}</p>}
        <p className="quiet">{t('plan-screen.next-longer')}</p>
        <div className="row">
          <ButtonLink to="/races">{t('plan-screen.enter-time')}</ButtonLink>
          <ButtonLink to="/way-back">{t('way-back.screen.read')}</ButtonLink>
        </div>
        <h3>{t('way-back.screen.next')}</h3>
        <WhatNext asked={asked} />
      </div>
    </Card>
  )
}

/** The runner stopped after the mile: said once, with the way to change it, and nothing else. */
function StoppedCard({ asked }: { readonly asked: AfterMile }) {
  const { t } = useText()
  return (
    <Card title={t('way-back.screen.heading')}>
      <div className="stack">
        <WhatNext asked={asked} />
        <div>
          <ButtonLink to="/way-back" look="quiet">
            {t('way-back.screen.read')}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}

function AfterRaceCard({ race, mile }: Omit<AfterMileCardProps, 'asked'>) {
  const text = useText()
  const { t } = text
  return (
    <Card title={t('plan-screen.race-over', { race: race.name })}>
      <div className="stack">
        {mile !== null && <p>{sayChange(race.startMile, mile, text)}</p>}
        <p className="quiet">{t('plan-screen.next-any')}</p>
        <div className="row">
          <ButtonLink to="/races" look="plain">
            {t('plan-screen.enter-time')}
          </ButtonLink>
          <ButtonLink to="/plan/new" look="primary">
            {t('plan-screen.make')}
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
