import { readTime } from '@bell-lap/units/read-time'
import { raceEvent } from '@bell-lap/units/race-event'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { PlanInput } from '../../api/plan.ts'

/** The form as it is typed; everything is text until it is asked for. */
export interface PlanForm {
  readonly event: PlanInput['event']
  readonly until: 'race' | 'weeks'
  readonly raceDay: string
  readonly raceName: string
  readonly weeks: string
  readonly goalTime: string
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
}

export type PlanFormErrors = Partial<Record<keyof PlanForm, string>>

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
  } else if (!Number.isInteger(weeks) || weeks < FEWEST_WEEKS || weeks > MOST_WEEKS) {
    errors.weeks = `Between ${FEWEST_WEEKS} and ${MOST_WEEKS} whole weeks.`
  }
  const goal = form.goalTime.trim()
  if (goal !== '') {
    const read = readTime(goal, raceEvent(form.event).distanceM)
    if (!read.ok) errors.goalTime = read.reason
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
    },
  }
}
