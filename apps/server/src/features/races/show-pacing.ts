import { lapPacing } from '@bell-lap/plan/race-day/lap-pacing'
import { message, sentences } from '@bell-lap/units/message'
import { nameOfDistance } from '@bell-lap/units/race-event'

interface PacingQuestion {
  readonly distanceM: number
  readonly timeS: number
  readonly lapM: number
}

/** Lap by lap, with what to think of, and how to spread the effort. */
export function showPacing(question: PacingQuestion) {
  const { distanceM, timeS, lapM } = question
  const { laps, alarm, shape } = lapPacing(question)
  const lapS = (timeS * lapM) / distanceM
  const event = nameOfDistance(distanceM)
  return {
    laps: laps.map((lap, index) => ({
      label:
        index === 0 && lap.lapM < lapM - 1
          ? message('race-pacing.first-metres', { distanceM: lap.lapM })
          : message('race-pacing.mark', { metres: Math.round(lap.atM) }),
      distanceM: lap.lapM,
      lapS: lap.lapS,
      clockS: lap.clockS,
      cue: lap.cue,
    })),
    note: sentences([
      message('race-pacing.average', { event, timeS, lapS, lapM }),
      message(`race-pacing.${shape}`),
      ...(alarm === null
        ? []
        : [message('race-pacing.alarm', { atM: alarm.atM, alarmS: alarm.timeS })]),
    ]),
  }
}
