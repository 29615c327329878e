import { addDays } from '@bell-lap/units/calendar-day'
import type { RaceEvidence, RunnerProfile } from '../../evidence/evidence.ts'
import { estimateCurve } from '../estimate.ts'
import type { ReadyEstimate } from '../fitness-estimate.ts'

/** The day on which the runners of tests are looked at. */
export const TODAY = '2026-06-01'

/** A track race `daysAgo`; times in seconds, distances in metres. */
export function raceOf(distanceM: number, timeS: number, daysAgo = 0): RaceEvidence {
  return {
    kind: 'race',
    id: `${distanceM}/${timeS}/${daysAgo}`,
    day: addDays(TODAY, -daysAgo),
    distanceM,
    timeS,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    excluded: false,
  }
}

/** The estimate from these races. @throws when there is none. */
export function knownBy(races: readonly RaceEvidence[], profile: RunnerProfile): ReadyEstimate {
  const estimate = estimateCurve(races, profile, TODAY)
  if (estimate.state !== 'ready') throw new Error('expected an estimate')
  return estimate
}
