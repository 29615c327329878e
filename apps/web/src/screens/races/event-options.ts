import { RACE_EVENTS } from '@bell-lap/units/race-event'
import { OTHER_EVENT } from './result-form.ts'

/** Events for a select; 1500 m, 1600 m and the mile stay three. */
export const EVENT_OPTIONS: readonly { value: string; label: string }[] = [
  ...RACE_EVENTS.map((event) => ({ value: event.id as string, label: event.name as string })),
  { value: OTHER_EVENT, label: 'Another distance' },
]
