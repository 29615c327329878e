import type { SmallMessage } from '@bell-lap/fit/decode-fit'
import type { SportSource } from '../activity.ts'
import { LAP, SPORT, sportOf } from './fit-fields.ts'
import { numberIn, textIn } from './message-fields.ts'
import { sportByWord } from './sport-words.ts'

const GENERIC = 0

/**
 * The sport of a FIT leg: of its session, else of the `sport` message that watches write at the start,
 * else of the first lap. A file that is cut has lost its session and still has one of these. `generic`
 * says nothing, but the name of the watch's profile may ("Trail Run").
 */
export function fitSport(session: SmallMessage | null, messages: readonly SmallMessage[]) {
  const announced = messages.find(({ globalNumber }) => globalNumber === SPORT) ?? null
  const lap = messages.find(({ globalNumber }) => globalNumber === LAP) ?? null
  const told = [
    [numberIn(session, 5), numberIn(session, 6)],
    ...(session === null
      ? [
          [numberIn(announced, 0), numberIn(announced, 1)],
          [numberIn(lap, 25), numberIn(lap, 39)],
        ]
      : []),
  ] as const
  const named = told.find(([sport]) => sport != null && sport !== GENERIC)
  if (named !== undefined) {
    return { ...sportOf(named[0] ?? null, named[1] ?? null), sportSource: 'file' as SportSource }
  }
  const fields = sportOf(GENERIC, told[0]?.[1] ?? null)
  const profile = textIn(announced, 3)
  const { sport, surface } = sportByWord(profile ?? '')
  const sportSource: SportSource = sport === 'unknown' ? 'none' : 'file'
  return {
    sport,
    surface: surface === 'unknown' ? fields.surface : surface,
    sourceSport: profile ?? fields.sourceSport,
    sportSource,
  }
}
