import type { BestEffort, ReadIssue, Streams, Surface } from '@bell-lap/activity/activity'
import { findEfforts } from '@bell-lap/activity/clean/best-efforts'
import type { Repetition } from '@bell-lap/activity/repetitions/find-repetitions'
import { findRepetitions } from '@bell-lap/activity/repetitions/find-repetitions'
import { FAST_LADDER_MPS } from '@bell-lap/load/mechanical/fast-ladder'
import { metresAtOrAbove } from '@bell-lap/load/mechanical/fast-metres'
import { message } from '@bell-lap/units/message'
import { nameOfDistance } from '@bell-lap/units/race-event'

/** What the columns of a run say beyond its sums. */
export interface DerivedRun {
  readonly bestEfforts: readonly BestEffort[]
  readonly repetitions: readonly Repetition[]
  readonly fastLadder: readonly number[]
  readonly issues: readonly ReadIssue[]
}

const NOTHING: DerivedRun = { bestEfforts: [], repetitions: [], fastLadder: [], issues: [] }

/** Works out bests, repetitions and fast metres of a run from its cleaned columns. */
export function deriveRun(streams: Streams, surface: Surface): DerivedRun {
  const { timeS, distanceM } = streams
  if (distanceM === undefined) return NOTHING
  const { efforts, impossible } = findEfforts({ streams })
  const distances = impossible.map((best) => nameOfDistance(best.distanceM))
  return {
    bestEfforts: efforts,
    repetitions: findRepetitions(timeS, distanceM, surface === 'track'),
    fastLadder: metresAtOrAbove({ timeS, distanceM }, FAST_LADDER_MPS).map(Math.round),
    issues:
      impossible.length === 0
        ? []
        : [
            {
              code: 'faster-than-anyone',
              detail: message('file.faster-than-anyone', { distances }),
            },
          ],
  }
}
