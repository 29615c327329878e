import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Activity, ReadIssue } from '../activity.ts'
import { sportOfRecording, sportOfList } from './decide-sport.ts'

/** What a list tells of one activity, in SI; what it does not tell is `null`. */
export interface ListedFacts {
  /** The source's own word, in the language of the account. */
  readonly sportWord: string
  readonly name: string | null
  readonly description?: string | null
  /** UTC, ISO 8601 with `Z`. */
  readonly startedAt: string
  readonly localDay: CalendarDay
  readonly utcOffsetMin?: number | null
  readonly distanceM: number | null
  readonly movingTimeS: number | null
  readonly elapsedTimeS: number | null
  readonly ascentM?: number | null
  readonly averageHeartRateBpm?: number | null
  readonly maximumHeartRateBpm?: number | null
  readonly averageCadenceSpm?: number | null
  readonly effortCr10?: number | null
  readonly gear?: string | null
  readonly markedRace?: boolean
  readonly issues?: readonly ReadIssue[]
}

/**
 * An activity without a recording: its sums, and no column.
 *
 * @example
 * const activity = listedActivity({
 *   sportWord: 'Run',
 *   name: 'Morning Run',
 *   startedAt: '2026-11-29T07:00:00Z',
 *   localDay: '2026-11-29',
 *   distanceM: 10_000,
 *   movingTimeS: 3000,
 *   elapsedTimeS: 3060,
 * })
 */
export function listedActivity(facts: ListedFacts): Activity {
  const elapsedTimeS = facts.elapsedTimeS ?? facts.movingTimeS ?? 0
  return {
    ...sportOf(facts, elapsedTimeS),
    sourceSport: facts.sportWord,
    name: facts.name,
    description: facts.description ?? null,
    startedAt: facts.startedAt,
    localDay: facts.localDay,
    utcOffsetMin: facts.utcOffsetMin ?? null,
    distanceM: facts.distanceM ?? 0,
    movingTimeS: facts.movingTimeS ?? elapsedTimeS,
    elapsedTimeS,
    ascentM: facts.ascentM ?? null,
    averageHeartRateBpm: facts.averageHeartRateBpm ?? null,
    maximumHeartRateBpm: facts.maximumHeartRateBpm ?? null,
    averageCadenceSpm: facts.averageCadenceSpm ?? null,
    effortCr10: facts.effortCr10 ?? null,
    device: null,
    gear: facts.gear ?? null,
    markedRace: facts.markedRace ?? false,
    hasGps: false,
    partial: false,
    laps: [],
    pauses: [],
    streams: { timeS: new Float64Array() },
    heartBeatsS: [],
    otherFields: [],
    firmware: null,
    sensors: [],
    issues: facts.issues ?? [],
  }
}

/** The list's word, else the words of the name. */
function sportOf({ sportWord, name, distanceM }: ListedFacts, timeS: number) {
  const listed = sportOfList(sportWord)
  if (listed.sport !== 'unknown') return listed
  return sportOfRecording({ field: null, name, distanceM: distanceM ?? 0, timeS })
}
