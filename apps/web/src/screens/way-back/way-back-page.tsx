import { daysBetween } from '@bell-lap/units/calendar-day'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { WayBack } from '../../api/way-back.ts'
import { wayBackQuery } from '../../api/way-back.ts'
import { YearChart } from '../../charts/year-chart.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { FactLines } from '../../pieces/fact-lines.tsx'
import { Page } from '../../pieces/page.tsx'
import { PrintAndSave } from '../../pieces/print-and-save.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { LongRunLadder } from './long-run-ladder.tsx'
import { WayBackRaces } from './way-back-races.tsx'
import { WhatNext } from './what-next.tsx'
import css from './way-back.module.css'

/** What the mile block did, what can be raced now and when, the weeks back, and what comes next. */
export function WayBackPage() {
  const query = useQuery(wayBackQuery)
  const { t } = useText()
  if (query.data !== undefined) return <WayBackView found={query.data} />
  return query.error === null ? (
    <WaitingPage heading={t('way-back.screen.heading')} heights={[90, 460, 300]} width="wide" />
  ) : (
    <Page heading={t('way-back.screen.heading')}>
      <Failed error={query.error} onRetry={() => void query.refetch()} />
    </Page>
  )
}

function WayBackView({ found }: { readonly found: WayBack }) {
  const text = useText()
  const { t, say } = text
  const content = useRef<HTMLDivElement>(null)
  const { chart, ladder, outcome, state } = found
  return (
    <div ref={content} className={css['way-back']}>
      <Page
        heading={say(found.headline)}
        above={sayAbove(found, text)}
        actions={
          chart === null ? undefined : (
            <PrintAndSave
              content={content}
              name="way-back"
              title={say(found.headline)}
              day={found.asOf}
            />
          )
        }
        width="wide"
      >
        <div className={css['lead']}>
          {found.lead.map((one) => (
            <p key={keyOf(one)}>
              <Say it={one} />
            </p>
          ))}
        </div>
        {state === 'no-result' && (
          <div data-not-printed>
            <ButtonLink to="/races" look="primary">
              {t('way-back.screen.enter')}
            </ButtonLink>
          </div>
        )}
        {outcome !== null && outcome.ran !== null && (
          <div data-not-printed>
            <ButtonLink to="/races/$resultId" params={{ resultId: outcome.ran.id }}>
              {t('race-day.to-record')}
            </ButtonLink>
          </div>
        )}
        {(state === 'none' || state === 'running') && <NothingYet state={state} />}
        {chart !== null && (
          <Card title={say(chart.title)}>
            <YearChart chart={chart} />
          </Card>
        )}
        <WayBackRaces found={found} />
        <RefusedCard found={found} />
        <div className={css['two']}>
          {ladder !== null && <LongRunLadder ladder={ladder} />}
          <KeepsCard found={found} />
        </div>
        <NextCard found={found} />
      </Page>
    </div>
  )
}

function sayAbove({ asOf, block, state }: WayBack, { t }: WebText): string {
  if (block === null || state === 'running' || state === 'stopped')
    return t('way-back.screen.heading')
  const days = daysBetween(block.raceDay, asOf)
  return days <= 0
    ? t('way-back.screen.above-race', { day: asOf })
    : t('way-back.screen.above-days', { day: asOf, days })
}

/** The next step before a block is over. */
function NothingYet({ state }: { readonly state: 'none' | 'running' }) {
  const { t } = useText()
  return (
    <div className="row">
      {state === 'running' ? (
        <ButtonLink to="/plan" look="primary">
          {t('plan-form.show')}
        </ButtonLink>
      ) : (
        <>
          <ButtonLink to="/case" look="primary">
            {t('case.screen.read')}
          </ButtonLink>
          <ButtonLink to="/plan/new">{t('plan-screen.make')}</ButtonLink>
        </>
      )}
    </div>
  )
}

/** Why there are no weeks back today. */
function RefusedCard({ found }: { readonly found: WayBack }) {
  const { t } = useText()
  if (found.refused.length === 0) return null
  return (
    <Card title={t('way-back.screen.refused')}>
      {found.refused.map((one) => (
        <p key={keyOf(one)}>
          <Say it={one} />
        </p>
      ))}
    </Card>
  )
}

/** Which speed is kept, line by line. */
function KeepsCard({ found }: { readonly found: WayBack }) {
  const { t } = useText()
  if (found.keeps.length === 0) return null
  return (
    <Card title={t('way-back.screen.keeps')}>
      <FactLines lines={found.keeps} />
    </Card>
  )
}

/** The one question, here as on Today. */
function NextCard({ found }: { readonly found: WayBack }) {
  const { t } = useText()
  const { next, state, ladder } = found
  const { to, raceDay } = next.longer
  // A block that was stopped asks nothing; its way back can still be planned.
  if (state === 'stopped' && ladder !== null && !ladder.saved) {
    const day = raceDay === null ? {} : { raceDay }
    return (
      <div data-not-printed>
        <ButtonLink to="/plan/new" search={{ kind: 'way-back', backTo: to, ...day }} look="primary">
          {t('way-back.screen.back-up', { to })}
        </ButtonLink>
      </div>
    )
  }
  if (!next.ask && next.answer !== 'stop') return null
  return (
    <section className={css['decision']} aria-labelledby="what-next" data-not-printed>
      <h2 id="what-next">{t('way-back.screen.next')}</h2>
      <WhatNext asked={next} longer={next.longer} />
    </section>
  )
}
