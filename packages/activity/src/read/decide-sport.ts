import { SPORT_SOURCES } from '../activity.ts'
import type { Sport, SportSource, Surface } from '../activity.ts'
import { fastestEverS } from '../clean/fastest-ever.ts'
import { sportByWord, sportInName } from './sport-words.ts'

/** What sport an activity was, and who said so. */
export interface SportDecision {
  readonly sport: Sport
  readonly sportSource: SportSource
}

export const NO_SPORT: SportDecision = { sport: 'unknown', sportSource: 'none' }

/** Of two decisions the one of the weightier source; `first` where they weigh the same. */
export function weightierSport<T extends SportDecision>(first: T, second: T): T {
  const weight = ({ sportSource }: SportDecision) => SPORT_SOURCES.indexOf(sportSource)
  return weight(second) < weight(first) ? second : first
}

/** What a word of a service's list decides; nothing where the word is not known. */
export function sportOfList(word: string): SportDecision & { readonly surface: Surface } {
  const { sport, surface } = sportByWord(word)
  return sport === 'unknown' ? { ...NO_SPORT, surface } : { sport, sportSource: 'list', surface }
}

/** What a recording in words (GPX, TCX) says of itself; nothing that is missing is taken for a run. */
export interface SportWords {
  readonly field: string | null
  readonly name: string | null
  readonly distanceM: number
  readonly timeS: number
}

/**
 * The sport by the recording's own field, else by the words of its name.
 *
 * @example
 * const { sport } = sportOfRecording({
 *   field: 'running',
 *   name: null,
 *   distanceM: 5000,
 *   timeS: 1500,
 * }) // 'run'
 */
export function sportOfRecording(said: SportWords) {
  const field = said.field?.trim() ?? ''
  const sourceSport = field === '' ? 'unnamed' : field
  const { sport, surface } = sportByWord(field)
  if (sport !== 'unknown') return { sport, sportSource: 'file' as const, surface, sourceSport }
  const named = { sport: sportInName(said.name ?? ''), sportSource: 'name' as const }
  const decided = named.sport === 'unknown' || !canBe(named.sport, said) ? NO_SPORT : named
  return { ...decided, surface, sourceSport }
}

/** A name is weak: a "run" that is faster than anybody ever ran is none. */
function canBe(sport: Sport, { distanceM, timeS }: SportWords): boolean {
  return sport !== 'run' || !(timeS > 0) || timeS >= fastestEverS(distanceM)
}
