import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { WhatNext } from '../way-back/what-next.tsx'

type Race = NonNullable<Today['race']>
type AfterMile = NonNullable<Today['afterMile']>

interface AfterMileCardProps {
  readonly race: Race
  readonly mile: Today['mile']
  readonly asked: AfterMile
}

/** After a mile: what became of it, and what comes next. */
export function AfterMileCard({ race, mile, asked }: AfterMileCardProps) {
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
export function StoppedCard({ asked }: { readonly asked: AfterMile }) {
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

/** After any other race. */
export function AfterRaceCard({ race, mile }: Omit<AfterMileCardProps, 'asked'>) {
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
export function BaseOver() {
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
