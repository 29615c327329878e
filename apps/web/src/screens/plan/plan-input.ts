import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import { goalEvent, PLAN_WEEKS } from '@bell-lap/units/goal-event'
import type { GoalEvent } from '@bell-lap/units/goal-event'
import { readDistance } from '@bell-lap/units/read-distance'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import type { PlanInput } from '../../api/plan.ts'
import type { NewPlanSearch } from './new-plan-search.ts'

/** The form as it is typed; everything is text until it is asked for. */
export interface PlanForm {
  readonly kind: GoalEvent['plan']
  /** Of a mile plan. */
  readonly event: PlanInput['event']
  /** Of the way back. */
  readonly backTo: BackTo
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

/** What the way back can lead to, the race or trial it ends with, and its usual weeks. */
export const WAYS_BACK = [
  { id: '5k', event: '5k', towards: null, weeks: 4 },
  { id: '10k', event: '10k', towards: null, weeks: 5 },
  { id: 'half', event: '10k', towards: 'half', weeks: 6 },
  { id: 'marathon', event: '10k', towards: 'marathon', weeks: 6 },
] as const
export type BackTo = (typeof WAYS_BACK)[number]['id']

export function wayBackTo(id: BackTo): (typeof WAYS_BACK)[number] {
  return WAYS_BACK.find((way) => way.id === id) ?? WAYS_BACK[1]
}

/** The form of a kind of plan before anything is typed. */
export function planFormFor(kind: PlanForm['kind']): PlanForm {
  if (kind === 'mile') return EMPTY_PLAN_FORM
  const weeks = String(wayBackTo(EMPTY_PLAN_FORM.backTo).weeks)
  return { ...EMPTY_PLAN_FORM, kind, until: 'weeks', weeks }
}

/** The form as another page fills it in: a distance with its usual weeks, and a race day where there is one. */
export function filledForm(kind: PlanForm['kind'], filled: NewPlanSearch): PlanForm {
  const { event, backTo, raceDay } = filled
  const form = planFormFor(kind)
  const weeks = backTo === undefined ? form.weeks : String(wayBackTo(backTo).weeks)
  return {
    ...form,
    weeks,
    ...(event === undefined ? {} : { event, until: 'weeks' as const }),
    ...(backTo === undefined ? {} : { backTo }),
    ...(raceDay === undefined ? {} : { raceDay, until: 'race' as const }),
  }
}

export const EMPTY_PLAN_FORM: PlanForm = {
  kind: 'mile',
  event: 'mile',
  backTo: '10k',
  // Most who begin have no race yet; a race day is one tap away.
  until: 'weeks',
  raceDay: '',
  raceName: '',
  weeks: '12',
  goalTime: '',
  meets: [],
  races: [],
  preferences: { dislikes: [], prefers: null, strideDays: [] },
}

export type PlanFormErrors = Partial<
  Record<Exclude<keyof PlanForm, 'races' | 'preferences'>, Message>
> & {
  /** By key of the row. */
  races?: Readonly<Record<number, RaceRowErrors>>
}
export type RaceRowErrors = Partial<Record<'day' | 'distance', Message>>

export type PlanFormRead =
  | { readonly ok: true; readonly input: PlanInput }
  | { readonly ok: false; readonly errors: PlanFormErrors }

const CHOOSE_FUTURE_DAY = message<TextCode>('plan-form.choose-future-day')

/** Names a race of which only the distance was typed, such as "5K race". */
type NameRace = (distance: string) => string

/** The request behind the form, or what is missing, field by field. */
export function planInputOf(form: PlanForm, today: string, nameRace: NameRace): PlanFormRead {
  const errors: PlanFormErrors = {}
  const weeks = Number(form.weeks)
  if (form.until === 'race') {
    if (!isCalendarDay(form.raceDay))
      errors.raceDay = message<TextCode>('plan-form.choose-race-day')
    else if (form.raceDay <= today) errors.raceDay = CHOOSE_FUTURE_DAY
  } else if (form.until === 'weeks' && !isWeeks(weeks, form.kind)) {
    const { fewest, most } = PLAN_WEEKS[form.kind]
    errors.weeks = message<TextCode>('plan-form.whole-weeks', { fewest, most })
  }
  const goal = form.goalTime.trim()
  if (goal !== '') {
    const read = readTime(goal, goalEvent(goalOf(form).event).distanceM)
    if (!read.ok) errors.goalTime = read.reason
  }
  const races = form.races.map((row) => readRow(row, today, nameRace))
  const wrong = races.filter((one) => !one.ok)
  if (wrong.length > 0) {
    errors.races = Object.fromEntries(wrong.map((one) => [one.key, one.errors]))
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const name = form.raceName.trim()
  return {
    ok: true,
    input: {
      ...goalOf(form),
      base: false,
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

function goalOf(form: PlanForm): Pick<PlanInput, 'event' | 'towards'> {
  if (form.kind === 'mile') return { event: form.event, towards: null }
  const { event, towards } = wayBackTo(form.backTo)
  return { event, towards }
}

function isWeeks(weeks: number, kind: PlanForm['kind']): boolean {
  const { fewest, most } = PLAN_WEEKS[kind]
  return Number.isInteger(weeks) && weeks >= fewest && weeks <= most
}

type RowRead =
  | { readonly ok: true; readonly key: number; readonly race: PlanInput['races'][number] }
  | { readonly ok: false; readonly key: number; readonly errors: RaceRowErrors }

function readRow(row: RaceRow, today: string, nameRace: NameRace): RowRead {
  const { key, day, distance, name, priority } = row
  const errors: RaceRowErrors = {}
  if (!isCalendarDay(day)) errors.day = message<TextCode>('plan-form.choose-day')
  else if (day <= today) errors.day = CHOOSE_FUTURE_DAY
  const read = readDistance(distance)
  if (distance.trim() === '') errors.distance = message<TextCode>('plan-form.enter-distance')
  else if (!read.ok) errors.distance = read.reason
  if (!read.ok || errors.day !== undefined) return { ok: false, key, errors }
  const given = name.trim() === '' ? nameRace(distance.trim()) : name.trim()
  return { ok: true, key, race: { day, distanceM: read.distanceM, name: given, priority } }
}
