import { formatTime } from '@bell-lap/units/time'
import type { RaceEvent } from '@bell-lap/units/race-event'

interface PacingQuestion {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
}

/** Laps at even pace. The odd metres come first, as on a track where the finish is fixed. */
export function pacingOf(question: PacingQuestion, events: readonly RaceEvent[]) {
  const { distanceM, timeS, lapM } = question
  const speed = distanceM / timeS
  const whole = Math.floor(distanceM / lapM + 1e-9)
  const oddM = Math.max(0, distanceM - whole * lapM)
  const parts = [...(oddM > 0.5 ? [oddM] : []), ...Array.from({ length: whole }, () => lapM)]
  let doneM = 0
  const laps = parts.map((partM, index) => {
    doneM += partM
    const label =
      index === 0 && oddM > 0.5 ? `first ${Math.round(oddM)} m` : `${Math.round(doneM)} m`
    return { label, distanceM: partM, lapS: partM / speed, clockS: doneM / speed }
  })
  const event = events.find((one) => Math.abs(one.distanceM - distanceM) < 1)
  const what = event?.name ?? `${Math.round(distanceM)} m`
  const note =
    `${what} in ${formatTime(timeS, 1)}: ${(lapM / speed).toFixed(1)} s for every ${lapM} m. ` +
    'Even pace is the safest plan; let the first lap feel easy and keep the last one for racing.'
  return { laps, note }
}
