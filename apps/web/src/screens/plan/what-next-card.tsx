import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'

const MILES: ReadonlySet<string> = new Set(
  GOAL_EVENTS.filter(({ plan }) => plan === 'mile').map(({ id }) => id),
)

interface Race {
  readonly race: { readonly name: string; readonly day: string; readonly eventId: string }
}

/** Whether the plan led to a mile and its day is over. */
export function isMileRun(plan: Race | null, today: string | undefined): boolean {
  if (plan === null || today === undefined) return false
  return plan.race.day < today && MILES.has(plan.race.eventId)
}

interface WhatNextCardProps extends Race {
  readonly today: string
}

/** After the day a plan led to: what it was for, and the next one. */
export function WhatNextCard({ race, today }: WhatNextCardProps) {
  if (race.day >= today) return null
  const isBack = isMileRun({ race }, today)
  return (
    <Card title={`${race.name} is behind you`}>
      <div className="stack">
        <p className="quiet">
          {isBack
            ? 'Enter its time under Races, so that every pace follows. Then three to six weeks lead back to longer races and keep the speed.'
            : 'Enter its time under Races, so that every pace follows. The way back ends here: a plan for your long race can begin, or another mile.'}
        </p>
        <div className="row">
          <ButtonLink to="/races" look="plain">
            Enter the time
          </ButtonLink>
          <ButtonLink to="/plan/new" look="primary">
            {isBack ? 'The way back' : 'Make a plan'}
          </ButtonLink>
        </div>
      </div>
    </Card>
  )
}
