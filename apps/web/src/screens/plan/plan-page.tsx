import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanView as Plan } from '../../api/plan.ts'
import { nearPlanQuery, planForecastQuery, useUndoPlan } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { statesQuery } from '../../api/states.ts'
import type { OpenState } from '../../api/states.ts'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { tellError } from '../../pieces/tell.ts'
import { isWideNow, useIsWide } from '../../pieces/use-is-wide.ts'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { wholeWeeks } from '../../words/plan-words.ts'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { AdviceCards } from '../adaptation/advice-card.tsx'
import { ProposalsCard } from '../adaptation/changes-card.tsx'
import { LadderCards } from '../adaptation/ladder-cards.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { CommentsIfShared } from '../squad/comments-if-shared.tsx'
import { PlanActionBar, PlanActions } from './plan-actions.tsx'
import { SeasonStrip } from './season-strip.tsx'
import { ViewSwitch } from './view-switch.tsx'
import { countOf } from './week-count.ts'
import { WhatNextCard } from './what-next-card.tsx'

const board = () => import('./plan-board.tsx')
const pager = () => import('./week-by-week.tsx')
const PlanBoard = lazy(async () => ({ default: (await board()).PlanBoard }))
const WeekByWeek = lazy(async () => ({ default: (await pager()).WeekByWeek }))
// Loaded while the plan is asked for.
void (isWideNow() ? board() : pager())

const ForecastCard = later(
  async () => (await import('./forecast-card.tsx')).ForecastCard,
  <Bone height={120} />,
)
ForecastCard.begin()

const MonthCalendar = lazy(async () => ({
  default: (await import('./month-calendar.tsx')).MonthCalendar,
}))

const RetestLine = later(async () => (await import('../form/retest-line.tsx')).RetestLine, null, [
  'form',
])

/** These two are at the end of the page. */
const RuleChangesCard = later(
  async () => (await import('../adaptation/rule-changes-card.tsx')).RuleChangesCard,
  null,
  ['changes'],
)
const PlanChanges = later(async () => (await import('./plan-changes.tsx')).PlanChanges, null, [])

/** The weeks to the race, today framed: rows on a wide window, one week at a time on a phone, or a month. */
export function PlanPage() {
  const query = useQuery(nearPlanQuery)
  const text = useText()
  const today = useQuery(sessionQuery).data?.today
  const bent = useQuery(adaptationQuery)
  const opened = useQuery(statesQuery)
  const forecast = useQuery(planForecastQuery)
  const states = opened.data ?? []
  const isWaiting = (one: { readonly data: unknown; readonly error: unknown }) =>
    one.data === undefined && one.error === null
  // All that stands above the weeks comes at once, so that nothing jumps.
  const waits = [bent, opened, forecast].some(isWaiting) && query.error === null
  if (query.data === undefined || waits) {
    return query.error === null ? (
      <WaitingPage heading={text.t('shell.plan')} heights={[120, 120, 120, 120]} width="wide" />
    ) : (
      <Page heading={text.t('shell.plan')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const { plan, canUndo } = query.data
  if (plan === null) return <NoPlan canUndo={canUndo} states={states} />
  return <PlanView plan={plan} today={today ?? null} canUndo={canUndo} states={states} />
}

interface PlanViewProps {
  readonly plan: Plan
  readonly today: string | null
  readonly canUndo: boolean
  readonly states: readonly OpenState[]
}

function PlanView({ plan, today, canUndo, states }: PlanViewProps) {
  const text = useText()
  const isWide = useIsWide()
  const { view = 'weeks' } = useSearch({ from: '/shell/plan' })
  const heading = headingOf(plan, today, text)
  const name = text.say(plan.race.name)
  return (
    <Page
      heading={heading}
      above={heading === name ? undefined : name}
      below={sayWhere(plan, text)}
      width="wide"
      actions={isWide ? <PlanActions canUndo={canUndo} /> : undefined}
    >
      <StateBanners states={states} />
      <AdviceCards states={states} />
      <ProposalsCard />
      <WhatNextCard />
      {isWide && view === 'weeks' && <SeasonStrip plan={plan} />}
      {isWide && view === 'weeks' && <ForecastCard />}
      {!isWide && <PlanActionBar canUndo={canUndo} />}
      <ViewSwitch />
      <Suspense fallback={<Bone height={480} />}>
        {view === 'month' && today !== null ? (
          <MonthCalendar plan={plan} today={today} />
        ) : isWide ? (
          <PlanBoard plan={plan} today={today} />
        ) : (
          <WeekByWeek plan={plan} today={today} />
        )}
      </Suspense>
      {!isWide && <ForecastCard />}
      <CommentsIfShared kind="plan" id="plan" />
      <RetestLine />
      <LadderCards />
      <RuleChangesCard />
      <PlanNotes plan={plan} />
      <PlanChanges />
    </Page>
  )
}

/** What was run of this week; the name of the race before and after the weeks of the plan. */
function headingOf(plan: Plan, today: string | null, { say }: WebText): string {
  const week = plan.weeks.find(({ index }) => index === plan.currentWeekIndex)
  return say(week === undefined ? plan.race.name : countOf(week, today))
}

function sayWhere(plan: Plan, { t }: WebText): string {
  const where = { raceDay: plan.race.day, count: wholeWeeks(plan) }
  const current = plan.weeks.find(({ index }) => index === plan.currentWeekIndex)
  if (current === undefined) return t('plan-screen.where', where)
  if (current.number === null) return t('plan-screen.where-from-monday', where)
  return t('plan-screen.where-in-week', { ...where, number: current.number })
}

interface NoPlanProps {
  readonly canUndo: boolean
  readonly states: readonly OpenState[]
}

function NoPlan({ canUndo, states }: NoPlanProps) {
  const undo = useUndoPlan()
  const { t } = useText()
  return (
    <Page heading={t('plan-screen.no-plan')}>
      <StateBanners states={states} />
      <Card>
        <div className="stack">
          <p className="quiet">{t('plan-screen.no-plan-choose')}</p>
          <div className="row">
            <ButtonLink to="/plan/new" look="primary">
              {t('plan-screen.make')}
            </ButtonLink>
            {canUndo && (
              <Button
                busy={undo.isPending}
                onClick={() => undo.mutate(undefined, { onError: tellError })}
              >
                {t('plan-screen.restore-last')}
              </Button>
            )}
          </div>
        </div>
      </Card>
      <CommentsIfShared kind="plan" id="plan" />
    </Page>
  )
}

function PlanNotes({ plan }: { readonly plan: Plan }) {
  const { say, t } = useText()
  if (plan.notes.length === 0) return null
  return (
    <Card title={t('plan-screen.about')}>
      <ul style={{ paddingLeft: 20 }}>
        {plan.notes.map((note) => (
          <li key={note.code + keyOf(note.text)}>{say(note.text)}</li>
        ))}
      </ul>
    </Card>
  )
}
