import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanView } from '../../api/plan.ts'
import { planQuery, useRemovePlan, useUndoPlan, planForecastQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { statesQuery } from '../../api/states.ts'
import type { OpenState } from '../../api/states.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import { Button, ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { wholeWeeks } from '../../words/plan-words.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { AdviceCards } from '../adaptation/advice-card.tsx'
import { CameUpMenu } from '../adaptation/came-up.tsx'
import { ProposalsCard, RuleChangesCard } from '../adaptation/changes-card.tsx'
import { LadderCards } from '../adaptation/ladder-cards.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { DeliverMenu } from './deliver-menu.tsx'
import { ForecastCard } from './forecast-card.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { PlanBoard } from './plan-board.tsx'
import { SeasonStrip } from './season-strip.tsx'
import { WhatNextCard } from './what-next-card.tsx'
import { TypeWorkoutButton } from './type-workout-button.tsx'

/** The weeks to the race as rows; today framed. */
export function PlanPage() {
  const query = useQuery(planQuery)
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
  return (
    <Page
      heading={text.say(plan.race.name)}
      below={sayWhere(plan, text)}
      width="wide"
      actions={<PlanActions canUndo={canUndo} />}
    >
      <StateBanners states={states} />
      <AdviceCards states={states} />
      <ProposalsCard />
      <WhatNextCard />
      <SeasonStrip plan={plan} />
      <ForecastCard />
      <PlanBoard plan={plan} today={today ?? null} />
      <LadderCards />
      <RuleChangesCard />
      <PlanNotes plan={plan} />
      <PlanChanges />
    </Page>
  )
}

function sayWhere(plan: PlanView, { t }: WebText): string {
  const where = { raceDay: plan.race.day, count: wholeWeeks(plan) }
  const current = plan.weeks.find(({ index }) => index === plan.currentWeekIndex)
  if (current === undefined) return t('plan-screen.where', where)
  if (current.number === null) return t('plan-screen.where-from-monday', where)
  return t('plan-screen.where-in-week', { ...where, number: current.number })
}

function PlanActions({ canUndo }: { readonly canUndo: boolean }) {
  const navigate = useNavigate()
  const { t } = useText()
  const undo = useUndoPlan()
  const last = useQuery(adaptationQuery).data?.lastChange
  const remove = useRemovePlan()
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell(t('plan-screen.last-undone')),
      onError: tellError,
    })
  const archive = () =>
    remove.mutate(undefined, {
      onSuccess: () => tellWithUndo(t('plan-screen.archived'), takeBack),
      onError: tellError,
    })
  return (
    <>
      {canUndo && last?.canUndo !== false && (
        <Button onClick={takeBack} busy={undo.isPending}>
          {t('plan-screen.undo-last')}
        </Button>
      )}
      <TypeWorkoutButton />
      <CameUpMenu session={null} />
      <DeliverMenu />
      <ActionMenu
        iconOnly
        label={t('plan-screen.more-actions')}
        actions={[
          { label: t('plan-screen.make-new'), onSelect: () => void navigate({ to: '/plan/new' }) },
          { label: t('plan-screen.print-plan'), onSelect: () => window.print() },
          { label: t('plan-screen.archive'), onSelect: archive },
        ]}
      >
        <Ellipsis size={20} aria-hidden="true" />
      </ActionMenu>
    </>
  )
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
    </Page>
  )
}

function PlanNotes({ plan }: { readonly plan: PlanView }) {
  const { say, t } = useText()
  if (plan.notes.length === 0) return null
  return (
    <Card title={t('plan-screen.about')}>
      <ul style={{ paddingLeft: 20 }}>
        {plan.notes.map((note) => (
          <li key={note.code + say(note.text)}>{say(note.text)}</li>
        ))}
      </ul>
    </Card>
  )
}
