import { daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { BREAK_FROM_DAYS, usualWeekKm } from './usual-week.ts'
import type { PlanNote, PlanRefused, PlanRequest } from '../model/plan.ts'
import { planLengths, towardsOf } from './way-back.ts'
import { weeksAskedFor } from './timeline.ts'

const YOUNGEST = 16
const LEAST_WEEK_M = 15_000
const LEAST_MONTHS = 6
const LONGEST_BREAK_DAYS = 28
export const PAIN_STOPS = 3
const LEAST_RUNS = 3
/** The average of eight weeks may fall a little short of three runs. */
const RUNS_TOLERANCE = 0.5
const LONG_RACE_M = 10_000
const MARATHON_FROM_M = 40_000
const WEEKS_BEFORE_LONG_RACE = 8
const WEEKS_BEFORE_MARATHON = 14

/**
 * Whether a plan may be made at all (science G "do not recommend", D6, H7). `null` when it may; else
 * the reasons in plain words, never a diagnosis.
 */
export function whyNot(request: PlanRequest): PlanRefused | null {
  const medical = medicalReasons(request)
  if (medical.length > 0) return refused(medical, true, null)
  const reasons = [...ageReasons(request), ...trainingReasons(request), ...calendarReasons(request)]
  if (reasons.length > 0) return refused(reasons, false, nearestRunning(request))
  return lengthRefusal(request)
}

function refused(
  reasons: readonly PlanNote[],
  seeClinician: boolean,
  nearest: PlanRefused['nearest'],
): PlanRefused {
  return { refused: true, reasons, seeClinician, nearest }
}

function medicalReasons({ runner: { health } }: PlanRequest): PlanNote[] {
  const reasons: PlanNote[] = []
  const add = (code: string, text: string) => reasons.push({ code, text })
  if (health.redFlag) {
    add(
      'red-flag',
      'You ticked a warning sign. Please see a clinician before you run fast; the plan waits.',
    )
  }
  if (health.needsClearance) {
    add(
      'needs-clearance',
      'With a known heart, metabolic or kidney condition, please ask a clinician first.',
    )
  }
  if (health.pregnantOrPostpartum) {
    add(
      'pregnancy',
      'This plan is not made for pregnancy or the first weeks after. Please see a clinician for one that is.',
    )
  }
  if (health.painNow >= PAIN_STOPS) {
    add(
      'pain',
      `You gave your pain ${health.painNow} of 10. No fast running from 3 upward; if it does not settle in days, see a clinician.`,
    )
  }
  if (health.calfAchillesHamstring12Weeks || health.injuredInLast12Weeks) {
    add(
      'recent-injury',
      'After an injury in the last twelve weeks, please see a clinician or physiotherapist before a mile plan.',
    )
  }
  return reasons
}

function ageReasons({ runner }: PlanRequest): PlanNote[] {
  if (runner.age === null || runner.age >= 18) return []
  if (runner.age < YOUNGEST) {
    return [
      {
        code: 'too-young',
        text: 'No plan is made for runners under 16. A coach who sees you train is better.',
      },
    ]
  }
  if (!runner.health.guardianConsents) {
    return [
      {
        code: 'guardian',
        text: 'At 16 and 17 a parent, guardian or coach has to agree first (Settings, Health).',
      },
    ]
  }
  return []
}

function trainingReasons({ runner, history, availability }: PlanRequest): PlanNote[] {
  const reasons: PlanNote[] = []
  const add = (code: string, text: string) => reasons.push({ code, text })
  if (runner.health.illInLast7Days) {
    add(
      'ill',
      'You were ill in the last seven days. Run easily until you are well for a week, then come back.',
    )
  }
  if (runner.yearsRunning * 12 < LEAST_MONTHS) {
    add(
      'new-runner',
      'Mile training starts after six months of regular running. Build that first, it is time well spent.',
    )
  }
  if (history.runFreeDays > LONGEST_BREAK_DAYS) {
    add(
      'long-break',
      `You have not run for ${sayDays(history.runFreeDays)}. Four weeks of easy running come first.`,
    )
  }
  const weekM = usualWeekKm(history) * 1000
  if (weekM < LEAST_WEEK_M) {
    add(
      'low-volume',
      `Your weeks are around ${(weekM / 1000).toFixed(0)} km. From 15 km a week a mile plan is safe to start.`,
    )
  }
  if (history.runFreeDays < BREAK_FROM_DAYS && history.runsPerWeek < LEAST_RUNS - RUNS_TOLERANCE) {
    add(
      'few-runs',
      `You run about ${history.runsPerWeek} times a week. Three easy runs a week come first.`,
    )
  }
  if (availability.days.length < LEAST_RUNS) {
    add('too-few-days', 'At least three days a week on which you can run are needed.')
  }
  return reasons
}

function sayDays(days: number): string {
  return days >= 365 ? 'a year or more' : `${days} days`
}

/** A long goal race soon, or a race on a day that is blocked. */
function calendarReasons({ goal, races, availability, today }: PlanRequest): PlanNote[] {
  const reasons: PlanNote[] = []
  const long = races.find(({ priority, distanceM, day }) => {
    const weeks = distanceM >= MARATHON_FROM_M ? WEEKS_BEFORE_MARATHON : WEEKS_BEFORE_LONG_RACE
    const ahead = daysBetween(today, day)
    return priority === 'A' && distanceM >= LONG_RACE_M && ahead >= 0 && ahead <= 7 * weeks
  })
  if (long !== undefined && towardsOf(goal) === null) {
    reasons.push({
      code: 'long-goal-race',
      text: `${long.name} on ${long.day} is a long goal race and comes soon. Race it first; the mile waits.`,
    })
  }
  if (goal.raceDay !== null && availability.blockedDays.includes(goal.raceDay)) {
    reasons.push({
      code: 'race-day-blocked',
      text: `The race day ${goal.raceDay} is one of your blocked days. Free it, or choose another race.`,
    })
  }
  return reasons
}

function nearestRunning({ availability }: PlanRequest): PlanRefused['nearest'] {
  return availability.days.length < LEAST_RUNS
    ? { runsPerWeek: 3, text: 'Open a third day in Settings, then make the plan.' }
    : {
        text: 'Three easy runs a week, a little further each week, until the reasons above are gone.',
      }
}

function lengthRefusal(request: PlanRequest): PlanRefused | null {
  const weeks = weeksAskedFor(request)
  const { fewest, most } = planLengths(request.goal)
  if (weeks >= fewest && weeks <= most) return null
  const kind = towardsOf(request.goal) === null ? 'A mile plan' : 'The way back'
  const { raceDay } = request.goal
  const past = raceDay !== null && daysBetween(request.today, raceDay) < 0
  const text = past
    ? 'The race day is in the past.'
    : weeks < fewest
      ? `There are ${Math.max(0, weeks)} full weeks to go. ${kind} needs at least ${fewest}.`
      : `${weeks} weeks are more than ${kind.toLowerCase()} has: ${most} at most.`
  const when = raceDay === null ? '' : ` (the race is in the week of ${mondayOf(raceDay)})`
  // Who asks for a plan is told the nearest one that was found possible (nearest-possible.ts).
  return refused([{ code: 'length', text: `${text}${when}` }], false, null)
}
