import { injuryEnds, openStates } from '@bell-lap/plan/adapt/open-states'
import { lightOfPlace } from '@bell-lap/plan/adapt/reported-pain'
import { ladderState, RUNGS } from '@bell-lap/plan/adapt/return-ladder'
import { rungRules } from '@bell-lap/plan/adapt/rung-rules'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { LadderView } from './change-schema.ts'

/** Every way back after an injury that is not cleared, with the rules of each rung and the light of the place. */
export function showLadders(
  events: readonly TrainingEvent[],
  today: CalendarDay,
): readonly LadderView[] {
  const cleared = new Set(eventsOf(events, 'cleared').map(({ about }) => about))
  const isToday = ({ day }: { readonly day: CalendarDay }) => day === today
  const answers = eventsOf(events, 'check-in').filter(isToday)
  const stopped = openStates(events, today).some(({ running }) => running === 'none')
  const ranToday = eventsOf(events, 'session-done').some(isToday)
  return eventsOf(events, 'injury')
    .filter(({ id }) => !cleared.has(id))
    .map((injury) => {
      const { id: injuryId, site, side, day: startDay } = injury
      const state = ladderState(injury, events, today)
      const { kind, rung, since, next, finished, steps } = state
      return {
        injuryId,
        site,
        side,
        kind,
        startDay,
        rung,
        since,
        next,
        ends: injuryEnds(rung),
        finished,
        rungs: RUNGS.map(({ name, about }, index) => ({ name, about, ...rungRules(index, state) })),
        steps,
        light: lightOfPlace(injury, { events, today }),
        stopped,
        ranToday,
        answeredToday: answers.some(({ pain }) => pain.some((one) => one.site === site)),
      }
    })
}
