import type { CalendarDay } from '@bell-lap/units/calendar-day'

export type RunKind = 'easy' | 'long' | 'tempo' | 'intervals' | 'race' | 'treadmill'

/** A stretch at one speed. `pressed` ends with the lap button, as in intervals. */
export interface Segment {
  readonly distanceM: number
  readonly speedMps: number
  readonly role: 'warmup' | 'steady' | 'work' | 'recovery' | 'cooldown'
  readonly pressed: boolean
}

/** One run of the story, before a watch has recorded it. */
export interface SyntheticRun {
  readonly day: CalendarDay
  /** Unix time, s. */
  readonly startSecondsUtc: number
  readonly kind: RunKind
  readonly name: string
  readonly surface: 'road' | 'track' | 'treadmill'
  /** The true distance; what the watch says differs by its error. */
  readonly distanceM: number
  /** The true running time, pauses left out. */
  readonly timeS: number
  readonly segments: readonly Segment[]
  /** Speed that the runner can hold for an hour on that day, m/s; sets the heart rate. */
  readonly thresholdMps: number
  /** Since the new watch there are ground contact, oscillation and step length. */
  readonly watch: 'plain' | 'with-dynamics'
  /** How much longer contact is at the end than at the start, as a share; without it, as tiring as its kind. */
  readonly lateContact?: number
  /** Everything random in the recording follows from this. */
  readonly seed: number
}

const steady = (distanceM: number, speedMps: number): Segment => ({
  distanceM,
  speedMps,
  role: 'steady',
  pressed: false,
})

/** One even stretch. */
export function evenRun(distanceM: number, speedMps: number): readonly Segment[] {
  return [steady(distanceM, speedMps)]
}

/** Two easy kilometres, the tempo, and home. */
export function tempoRun(distanceM: number, easyMps: number, tempoMps: number): readonly Segment[] {
  const tempoM = Math.min(8000, Math.max(4000, Math.round((distanceM - 4000) / 1000) * 1000))
  return [
    { distanceM: 2000, speedMps: easyMps, role: 'warmup', pressed: true },
    { distanceM: tempoM, speedMps: tempoMps, role: 'work', pressed: true },
    { distanceM: 2000, speedMps: easyMps * 0.97, role: 'cooldown', pressed: true },
  ]
}

export interface Repeats {
  readonly count: number
  readonly distanceM: number
  readonly recoveryM: number
}

/**
 * Repeats on a track with jogs between, a warm-up and a cool-down on the same track.
 *
 * @example
 * const repeats = { count: 6, distanceM: 400, recoveryM: 200 }
 * segmentsDistanceM(intervalRun(repeats, 3, 5))
 */
export function intervalRun(
  repeats: Repeats,
  easyMps: number,
  workMps: number,
): readonly Segment[] {
  const segments: Segment[] = [
    { distanceM: 2000, speedMps: easyMps, role: 'warmup', pressed: true },
  ]
  for (let index = 0; index < repeats.count; index += 1) {
    // The first repeat is often too fast, the last one faster again.
    const eager = index === 0 ? 1.012 : index === repeats.count - 1 ? 1.008 : 1
    segments.push({
      distanceM: repeats.distanceM,
      speedMps: workMps * eager,
      role: 'work',
      pressed: true,
    })
    if (index < repeats.count - 1) {
      segments.push({
        distanceM: repeats.recoveryM,
        speedMps: easyMps * 0.8,
        role: 'recovery',
        pressed: true,
      })
    }
  }
  segments.push({ distanceM: 1600, speedMps: easyMps * 0.95, role: 'cooldown', pressed: true })
  return segments
}

/** A race, and the few steps until the watch is stopped. */
export function raceRun(distanceM: number, timeS: number): readonly Segment[] {
  return [
    { distanceM, speedMps: distanceM / timeS, role: 'work', pressed: false },
    { distanceM: 6, speedMps: 1.5, role: 'cooldown', pressed: false },
  ]
}

export function segmentsDistanceM(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.distanceM, 0)
}

export function segmentsTimeS(segments: readonly Segment[]): number {
  return segments.reduce((sum, segment) => sum + segment.distanceM / segment.speedMps, 0)
}
