/** What a clinician has cleared the runner to do, and what becomes of a plan that stood on it. */
import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isHillFirst } from '../ledger/hill-first.ts'
import type { PlanNote } from '../model/plan.ts'
import type { Clearance, TrainingEvent } from '../model/training-event.ts'
import type { DayLimit } from './day-limit.ts'
import { lightOf } from './reported-pain.ts'
import { finding } from './rule.ts'
import type { Finding } from './rule.ts'
import type { Situation } from './situation.ts'

/**
 * The clearance that counts on a day; `null` without one. A later injury, warning sign or red pain needs a new one.
 * Events in the order they were reported.
 */
export function clearanceOn(
  events: readonly TrainingEvent[],
  today: CalendarDay,
): Clearance | null {
  let now: Clearance | null = null
  for (const event of events) {
    if (event.kind === 'clearance' && event.day <= today) now = event
    else if (event.kind === 'cleared' && event.about === now?.id) now = null
    else if (asksForAnother(event, events)) now = null
  }
  return now
}

function asksForAnother(event: TrainingEvent, events: readonly TrainingEvent[]): boolean {
  if (event.kind === 'injury') return true
  if (event.kind !== 'check-in') return false
  return event.redFlags.length > 0 || event.pain.some((pain) => lightOf(pain, 0, events) === 'red')
}

/** Whether the plan stands on a clearance that does not count any more. */
function isClearanceGone({ request, events, today }: Situation): boolean {
  return isHillFirst(request) && clearanceOn(events, today) === null
}

/** Easy running to the end of the plan, until a clinician clears the runner again. */
export function withoutClearance(
  situation: Situation,
): readonly { readonly limit: DayLimit; readonly finding: Finding }[] {
  if (!isClearanceGone(situation)) return []
  const { plan, today: from } = situation
  const to = addDays(plan.startDay, 7 * plan.weeks.length - 1)
  const sentence = message('reason.clearance-gone')
  return [
    {
      finding: finding('A24', 'clearance', { sentence }),
      limit: { kind: 'easy', longestMin: null, strides: false, from, to },
    },
  ]
}

export const CLEARANCE_GONE: PlanNote = {
  code: 'clearance-gone',
  text: message('note.clearance-gone'),
}
