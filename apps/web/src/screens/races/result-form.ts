import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { raceEvent } from '@bell-lap/units/race-event'
import type { ResultInput, RunConditions } from '../../api/results.ts'

/** A result as it is typed. The event is an id, or `other` with a distance in metres. */
export interface ResultForm {
  readonly day: string
  readonly event: string
  readonly distance: string
  readonly timeText: string
  readonly timing: ResultInput['timing']
  readonly setting: ResultInput['setting']
  readonly effort: ResultInput['effort']
  readonly name: string
  readonly note: string
  readonly conditions: RunConditions
}

export const OTHER_EVENT = 'other'

const NOTHING_KNOWN: RunConditions = {
  airTemperatureC: null,
  humidityPct: null,
  dewPointC: null,
  sky: null,
  windMps: null,
  altitudeM: null,
  climbM: null,
  descentM: null,
  climbFrom: null,
  lane: null,
  beltGradePct: null,
  beltCalibrated: null,
}

export const emptyResult = (today: string, event = 'mile'): ResultForm => ({
  day: today,
  event,
  distance: '',
  timeText: '',
  timing: 'automatic',
  setting: 'track',
  effort: 'race',
  name: '',
  note: '',
  conditions: NOTHING_KNOWN,
})

export type ResultFormErrors = Partial<Record<keyof ResultForm, Message>>

/** The event of the form: a known id, or its own distance in metres. */
export function eventOf(form: ResultForm): Pick<ResultInput, 'eventId' | 'distanceM'> {
  if (form.event !== OTHER_EVENT) {
    return { eventId: raceEvent(form.event)?.id ?? null, distanceM: null }
  }
  const distanceM = Number(form.distance.replace(',', '.'))
  return { eventId: null, distanceM: distanceM > 0 ? distanceM : null }
}

export type ResultFormRead =
  | { readonly ok: true; readonly input: ResultInput }
  | { readonly ok: false; readonly errors: ResultFormErrors }

/** What is sent to the server; whether the time makes sense is the server's to say. */
export function resultInputOf(form: ResultForm, today: string): ResultFormRead {
  const errors: ResultFormErrors = {}
  const event = eventOf(form)
  if (form.day === '') errors.day = message('races.choose-day')
  else if (form.day > today) errors.day = message('races.day-ahead')
  if (event.eventId === null && event.distanceM === null) {
    errors.distance = message('races.type-distance')
  }
  if (form.timeText.trim() === '') errors.timeText = message('races.type-time')
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    input: {
      ...event,
      day: form.day,
      timeText: form.timeText.trim(),
      timing: form.timing,
      setting: form.setting,
      effort: form.effort,
      name: form.name.trim() === '' ? null : form.name.trim(),
      note: form.note.trim() === '' ? null : form.note.trim(),
      excludedFromEstimate: false,
      conditions: conditionsOf(form),
    },
  }
}

/** What is known of the day and belongs to where it was run; `null` when nothing is. */
export function conditionsOf(form: ResultForm): RunConditions | null {
  const { setting, conditions } = form
  const onTrack = setting === 'track' || setting === 'indoor'
  const onBelt = setting === 'treadmill'
  const flat = onTrack || onBelt || (conditions.climbM === null && conditions.descentM === null)
  const known: RunConditions = {
    ...conditions,
    ...(flat ? { climbM: null, descentM: null, climbFrom: null } : {}),
    ...(setting === 'track' ? {} : { lane: null }),
    ...(onBelt || setting === 'indoor' ? { windMps: null, sky: null } : {}),
    ...(onBelt ? {} : { beltGradePct: null, beltCalibrated: null }),
  }
  return Object.values(known).every((value) => value === null) ? null : known
}

/** A stored result back into the form. */
export function formOf(input: ResultInput): ResultForm {
  return {
    day: input.day,
    event: input.eventId ?? OTHER_EVENT,
    distance: input.distanceM === null ? '' : String(input.distanceM),
    timeText: input.timeText,
    timing: input.timing,
    setting: input.setting,
    effort: input.effort,
    name: input.name ?? '',
    note: input.note ?? '',
    conditions: { ...NOTHING_KNOWN, ...input.conditions },
  }
}
