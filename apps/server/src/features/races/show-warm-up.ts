import { rehearsalS, warmUpClock } from '@bell-lap/plan/race-day/warm-up-clock'
import { message } from '@bell-lap/units/message'
import type { RaceDay } from './race-day-schema.ts'

/** From this age the warm-up has five minutes more (science H7). */
const LONGER_FROM_AGE = 45
const LONGER_MIN = 5

interface AskedWarmUp {
  readonly distanceM: number
  readonly goalS: number | null
  /** HH:MM */
  readonly start: string | undefined
}

/** The warm-up, worked back from the start; as minutes before it where its time is not known. */
export function warmUpOf(
  { distanceM, goalS, start }: AskedWarmUp,
  age: number | null,
): RaceDay['warmUp'] {
  const [hours = 0, minutes = 0] = (start ?? '').split(':').map(Number)
  const extra = (age ?? 0) >= LONGER_FROM_AGE ? LONGER_MIN : 0
  const rehearsal = goalS === null ? null : Math.round(rehearsalS(distanceM, goalS))
  return warmUpClock(60 * hours + minutes, extra).map(
    ({ id, minutes: lasts, atMin, beforeMin }) => ({
      id,
      beforeMin,
      at: start === undefined ? null : clockOf(atMin),
      says:
        id === 'rehearsal' && rehearsal !== null
          ? message('race-day.warm-up-rehearsal-in', { rehearsalS: rehearsal })
          : message(`race-day.warm-up-${id}`, { minutes: lasts }),
    }),
  )
}

function clockOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
