import { GOAL_EVENTS } from '@bell-lap/units/goal-event'
import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../../api/today.ts'
import { later } from '../../pieces/later.tsx'

const cards = () => import('./what-next-cards.tsx')
const AfterMileCard = later(async () => (await cards()).AfterMileCard, null, ['case'])
const StoppedCard = later(async () => (await cards()).StoppedCard, null, ['case'])
const AfterRaceCard = later(async () => (await cards()).AfterRaceCard, null, ['case'])
const BaseOver = later(async () => (await cards()).BaseOver, null, ['case'])

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
