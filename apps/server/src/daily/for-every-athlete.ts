import type { Context } from '../context.ts'
import { athletePages } from '../database/athlete-pages.ts'
import { Interrupted } from '../jobs/interrupted.ts'

/** After so many failures, one right after the other, the store is asked whether it still answers. */
const FAILURES_IN_A_ROW = 5
/** A full disk fails for everybody. The log says the first, and how many there were. */
const FAILURES_LOGGED = 20

type DoForAthlete = (athleteId: string) => Promise<void>
type RoundContext = Pick<Context, 'store' | 'log'>

export interface Round {
  /** Looks up what all athletes of a page need, and gives what is done for each of them. */
  readonly forPage: (athleteIds: readonly string[]) => Promise<DoForAthlete>
  /** What the log says when it fails for one of them. */
  readonly trouble: string
  /** Ends the round before the next athlete. */
  readonly signal: AbortSignal
}

/**
 * Does something for every athlete, one after the other. What fails for one athlete is logged and does not keep it from
 * the others; the same athlete's turn comes again in the next round. Throws when the store does not answer, and
 * `Interrupted`.
 */
export async function forEveryAthlete(
  { store, log }: RoundContext,
  { forPage, trouble, signal }: Round,
): Promise<void> {
  let failures = 0
  let inARow = 0
  for await (const athleteIds of athletePages(store)) {
    const work = await forPage(athleteIds)
    for (const athleteId of athleteIds) {
      if (signal.aborted) return
      try {
        await work(athleteId)
        inARow = 0
      } catch (error) {
        if (error instanceof Interrupted) throw error
        failures += 1
        inARow += 1
        if (failures <= FAILURES_LOGGED) log.warn({ err: error, athleteId }, trouble)
        if (inARow % FAILURES_IN_A_ROW === 0) await athletePages(store).next()
      }
    }
  }
  if (failures > FAILURES_LOGGED) log.warn({ failures }, trouble)
}
