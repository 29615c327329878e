import { bestEfforts } from '@bell-lap/activity/clean/best-efforts'
import { findRaceStretches } from '@bell-lap/activity/races/find-race-stretches'
import { recordedSpeeds, run, stand } from '@bell-lap/activity/testing/recorded-speeds'
import type { RunPart, WatchErrors } from '@bell-lap/activity/testing/recorded-speeds'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { RunWithStretches } from '../find-races.ts'

const FIRST_DAY = '2025-01-06'

/** A run made by code: its parts, and what the watch and the runner say of it. */
export interface MadeRun extends WatchErrors {
  readonly parts: readonly RunPart[]
  readonly day?: CalendarDay
  readonly name?: string
  readonly surface?: RunWithStretches['surface']
  readonly hasGps?: boolean
  readonly excluded?: boolean
  readonly markedRace?: boolean
}

/** The run as races are looked for in it. */
export function madeRun(made: MadeRun, number = 0): RunWithStretches {
  const streams = recordedSpeeds(made.parts, { seed: number + 1, ...made })
  const hasGps = made.hasGps ?? true
  const seconds = made.parts.reduce((sum, part) => sum + part.seconds, 0)
  const stoodS = made.parts.reduce((sum, part) => sum + (part.speedMps === 0 ? part.seconds : 0), 0)
  return {
    activityId: `run ${number}`,
    day: made.day ?? addDays(FIRST_DAY, number),
    name: made.name ?? null,
    description: null,
    markedRace: made.markedRace ?? false,
    surface: made.surface ?? 'unknown',
    hasGps,
    excluded: made.excluded ?? false,
    distanceM: streams.distanceM?.at(-1) ?? 0,
    movingTimeS: seconds - stoodS,
    elapsedTimeS: seconds,
    bestEfforts: bestEfforts({ streams }),
    stretches: findRaceStretches({ streams, laps: [], hasGps }),
  }
}

/** A race as it is run on a track: warm-up, strides, waiting, the race, getting the breath back, cool-down. */
export function trackRace(distanceM: number, timeS: number, easyMps = 3.4): readonly RunPart[] {
  const stride = [run(90, 6), stand(40)]
  const race = [0.99, 1.01, 0.99, 1.02].map((pace) =>
    run(distanceM / 4, (pace * distanceM) / timeS),
  )
  return [
    run(2600, easyMps),
    ...stride,
    ...stride,
    ...stride,
    stand(500),
    ...race,
    stand(240),
    run(2000, 0.95 * easyMps),
  ]
}

/** Repetitions with a jog or standing between, warm-up and cool-down. */
export function repetitions(
  count: number,
  { distanceM, speedMps, restS }: { distanceM: number; speedMps: number; restS: number },
): readonly RunPart[] {
  return [
    run(2500, 3.4),
    ...Array.from({ length: count }, () => [run(distanceM, speedMps), stand(restS)]).flat(),
    run(2000, 3.2),
  ]
}

export const tempo = (distanceM: number, speedMps: number): readonly RunPart[] => [
  run(2500, 3.4),
  run(distanceM, speedMps),
  run(2000, 3.2),
]

const SESSIONS: readonly (readonly RunPart[])[] = [
  repetitions(10, { distanceM: 400, speedMps: 6.1, restS: 75 }),
  tempo(6000, 4.75),
  repetitions(5, { distanceM: 1000, speedMps: 5.5, restS: 120 }),
  repetitions(2, { distanceM: 3000, speedMps: 5.05, restS: 240 }),
  repetitions(12, { distanceM: 200, speedMps: 6.8, restS: 60 }),
  tempo(5000, 4.9),
  repetitions(3, { distanceM: 1600, speedMps: 5.35, restS: 180 }),
  repetitions(6, { distanceM: 800, speedMps: 5.75, restS: 120 }),
  tempo(8000, 4.6),
  [run(2000, 3.4), ...Array.from({ length: 8 }, () => [run(500, 5.3), run(400, 3)]).flat()],
]

/** A year of a 4:30 miler without races: easy runs, long runs, sessions, progressions, a treadmill. */
export function trainingYear(longShare: number): readonly MadeRun[] {
  return Array.from({ length: 52 }, (_, week): readonly MadeRun[] => {
    const day = (weekday: number) => addDays(FIRST_DAY, 7 * week + weekday)
    const session = SESSIONS[week % SESSIONS.length] as readonly RunPart[]
    const other = SESSIONS[(week * 3 + 1) % SESSIONS.length] as readonly RunPart[]
    return [
      { day: day(0), parts: [run(8000 + 400 * (week % 6), 3.5)] },
      { day: day(1), parts: session, longShare },
      { day: day(2), parts: [run(10_000, 3.45), ...strides()] },
      week % 7 === 3
        ? { day: day(3), parts: [run(8000, 4.4)], surface: 'treadmill', hasGps: false }
        : { day: day(3), parts: other, longShare },
      { day: day(4), parts: [run(5000 + 30 * (week % 3), 3.6)] },
      { day: day(6), parts: [run(12_000, 3.5), run(4000 + 200 * (week % 5), 4.1)] },
    ]
  }).flat()
}

const strides = () => Array.from({ length: 5 }, () => [run(110, 6), run(80, 2.6)]).flat()
