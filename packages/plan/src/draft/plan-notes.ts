/** What the engine bent, and what the runner should know of the whole plan. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { FLAT_SPEED_AFTER_DAYS, isHillFirst, SPRINTS_AFTER_DAYS } from '../ledger/hill-first.ts'
import { isBasePlan } from '../ledger/base-plan.ts'
import { towardsOf } from '../ledger/way-back.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { PlanNote, PlanRequest } from '../model/plan.ts'
import type { Timeline } from '../ledger/timeline.ts'

/** Notes about the whole plan: how it begins, how many runs, what is not known, how it ends. */
export function notesFor(
  request: PlanRequest,
  timeline: Timeline,
  runs: number,
): readonly PlanNote[] {
  const { goal, availability, history, runner } = request
  const { raceDay, weeks } = goal
  const isOtherLength = raceDay === null && weeks !== null && weeks !== timeline.fullWeeks
  return [
    ...wayBackNotes(request),
    ...(isHillFirst(request) && !isBasePlan(goal)
      ? [
          {
            code: 'hill-first',
            text: message('note.hill-first', {
              weeks: FLAT_SPEED_AFTER_DAYS / 7,
              sprintWeeks: SPRINTS_AFTER_DAYS / 7,
            }),
          },
        ]
      : []),
    ...(isBasePlan(goal) ? [{ code: 'base-plan', text: message('note.base-plan') }] : []),
    ...(timeline.weeks[0]?.leadIn === true
      ? [
          {
            code: 'lead-in',
            text: message(isBasePlan(goal) ? 'note.base-lead-in' : 'note.lead-in'),
          },
        ]
      : []),
    ...(runs < availability.runsPerWeek
      ? [
          {
            code: 'fewer-runs',
            text: message('note.fewer-runs', {
              runs,
              weekM: 1000 * usualWeekKm(history),
              days: availability.days.length,
            }),
          },
        ]
      : []),
    ...(runner.age === null ? [{ code: 'age-unknown', text: message('note.age-unknown') }] : []),
    ...(isOtherLength
      ? [
          {
            code: 'other-length',
            text: message('note.other-length', { asked: weeks, weeks: timeline.fullWeeks }),
          },
        ]
      : []),
    ...(raceDay === null && !isBasePlan(goal) ? [timeTrialNote(request, timeline)] : []),
  ]
}

function timeTrialNote({ today }: PlanRequest, { raceDay }: Timeline): PlanNote {
  const days = daysBetween(today, raceDay)
  return { code: 'time-trial', text: message('note.time-trial', { days }) }
}

/** What the way back leads to, and what evidence there is that the mile helps there. */
function wayBackNotes({ goal }: PlanRequest): readonly PlanNote[] {
  const towards = towardsOf(goal)
  if (towards === null) return []
  const evidence = message(`way-back.${towards}`)
  return [{ code: 'way-back', text: message('note.way-back', { evidence }) }]
}
