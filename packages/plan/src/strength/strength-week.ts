/** Strength and jumps, placed with the running (science F). */
import { daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { CONTACTS_START, contactsCap } from '../caps/caps.ts'
import { daysOf } from '../build/week-days.ts'
import type { Timeline, WeekFrame } from '../build/timeline.ts'
import type { PlanRequest, SessionRole, StrengthSession } from '../plan.ts'
import { exercisesFor, STRENGTH_PROGRAMS } from './exercises.ts'
import type { StrengthPhase } from './exercises.ts'

export interface StrengthWeek {
  readonly frame: WeekFrame
  readonly timeline: Timeline
  readonly cutBack: boolean
  readonly sessions: readonly {
    readonly day: CalendarDay
    readonly hard: boolean
    readonly role: SessionRole
    readonly facts: { readonly hillS: number }
  }[]
  /** The running of the week already raises one thing by a tenth or more. */
  readonly lever: boolean
  /** Days after this week on which running is hard, races included. */
  readonly hardDaysAhead: readonly CalendarDay[]
}

/** Contacts of the heaviest session so far; `null` before the first. */
export interface StrengthState {
  readonly contacts: number | null
}

const CONTACTS_STEP = 12
/** In a week that raises something else, jumps rise by less than the tenth that counts. */
const CONTACTS_SMALL_STEP = 3
const MAINTAIN_CONTACTS = 20
/** No strength in the last week, and nothing heavy in the ten days before the race. */
const NO_STRENGTH_DAYS = 7
const NO_HEAVY_DAYS = 14
const HEAVY_GAP_DAYS = 2
const ANATOMICAL_WEEKS = 3
/** The easiest day of the week is kept free where there is a choice. */
const SESSIONS_A_WEEK = 2

/** Strength sessions of one week, and the contacts the next week starts from. */
export function strengthFor(
  week: StrengthWeek,
  state: StrengthState,
  request: PlanRequest,
): { readonly sessions: readonly StrengthSession[]; readonly state: StrengthState } {
  const { frame, timeline } = week
  if (frame.leadIn) return { sessions: [], state }
  const phase = strengthPhase(week)
  const most = contactsCap(request.runner.age)
  const step =
    week.cutBack || phase === 'maintain' ? 0 : week.lever ? CONTACTS_SMALL_STEP : CONTACTS_STEP
  const contacts = state.contacts === null ? CONTACTS_START : Math.min(most, state.contacts + step)
  const program = STRENGTH_PROGRAMS[phase]
  const days = strengthDays(week, request)
  const sessions = days
    .filter((day) => daysBetween(day, timeline.raceDay) > NO_STRENGTH_DAYS)
    .slice(0, phase === 'maintain' ? 1 : SESSIONS_A_WEEK)
    .map((day, i): StrengthSession => {
      const jumps = phase === 'maintain' ? MAINTAIN_CONTACTS : contacts
      const plyometricContacts = nextToHills(day, week) ? 0 : jumps
      return {
        id: `w${frame.index}-strength-${i + 1}`,
        day,
        phase,
        minutes: program.minutes,
        heavyLegs: program.heavyLegs,
        plyometricContacts,
        exercises: exercisesFor(phase, request.availability.gym, plyometricContacts),
      }
    })
  // Only jumps that were done are something to grow from.
  const jumped = sessions.some(({ plyometricContacts }) => plyometricContacts === contacts)
  return { sessions, state: jumped ? { contacts } : state }
}

function strengthPhase({ frame, timeline }: StrengthWeek): StrengthPhase {
  const toRace = daysBetween(frame.startDay, timeline.raceDay)
  if (frame.phase === 'sharpen' || frame.phase === 'transition') return 'maintain'
  if (toRace <= NO_HEAVY_DAYS + 6) return 'maintain'
  if (frame.phase === 'specific') return 'power'
  const full = frame.index - (timeline.weeks[0]?.leadIn === true ? 1 : 0)
  return full < ANATOMICAL_WEEKS ? 'anatomical' : 'strength'
}

/** Hills and jumps do not come on consecutive days (science H3). */
function nextToHills(day: CalendarDay, { sessions }: StrengthWeek): boolean {
  return sessions.some(
    (session) => session.facts.hillS > 0 && Math.abs(daysBetween(session.day, day)) <= 1,
  )
}

/**
 * After the run on quality days when the next hard day is far enough, else on easy and rest days;
 * never within 48 h before a hard day when the legs are loaded heavily, and not the day before one.
 */
function strengthDays(week: StrengthWeek, request: PlanRequest): readonly CalendarDay[] {
  const hard = [
    ...week.sessions.filter((session) => session.hard).map((session) => session.day),
    ...week.hardDaysAhead,
  ]
  const long = week.sessions.find((session) => session.role === 'long')?.day
  const gap = 1
  const allowed = daysOf(week.frame.startDay).filter(
    (day) =>
      day >= request.today &&
      !request.availability.blockedDays.includes(day) &&
      day !== long &&
      hard.every((other) => daysBetween(day, other) <= 0 || daysBetween(day, other) > gap) &&
      !week.sessions.some((s) => s.day === day && (s.role === 'race' || s.role === 'test')),
  )
  const isQuality = (day: CalendarDay) =>
    week.sessions.some((session) => session.day === day && session.role === 'quality')
  const best = [...allowed].sort(
    (a, b) => Number(isQuality(b)) - Number(isQuality(a)) || (a < b ? -1 : 1),
  )
  const first = best[0]
  if (first === undefined) return []
  const second = best.find((day) => Math.abs(daysBetween(day, first)) >= HEAVY_GAP_DAYS)
  return second === undefined ? [first] : [first, second].sort(byWeekday)
}

function byWeekday(a: CalendarDay, b: CalendarDay): number {
  return weekdayOf(a) - weekdayOf(b)
}
