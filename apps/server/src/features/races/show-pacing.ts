import { lapPacing } from '@bell-lap/plan/race-day/lap-pacing'
import type { RaceEvent } from '@bell-lap/units/race-event'
import { formatTime } from '@bell-lap/units/time'

interface PacingQuestion {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
}

const SHAPE_WORDS = {
  mile: 'Nearly even: the first lap at most 1 % fast, the third is the one to work for, the last as fast as the first.',
  even: 'Even pace is the safest plan; let the first lap feel easy and keep the last one for racing.',
} as const

/** Lap by lap, with what to think of and the words beside it. */
export function showPacing(question: PacingQuestion, events: readonly RaceEvent[]) {
  const { distanceM, timeS, lapM } = question
  const { laps, alarm, shape } = lapPacing(question)
  const event = events.find((one) => Math.abs(one.distanceM - distanceM) < 1)
  const what = event?.name ?? `${Math.round(distanceM)} m`
  const evenS = ((timeS * lapM) / distanceM).toFixed(1)
  const early =
    alarm === null
      ? ''
      : ` If ${alarm.atM} m come before ${alarm.timeS.toFixed(1)} s, you began more than 3 % too fast: ease at once.`
  return {
    laps: laps.map((lap, index) => ({
      label:
        index === 0 && lap.lapM < lapM - 1
          ? `first ${Math.round(lap.lapM)} m`
          : `${Math.round(lap.atM)} m`,
      distanceM: lap.lapM,
      lapS: lap.lapS,
      clockS: lap.clockS,
      cue: lap.cue,
    })),
    note: `${what} in ${formatTime(timeS, 1)}: ${evenS} s for every ${lapM} m on average. ${SHAPE_WORDS[shape]}${early}`,
  }
}
