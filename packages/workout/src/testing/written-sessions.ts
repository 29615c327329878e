/** Every run of the shorthand corpus as a workout; what every format must carry beside the track corpus. */
import { readShorthand } from '../shorthand/read-shorthand.ts'
import { toWorkout } from '../shorthand/to-workout.ts'
import type { Workout } from '../workout.ts'
import { contextFor } from './a-runner.ts'
import { SHORTHAND_CORPUS } from './shorthand-corpus.ts'
import { CORPUS_MILE_S } from './track-corpus.ts'

function runsOf([typed]: readonly [string, string]): readonly (readonly [string, Workout])[] {
  const read = readShorthand(typed)
  if (read.kind !== 'read') throw new Error(`“${typed}” is not read`)
  return read.sessions.flatMap((session) => {
    if (session.kind !== 'run') return []
    const made = toWorkout(session, contextFor(CORPUS_MILE_S))
    if ('cannot' in made) throw new Error(`“${typed}”: ${made.cannot.code}`)
    return [[typed, made.workout] as const]
  })
}

export const WRITTEN_SESSIONS = SHORTHAND_CORPUS.flatMap(runsOf)
