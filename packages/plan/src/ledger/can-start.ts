import { daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message, MessageValues } from '@bell-lap/units/message'
import { isBasePlan } from './base-plan.ts'
import { BREAK_FROM_DAYS, usualWeekKm } from './usual-week.ts'
import type { PlanNote, PlanRefused, PlanRequest } from '../model/plan.ts'
import { planLengths, towardsOf } from './way-back.ts'
import { weeksAskedFor } from './timeline.ts'

const YOUNGEST = 16
const LEAST_WEEK_M = 15_000
/** Of running, before a mile plan; a base plan that was run counts as them. */
export const LEAST_MONTHS = 6
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
 * the reasons, never a diagnosis.
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

function medicalReasons({ runner: { health } }: PlanRequest): readonly PlanNote[] {
  const cleared = health.clearedOn !== undefined
  return [
    ...(health.redFlag ? [reason('red-flag')] : []),
    ...(health.needsClearance && !cleared ? [reason('needs-clearance')] : []),
    ...(health.pregnantOrPostpartum ? [reason('pregnancy')] : []),
    ...(health.painNow >= PAIN_STOPS
      ? [reason('pain', { pain: health.painNow, from: PAIN_STOPS })]
      : []),
    ...(!cleared && (health.calfAchillesHamstring12Weeks || health.injuredInLast12Weeks)
      ? [reason('recent-injury')]
      : []),
  ]
}

function reason(code: string, values: MessageValues = {}): PlanNote {
  return { code, text: message(`refusal.${code}`, values) }
}

function ageReasons({ runner }: PlanRequest): readonly PlanNote[] {
  if (runner.age === null || runner.age >= 18) return []
  if (runner.age < YOUNGEST) return [reason('too-young')]
  return runner.health.guardianConsents ? [] : [reason('guardian')]
}

function trainingReasons({
  runner,
  history,
  availability,
  goal,
}: PlanRequest): readonly PlanNote[] {
  const { runFreeDays, runsPerWeek } = history
  const ill = runner.health.illInLast7Days ? [reason('ill')] : []
  const days = availability.days.length < LEAST_RUNS ? [reason('too-few-days')] : []
  // Too little running is what a base plan is for.
  if (isBasePlan(goal)) return [...ill, ...days]
  const weekM = usualWeekKm(history) * 1000
  const fewRuns = runFreeDays < BREAK_FROM_DAYS && runsPerWeek < LEAST_RUNS - RUNS_TOLERANCE
  return [
    ...ill,
    ...(runner.yearsRunning * 12 < LEAST_MONTHS ? [reason('new-runner')] : []),
    ...(runFreeDays > LONGEST_BREAK_DAYS ? [longBreak(runFreeDays)] : []),
    ...(weekM < LEAST_WEEK_M ? [reason('low-volume', { weekM, leastM: LEAST_WEEK_M })] : []),
    ...(fewRuns ? [reason('few-runs', { runs: runsPerWeek })] : []),
    ...days,
  ]
}

const TOO_LITTLE_RUNNING: ReadonlySet<string> = new Set([
  'new-runner',
  'long-break',
  'low-volume',
  'few-runs',
])

/** Whether nothing but too little running so far is in the way of a mile plan. */
export function isTooLittleRunning({ reasons }: PlanRefused): boolean {
  return reasons.length > 0 && reasons.every(({ code }) => TOO_LITTLE_RUNNING.has(code))
}

const CLEARED_BY_CLINICIAN: ReadonlySet<string> = new Set(['needs-clearance', 'recent-injury'])

/** Whether a clinician's clearance takes every reason away: no warning sign, pain or pregnancy is among them. */
export function isOpenedByClearance({ reasons }: PlanRefused): boolean {
  return reasons.length > 0 && reasons.every(({ code }) => CLEARED_BY_CLINICIAN.has(code))
}

/** Nobody counts the days of a break of years. */
function longBreak(days: number): PlanNote {
  return days >= 365
    ? { code: 'long-break', text: message('refusal.break-of-years') }
    : reason('long-break', { days })
}

/** A long goal race soon, or a race on a day that is blocked. */
function calendarReasons({ goal, races, availability, today }: PlanRequest): readonly PlanNote[] {
  const long = races.find(({ priority, distanceM, day }) => {
    const weeks = distanceM >= MARATHON_FROM_M ? WEEKS_BEFORE_MARATHON : WEEKS_BEFORE_LONG_RACE
    const ahead = daysBetween(today, day)
    return priority === 'A' && distanceM >= LONG_RACE_M && ahead >= 0 && ahead <= 7 * weeks
  })
  const { raceDay } = goal
  return [
    ...(long !== undefined && towardsOf(goal) === null && !isBasePlan(goal)
      ? [reason('long-goal-race', { race: long.name, raceDay: long.day })]
      : []),
    ...(raceDay !== null && availability.blockedDays.includes(raceDay)
      ? [reason('race-day-blocked', { raceDay })]
      : []),
  ]
}

function nearestRunning({ availability }: PlanRequest): PlanRefused['nearest'] {
  return availability.days.length < LEAST_RUNS
    ? { runsPerWeek: 3, text: message('nearest.third-day') }
    : { text: message('nearest.easy-first') }
}

function lengthRefusal(request: PlanRequest): PlanRefused | null {
  const weeks = weeksAskedFor(request)
  const lengths = planLengths(request.goal)
  const { most } = lengths
  // What goes on from another plan has weeks behind it.
  const fewest = request.continues === undefined ? lengths.fewest : 1
  if (weeks >= fewest && weeks <= most) return null
  // Who asks for a plan is told the nearest one that was found possible (nearest-possible.ts).
  const text = whyNotSoLong(request, weeks, { fewest, most })
  return refused([{ code: 'length', text }], false, null)
}

function whyNotSoLong(
  { goal, today }: PlanRequest,
  weeks: number,
  { fewest, most }: { readonly fewest: number; readonly most: number },
): Message {
  const { raceDay } = goal
  if (raceDay !== null && daysBetween(today, raceDay) < 0)
    return message('refusal.race-past', { raceDay })
  const kind = towardsOf(goal) === null ? 'mile' : 'way-back'
  const text =
    weeks < fewest
      ? message('refusal.too-short', { kind, weeks: Math.max(0, weeks), fewest })
      : message('refusal.too-long', { kind, weeks, most })
  if (raceDay === null) return text
  return message('refusal.with-race-week', { reason: text, mondayDay: mondayOf(raceDay) })
}
