import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { adaptationQuery } from '../../api/adaptation.ts'
import type { PlanView } from '../../api/plan.ts'
import { planQuery, useRemovePlan, useUndoPlan } from '../../api/plan.ts'
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
import { sayLongDay } from '../../words/say-day.ts'
import { useText } from '../../text/use-text.ts'
import { AdviceCards } from '../adaptation/advice-card.tsx'
import { CameUpMenu } from '../adaptation/came-up.tsx'
import { ProposalsCard, RuleChangesCard } from '../adaptation/changes-card.tsx'
import { LadderCards } from '../adaptation/ladder-card.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { DeliverMenu } from './deliver-menu.tsx'
import { PlanChanges } from './plan-changes.tsx'
import { PlanBoard } from './plan-board.tsx'
import { SeasonStrip } from './season-strip.tsx'
import { WhatNextCard } from './what-next-card.tsx'
import { TypeWorkoutButton } from './type-workout-button.tsx'

/** The weeks to the race as rows; today framed. */
export function PlanPage() {
  const query = useQuery(planQuery)
  const today = useQuery(sessionQuery).data?.today
  const bent = useQuery(adaptationQuery)
  const opened = useQuery(statesQuery)
  const states = opened.data ?? []
  const isWaiting = (one: typeof bent | typeof opened) =>
    one.data === undefined && one.error === null
  const waits = (isWaiting(bent) || isWaiting(opened)) && query.error === null
  if (query.data === undefined || waits) {
    return query.error === null ? (
      <WaitingPage heading="Plan" heights={[120, 120, 120, 120]} width="wide" />
    ) : (
      <Page heading="Plan">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const { plan, canUndo } = query.data
  if (plan === null) return <NoPlan canUndo={canUndo} states={states} />
  return (
    <Page
      heading={plan.race.name}
      below={sayWhere(plan)}
      width="wide"
      actions={<PlanActions canUndo={canUndo} />}
    >
      <StateBanners states={states} />
      <AdviceCards states={states} />
      <ProposalsCard />
      <WhatNextCard />
      <SeasonStrip plan={plan} />
      <PlanBoard plan={plan} today={today ?? null} />
      <LadderCards />
      <RuleChangesCard />
      <PlanNotes plan={plan} />
      <PlanChanges />
    </Page>
  )
}

function sayWhere(plan: PlanView): string {
  const race = sayLongDay(plan.race.day)
  const weeks = wholeWeeks(plan)
  const current = plan.weeks.find(({ index }) => index === plan.currentWeekIndex)
  if (current === undefined) return `${race} · ${weeks} weeks`
  if (current.number === null) return `${race} · ${weeks} weeks from Monday`
  return `${race} · week ${current.number} of ${weeks}`
}

function PlanActions({ canUndo }: { readonly canUndo: boolean }) {
  const navigate = useNavigate()
  const undo = useUndoPlan()
  const remove = useRemovePlan()
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell('The last change is undone.'),
      onError: tellError,
    })
  const putAway = () =>
    remove.mutate(undefined, {
      onSuccess: () => tellWithUndo('The plan is put away.', takeBack),
      onError: tellError,
    })
  return (
    <>
      {canUndo && (
        <Button onClick={takeBack} busy={undo.isPending}>
          Undo
        </Button>
      )}
      <TypeWorkoutButton />
      <CameUpMenu session={null} />
      <DeliverMenu />
      <ActionMenu
        iconOnly
        label="More about the plan"
        actions={[
          { label: 'Make a new plan', onSelect: () => void navigate({ to: '/plan/new' }) },
          { label: 'Print the plan', onSelect: () => window.print() },
          { label: 'Put the plan away', onSelect: putAway },
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
  return (
    <Page heading="No plan yet">
      <StateBanners states={states} />
      <Card>
        <div className="stack">
          <p className="quiet">
            Choose a mile, 1600 or 1500 and a race day, or a number of weeks; or the way back to
            longer races. You see the plan before it is made.
          </p>
          <div className="row">
            <ButtonLink to="/plan/new" look="primary">
              Make a plan
            </ButtonLink>
            {canUndo && (
              <Button
                busy={undo.isPending}
                onClick={() => undo.mutate(undefined, { onError: tellError })}
              >
                Bring back the last one
              </Button>
            )}
          </div>
        </div>
      </Card>
    </Page>
  )
}

function PlanNotes({ plan }: { readonly plan: PlanView }) {
  const { say } = useText()
  if (plan.notes.length === 0) return null
  return (
    <Card title="About this plan">
      <ul style={{ paddingLeft: 20 }}>
        {plan.notes.map((note) => (
          <li key={note.code + say(note.text)}>{say(note.text)}</li>
        ))}
      </ul>
    </Card>
  )
}
