import type { Schemas } from '@bell-lap/api-client/client'
import type { Invocation } from './cli-command.ts'
import { CommandEnded, EXIT } from './exit-code.ts'
import type { CliText } from './reader-locale.ts'

export type Sport = Exclude<Schemas['SportAnswer']['sport'], 'unknown'>

export const SPORTS: readonly Sport[] = ['run', 'ride', 'walk', 'swim', 'strength', 'other']
/** What runners also call them. */
const ALSO: Readonly<Record<string, Sport>> = {
  runs: 'run',
  rides: 'ride',
  hike: 'walk',
  hikes: 'walk',
}

/** Reads a sport from the command line. */
export function sportOf({ text }: Pick<Invocation, 'text'>, word: string): Sport {
  const lower = word.toLowerCase()
  const found = ALSO[lower] ?? SPORTS.find((sport) => sport === lower)
  if (found !== undefined) return found
  const detail = text.t('cli.sport.not-one', { word, sports: SPORTS })
  throw new CommandEnded(EXIT.usage, 'no-such-sport', detail)
}

/** One line on what was decided. */
export function answerLine({ t }: CliText, { activities, sport }: Schemas['SportAnswer']): string {
  if (activities === 0) return t('cli.sport.none-unknown')
  return t('cli.sport.answered', { count: activities, sport })
}
