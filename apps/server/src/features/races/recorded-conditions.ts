import type { RecordedBest } from '@bell-lap/fitness/curve/training-evidence'
import type { RunFacts } from '../activities/index.ts'
import { RunConditions } from '../results/index.ts'

/** A best effort over about the race's distance tells the hills of the race itself. */
const SAME_DISTANCE = 0.01

/**
 * Hills and height of a race as its recording knows them; `null` when it knows nothing. A track is
 * flat, and on a treadmill the heights mean nothing.
 */
export function recordedConditions(
  run: Pick<RunFacts, 'altitudeM'>,
  bests: readonly RecordedBest[],
  race: { readonly distanceM: number; readonly setting: 'track' | 'road' | 'treadmill' | 'trail' },
): RunConditions | null {
  const best = bests.find(
    ({ distanceM }) => Math.abs(distanceM / race.distanceM - 1) <= SAME_DISTANCE,
  )
  const climbM = race.setting === 'road' ? (best?.climbM ?? null) : null
  const descentM = race.setting === 'road' ? (best?.descentM ?? null) : null
  const altitudeM = race.setting === 'treadmill' ? null : run.altitudeM
  if (climbM === null && altitudeM === null) return null
  const climbFrom = climbM === null ? null : 'altimeter'
  const known = RunConditions.safeParse({ climbM, descentM, climbFrom, altitudeM })
  return known.success ? known.data : null
}
