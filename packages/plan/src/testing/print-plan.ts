/** A plan as text, for reading it as a coach would. */
import { say, titleText } from '@bell-lap/workout/testing/english'
import { weekdayOf } from '@bell-lap/units/calendar-day'
import type { Plan } from '../model/plan.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

export function printPlan(plan: Plan): string {
  return plan.weeks
    .flatMap((week) => [
      `# ${week.index} ${week.startDay} ${week.phase}${week.cutBack ? ' cut-back' : ''} ${(week.distanceM / 1000).toFixed(1)} km, fast ${Math.round(week.fastM)} m`,
      ...week.sessions.map(
        (session) =>
          `  ${DAYS[weekdayOf(session.day) - 1]} ${session.hard ? '*' : ' '} ${session.workout.sessionId} ${titleText(session.workout)} | ${(session.distanceM / 1000).toFixed(1)} km, ${Math.round(session.durationS / 60)} min, fast ${Math.round(session.fastM)}`,
      ),
      ...week.strength.map(
        (one) =>
          `  ${DAYS[weekdayOf(one.day) - 1]} G ${one.phase} ${one.minutes} min, ${one.plyometricContacts} contacts`,
      ),
    ])
    .concat(plan.notes.map((note) => `- ${say(note.text)}`))
    .join('\n')
}
