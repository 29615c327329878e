import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { nameOfDistance } from '@bell-lap/units/race-event'
import type { Sport, Surface } from '../activity.ts'
import type { Repetition } from '../repetitions/find-repetitions.ts'
import type { RunKind } from './kind-of-run.ts'
import type { SetOfReps } from './set-of-reps.ts'

/** Names that watches and services give to every run; they say nothing of this one. */
const NAMES_OF_ALL = [
  /^(early |late )?(morning|midday|lunch|afternoon|evening|night) (run|jog|trail run)$/i,
  /^(morgen|vormittags|mittags|nachmittags|abend|nacht)lauf$/i,
  /^lauf am (morgen|vormittag|mittag|nachmittag|abend)$/i,
  // What Garmin calls every run in a place: "Berlin Running".
  /(^|\s)(Running|Laufen)$/,
]

/**
 * The name that the runner or the file gave, where it says something.
 *
 * @example
 * ownNameOf('Morning Run') // null
 * ownNameOf('Hills with Ana') // 'Hills with Ana'
 */
export function ownNameOf(name: string | null): string | null {
  const text = name?.trim() ?? ''
  if (text === '') return null
  return NAMES_OF_ALL.some((pattern) => pattern.test(text)) ? null : text
}

/** Shorter stretches are said in metres, as on a track; longer ones in the reader's units. */
const SAID_AS_A_RUN_FROM_M = 3000

/** What of a run its title is made of. */
export interface TitledRun {
  readonly sport: Sport
  readonly surface: Surface
  readonly distanceM: number
  readonly kind: RunKind | null
  readonly reps: Pick<SetOfReps, 'count' | 'eachM' | 'eachS'> | null
  readonly hardPiece: Repetition | null
  readonly race: { readonly distanceM: number; readonly timeS: number } | null
}

/**
 * What a run was, in a few words: "Easy 13.4 km", "6 × 400 m", "Race: 5K 20:30".
 *
 * @example
 * const plain = { sport: 'run', surface: 'road', reps: null, hardPiece: null, race: null } as const
 * titleOfRun({ ...plain, distanceM: 13_400, kind: 'easy' }).code // 'runs.title-easy'
 */
export function titleOfRun(run: TitledRun): Message {
  const { distanceM, race, reps, hardPiece, kind } = run
  if (kind === 'race' && race !== null) {
    return message('runs.title-race', { event: nameOfDistance(race.distanceM), timeS: race.timeS })
  }
  if (kind === 'reps' && reps !== null) return titleOfReps(reps)
  if (kind === 'hard-piece' && hardPiece !== null) {
    const { distanceM: pieceM, timeS } = hardPiece
    if (pieceM >= SAID_AS_A_RUN_FROM_M) return message('runs.title-hard-run', { pieceM, timeS })
    return message('runs.title-hard-piece', { pieceM: Math.round(pieceM / 10) * 10, timeS })
  }
  if (kind === null || kind === 'hard-piece') {
    return message(`runs.name-${run.sport}`, { distanceM, surface: run.surface })
  }
  return message(`runs.title-${kind === 'race' ? 'raced' : kind === 'reps' ? 'mixed' : kind}`, {
    distanceM,
  })
}

/** "6 × 400 m", "5 × 3:00", "7 reps" */
export function titleOfReps({ count, eachM, eachS }: NonNullable<TitledRun['reps']>): Message {
  if (eachM !== null) return message('runs.title-reps', { count, repM: eachM })
  if (eachS !== null) return message('runs.title-reps-timed', { count, repS: eachS })
  return message('runs.repetitions-found', { count })
}
