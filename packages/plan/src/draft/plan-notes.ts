/** What the engine bent, in plain words. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { wayBackNote } from './way-back-reason.ts'
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
  const towards = towardsOf(request.goal)
  const notes: PlanNote[] = towards === null ? [] : [wayBackNote(towards)]
  if (timeline.weeks[0]?.leadIn === true)
    notes.push({
      code: 'lead-in',
      text: 'The days left of this week have easy running and strides; the plan proper begins on Monday.',
    })
  if (runs < request.availability.runsPerWeek)
    notes.push({
      code: 'fewer-runs',
      text: `The plan has ${runs} runs a week: your ${Math.round(usualWeekKm(request.history))} km and ${request.availability.days.length} free days make ${runs} runs of a useful length.`,
    })
  if (request.runner.age === null)
    notes.push({
      code: 'age-unknown',
      text: 'Your age is not known; from 45 on a lighter week comes every third week. Tell it to have that.',
    })
  const { raceDay, weeks } = request.goal
  if (raceDay === null && weeks !== null && weeks !== timeline.fullWeeks)
    notes.push({
      code: 'other-length',
      text: `You blocked every day of week ${weeks}, so the plan has ${timeline.fullWeeks} weeks.`,
    })
  if (raceDay === null)
    notes.push({
      code: 'time-trial',
      text: `Without a race the plan ends in a time trial, ${daysBetween(request.today, timeline.raceDay)} days from today.`,
    })
  return notes
}
