import type { DecodedFit, SmallMessage } from '@bell-lap/fit/decode-fit'
import { ACTIVITY, DEVICE_SETTINGS } from './fit-fields.ts'
import { numberIn, timeIn } from './message-fields.ts'

const QUARTER_S = 900
const FURTHEST_MIN = 14 * 60

/**
 * How far the clock of the watch was ahead of UTC, minutes: by `activity.local_timestamp`, else by the
 * settings of the device. `null` where neither says. FIT profile: `device_settings` has
 * `active_time_zone` (0), `time_offset` in seconds (2) and `time_zone_offset` in quarters of an hour (5).
 */
export function fitOffsetMin({ messages }: Pick<DecodedFit, 'messages'>): number | null {
  const last = (globalNumber: number) =>
    messages.findLast((message) => message.globalNumber === globalNumber) ?? null
  return localOffsetMin(last(ACTIVITY)) ?? deviceOffsetMin(last(DEVICE_SETTINGS))
}

function localOffsetMin(activity: SmallMessage | null): number | null {
  const utc = timeIn(activity, 253)
  const local = numberIn(activity, 5)
  return utc === null || local === null ? null : toOffsetMin(local - utc)
}

/** A device that was never told its zone writes zeros, which say nothing. */
function deviceOffsetMin(settings: SmallMessage | null): number | null {
  if (settings === null) return null
  const active = numberIn(settings, 0) ?? 0
  // A zone west of Greenwich is negative and stands as a 32-bit number without a sign.
  const seconds = (elementOf(settings.fields[2], active) ?? 0) | 0
  const quarters = elementOf(settings.fields[5], active) ?? 0
  return toOffsetMin(seconds) || toOffsetMin(quarters * QUARTER_S) || null
}

type FitValue = SmallMessage['fields'][number]

function elementOf(value: FitValue | undefined, place: number): number | null {
  const one = Array.isArray(value) ? (value as readonly number[])[place] : value
  return typeof one === 'number' && Number.isFinite(one) ? one : null
}

/** To the quarter of an hour, as zones are; `null` where no zone is that far away. */
function toOffsetMin(seconds: number): number | null {
  const minutes = Math.round(seconds / QUARTER_S) * 15
  return Math.abs(minutes) <= FURTHEST_MIN ? minutes : null
}
