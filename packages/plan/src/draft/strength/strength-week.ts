/** Strength and jumps, placed with the running (science F). */
import { isBasePlan } from '../../ledger/base-plan.ts'
import { daysBetween, weekdayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { ADULT_FROM, CONTACTS_START, contactsCap, learnsFirst } from '../../ledger/caps.ts'
import { daysOf } from '../../model/week-days.ts'
import type { Timeline, WeekFrame } from '../../ledger/timeline.ts'
import type { PlanRequest, SessionRole, StrengthSession } from '../../model/plan.ts'
import { asAllowed, strictest } from '../../session/allowed-strength.ts'
import { limitsOn } from '../../ledger/body-limit.ts'
import type { BodyLimit } from '../../ledger/body-limit.ts'
import { exercisesFor, isHeavy, STRENGTH_PROGRAMS } from '../../session/exercises.ts'
import type { StrengthPhase } from '../../session/exercises.ts'

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
  /** What a break or the age forbids. */
  readonly limits: readonly BodyLimit[]
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
/** Who learns first lifts light for longer, and does no drop jumps or bounds. */
const LEARNING_WEEKS = 6
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
  const phase = strengthPhase(week, request)
  const most = contactsCap(request.runner.age)
  const step =
    week.cutBack || phase === 'maintain' ? 0 : week.lever ? CONTACTS_SMALL_STEP : CONTACTS_STEP
  const contacts = state.contacts === null ? CONTACTS_START : Math.min(most, state.contacts + step)
  const program = STRENGTH_PROGRAMS[phase]
  const days = strengthDays(week, request)
  const sessions = days
    .filter(
      (day) => isBasePlan(request.goal) || daysBetween(day, timeline.raceDay) > NO_STRENGTH_DAYS,
    )
    .slice(0, phase === 'maintain' ? 1 : SESSIONS_A_WEEK)
    .flatMap((day, i): readonly StrengthSession[] => {
      const jumps = phase === 'maintain' ? MAINTAIN_CONTACTS : contacts
      const plyometricContacts = nextToHills(day, week) ? 0 : jumps
      const { gym } = request.availability
      const exercises = exercisesFor(phase, gym, plyometricContacts)
      const session: StrengthSession = {
        id: `w${frame.index}-strength-${i + 1}`,
        day,
        phase,
        minutes: program.minutes,
        heavyLegs: exercises.some(isHeavy),
        plyometricContacts,
        exercises,
      }
      const allowed = strictest(limitsOn(week.limits, day).map(({ strength }) => strength))
      const kept = asAllowed(session, allowed, gym)
      return kept === null ? [] : [kept]
    })
  return { sessions, state: contactsAfter(sessions, contacts, state) }
}

/** Only jumps that were done are something to grow from; fewer after a break are the new beginning. */
function contactsAfter(
  sessions: readonly StrengthSession[],
  wanted: number,
  state: StrengthState,
): StrengthState {
  const most = Math.max(0, ...sessions.map(({ plyometricContacts }) => plyometricContacts))
  const maintains = sessions.every(({ phase }) => phase === 'maintain')
  return most === 0 || (maintains && most <= MAINTAIN_CONTACTS)
    ? state
    : { contacts: Math.min(most, wanted) }
}

function strengthPhase(
  { frame, timeline }: StrengthWeek,
  { runner, continues, goal }: PlanRequest,
): StrengthPhase {
  if (isBasePlan(goal)) return 'anatomical'
  const toRace = daysBetween(frame.startDay, timeline.raceDay)
  if (frame.phase === 'sharpen' || frame.phase === 'transition') return 'maintain'
  if (toRace <= NO_HEAVY_DAYS + 6) return 'maintain'
  const learns = learnsFirst(runner)
  const behind = continues?.weeks.length ?? 0
  const full = frame.index - (timeline.weeks[0]?.leadIn === true ? 1 : 0) + behind
  if (full < (learns ? LEARNING_WEEKS : ANATOMICAL_WEEKS)) return 'anatomical'
  return frame.phase === 'specific' && !learns ? 'power' : 'strength'
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
  // Under 18 a day without a run stays a day without sport (science H7).
  const isYoung = request.runner.age !== null && request.runner.age < ADULT_FROM
  const allowed = daysOf(week.frame.startDay).filter(
    (day) =>
      day >= request.today &&
      !request.availability.blockedDays.includes(day) &&
      day !== long &&
      (!isYoung || week.sessions.some((session) => session.day === day)) &&
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
