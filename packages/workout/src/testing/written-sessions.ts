/** Every run of the corpus and of the real lines as a workout; what every format must carry beside the track corpus. */
import { readShorthand } from '../shorthand/read-shorthand.ts'
import { toWorkout } from '../shorthand/to-workout.ts'
import type { Workout } from '../workout.ts'
import { contextFor } from './a-runner.ts'
import { REAL_LINES } from './real-lines/real-lines.ts'
import { SHORTHAND_CORPUS } from './shorthand-corpus.ts'
import { CORPUS_MILE_S } from './track-corpus.ts'

function runsOf(typed: string): readonly (readonly [string, Workout])[] {
  const read = readShorthand(typed)
  if (read.kind !== 'read') throw new Error(`“${typed}” is not read`)
  return read.sessions.flatMap((session) => {
    if (session.kind !== 'run') return []
    const made = toWorkout(session, contextFor(CORPUS_MILE_S))
    if ('cannot' in made) throw new Error(`“${typed}”: ${made.cannot.code}`)
    return [[typed, made.workout] as const]
  })
}

const READINGS = REAL_LINES.flatMap(({ lines }) => lines.map(([, reading]) => reading)).filter(
  (reading) => reading !== null,
)
const TYPED = [...new Set([...SHORTHAND_CORPUS.map(([typed]) => typed), ...READINGS])]

export const WRITTEN_SESSIONS = TYPED.flatMap(runsOf)
