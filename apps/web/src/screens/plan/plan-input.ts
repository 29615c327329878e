import { readTime } from '@bell-lap/units/read-time'
import { goalEvent } from '@bell-lap/units/goal-event'
import { readDistance } from '@bell-lap/units/read-distance'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import type { PlanInput } from '../../api/plan.ts'

/** The form as it is typed; everything is text until it is asked for. */
export interface PlanForm {
  readonly event: PlanInput['event']
  readonly until: 'race' | 'weeks' | 'ready'
  readonly raceDay: string
  readonly raceName: string
  readonly weeks: string
  readonly goalTime: string
  /** Days on which the goal could be raced, when the plan ends as soon as the runner is ready. */
  readonly meets: readonly string[]
  readonly races: readonly RaceRow[]
  readonly preferences: {
    readonly dislikes: readonly string[]
    readonly prefers: 'hills' | 'track' | 'road' | null
    readonly strideDays: readonly Weekday[]
  }
}

/** Another race as it is typed. */
export interface RaceRow {
  /** Tells rows apart while they are typed. */
  readonly key: number
  readonly day: string
  readonly distance: string
  readonly name: string
  readonly priority: 'A' | 'B' | 'C'
}

export const FEWEST_WEEKS = 6
export const MOST_WEEKS = 24

export const EMPTY_PLAN_FORM: PlanForm = {
  event: 'mile',
  until: 'race',
  raceDay: '',
  raceName: '',
  weeks: '12',
  goalTime: '',
  meets: [],
  races: [],
  preferences: { dislikes: [], prefers: null, strideDays: [] },
}

export type PlanFormErrors = Partial<
  Record<Exclude<keyof PlanForm, 'races' | 'preferences'>, string>
> & {
  /** By key of the row. */
  races?: Readonly<Record<number, RaceRowErrors>>
}
export type RaceRowErrors = Partial<Record<'day' | 'distance', string>>

export type PlanFormRead =
  | { readonly ok: true; readonly input: PlanInput }
  | { readonly ok: false; readonly errors: PlanFormErrors }

/** The request behind the form, or what is missing, field by field. */
export function planInputOf(form: PlanForm, today: string): PlanFormRead {
  const errors: PlanFormErrors = {}
  const weeks = Number(form.weeks)
  if (form.until === 'race') {
    if (!isCalendarDay(form.raceDay)) errors.raceDay = 'Choose the day of the race.'
    else if (form.raceDay <= today) errors.raceDay = 'Choose a day that is still to come.'
  } else if (form.until === 'weeks' && !isWeeks(weeks)) {
    errors.weeks = `Between ${FEWEST_WEEKS} and ${MOST_WEEKS} whole weeks.`
  }
  const goal = form.goalTime.trim()
  if (goal !== '') {
    const read = readTime(goal, goalEvent(form.event).distanceM)
    if (!read.ok) errors.goalTime = read.reason
  }
  const races = form.races.map((row) => readRow(row, today))
  const wrong = races.filter((one) => !one.ok)
  if (wrong.length > 0) {
    errors.races = Object.fromEntries(wrong.map((one) => [one.key, one.errors]))
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const name = form.raceName.trim()
  return {
    ok: true,
    input: {
      event: form.event,
      raceDay: form.until === 'race' ? form.raceDay : null,
      weeks: form.until === 'weeks' ? weeks : null,
      goalTimeText: goal === '' ? null : goal,
      raceName: form.until === 'race' && name !== '' ? name : null,
      whenReady: form.until === 'ready',
      meets: form.until === 'ready' ? [...form.meets] : [],
      preferences: preferencesOf(form),
      races: races.flatMap((one) => (one.ok ? [one.race] : [])),
    },
  }
}

/** `null` when nothing is said. */
function preferencesOf({ preferences }: PlanForm): PlanInput['preferences'] {
  const { dislikes, prefers, strideDays } = preferences
  if (dislikes.length === 0 && prefers === null && strideDays.length === 0) return null
  return { dislikes: [...dislikes], prefers, strideDays: [...strideDays].toSorted((a, b) => a - b) }
}

function isWeeks(weeks: number): boolean {
  return Number.isInteger(weeks) && weeks >= FEWEST_WEEKS && weeks <= MOST_WEEKS
}

type RowRead =
  | { readonly ok: true; readonly key: number; readonly race: PlanInput['races'][number] }
  | { readonly ok: false; readonly key: number; readonly errors: RaceRowErrors }

function readRow({ key, day, distance, name, priority }: RaceRow, today: string): RowRead {
  const errors: RaceRowErrors = {}
  if (!isCalendarDay(day)) errors.day = 'Choose the day.'
  else if (day <= today) errors.day = 'Choose a day that is still to come.'
  const read = readDistance(distance)
  if (!read.ok) errors.distance = read.reason
  if (!read.ok || errors.day !== undefined) return { ok: false, key, errors }
  const told = name.trim() === '' ? `${distance.trim()} race` : name.trim()
  return { ok: true, key, race: { day, distanceM: read.distanceM, name: told, priority } }
}
