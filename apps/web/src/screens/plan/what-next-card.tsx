import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { formatTime } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../../api/today.ts'
import type { Today } from '../../api/today.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'

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
  if (data === undefined || data.race === null || data.race.day >= data.day) return null
  const { race, mile } = data
  const isBack = isMileRun(race, data.day)
  return (
    <Card title={`${race.name} is behind you`}>
      <div className="stack">
        {mile !== null && <p>{sayChange(race.startMile, mile)}</p>}
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

type Interval = NonNullable<Today['mile']>

/** The mile when the plan was made and today, each with its range, and whether that is a change. */
function sayChange(start: Interval, now: Interval): string {
  const say = ({ timeS, lowS, highS }: Interval) =>
    `about ${formatTime(timeS)} (${formatTime(lowS)}–${formatTime(highS)})`
  const apart = now.highS < start.lowS || now.lowS > start.highS
  const sure = apart ? '' : ' The ranges overlap, so how much of it is a change is not sure.'
  return `When this plan was made your mile was ${say(start)}; now it is ${say(now)}.${sure}`
}
