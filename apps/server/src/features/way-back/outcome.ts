import { exitTest, exitTimeS } from '@bell-lap/fitness/plateau/exit-test'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { eventName } from '@bell-lap/units/race-event'
import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { AthleteFacts } from '../athlete/index.ts'
import { forecastsOn } from '../estimate/index.ts'
import { resultOfPlan, verdictOn } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { plainDayOf } from '../results/index.ts'
import type { Outcome } from './schema.ts'

export interface Range {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

/** The race forecasts of the day on which the plan of a block was made. */
export interface BeforeBlock {
  readonly day: CalendarDay
  readonly over: (eventId: string, distanceM: number) => Range | null
}

/** As they were kept with the plan; for plans of earlier versions, as the curve stood on that day. */
export function beforeBlock({ fitness }: AthleteFacts, kept: KeptPlan): BeforeBlock {
  const { promise, request } = kept
  const day = promise?.onDay ?? request.today
  const [then] = forecastsOn(fitness, [day])
  return {
    day,
    over: (eventId, distanceM) => {
      const known = promise?.before?.find((one) => one.eventId === eventId)
      return rangeOf(known ?? then?.(distanceM) ?? null)
    },
  }
}

export function rangeOf(one: Range | null): Range | null {
  return one === null ? null : { timeS: one.timeS, lowS: one.lowS, highS: one.highS }
}

/** What the block did to its race, against the exit test and against what was promised. */
export function outcomeOf(
  facts: AthleteFacts,
  kept: KeptPlan,
  before: BeforeBlock,
): Outcome | null {
  const { id, distanceM } = goalEvent(kept.plan.goal.event)
  const start = before.over(id === 'road-mile' ? 'mile' : id, distanceM)
  if (start === null) return null
  const { promise } = kept
  return {
    eventId: id,
    name: id === 'road-mile' ? message('event.road-mile') : eventName(id),
    before: start,
    beforeDay: before.day,
    ran: ranOf(facts, kept, start),
    exitS: exitTimeS(start.timeS),
    promised:
      promise === undefined
        ? null
        : {
            onDay: promise.onDay,
            raceDay: promise.raceDay,
            gain:
              promise.gain === undefined
                ? null
                : { lowShare: promise.gain.lowShare, highShare: promise.gain.highShare },
          },
  }
}

function ranOf(facts: AthleteFacts, kept: KeptPlan, start: Range): Outcome['ran'] {
  const result = resultOfPlan(facts, kept)
  if (result === null) return null
  const { id, day, timeS } = result
  const effect = facts.fitness.estimate.evidence.find((one) => one.id === id)
  const plainS = effect === undefined ? null : (plainDayOf(timeS, effect.conditions)?.timeS ?? null)
  return {
    id,
    day,
    timeS,
    plainS,
    ...exitTest(start.timeS, plainS ?? timeS),
    verdict: verdictOn(timeS, kept.promise),
  }
}
