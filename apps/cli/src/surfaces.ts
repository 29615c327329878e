import type { Schemas } from '@bell-lap/api-client/client'
import { wrongUsage } from './cli-command.ts'
import type { Invocation } from './cli-command.ts'

type Surface = Schemas['ActivitySummary']['surface']

export const SURFACES: readonly Surface[] = ['road', 'track', 'trail', 'treadmill', 'unknown']

/** Reads a surface from the command line. */
export function surfaceOf(invocation: Pick<Invocation, 'text'>, word: string): Surface {
  const known = SURFACES.find((surface) => surface === word.toLowerCase())
  if (known !== undefined) return known
  throw wrongUsage(invocation, 'cli.log.surface', { word, surfaces: SURFACES })
}
