import type { Schemas } from '@bell-lap/api-client/client'
import { CommandEnded, EXIT } from './exit-code.ts'
import { plural } from './output.ts'

export type Sport = Exclude<Schemas['SportAnswer']['sport'], 'unknown'>

const SPORTS: readonly Sport[] = ['run', 'ride', 'walk', 'swim', 'strength', 'other']
/** What runners also call them. */
const ALSO: Readonly<Record<string, Sport>> = {
  runs: 'run',
  rides: 'ride',
  hike: 'walk',
  hikes: 'walk',
}

export const SPORT_HELP = SPORTS.join(', ')

/** Reads a sport from the command line. */
export function sportOf(text: string): Sport {
  const word = text.toLowerCase()
  const found = ALSO[word] ?? SPORTS.find((sport) => sport === word)
  if (found !== undefined) return found
  throw new CommandEnded(EXIT.usage, 'no-such-sport', `“${text}” is not one of ${SPORT_HELP}.`)
}

/** One line on what was decided. */
export function answerLine({ activities, sport }: Schemas['SportAnswer']): string {
  if (activities === 0) return 'No activity was without a sport.'
  return `${plural(activities, 'activity', 'activities')} set to ${sport}. Take it back: bell-lap sport --undo`
}
