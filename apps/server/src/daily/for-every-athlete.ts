import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { Interrupted } from '../jobs/interrupted.ts'

const ATHLETES_AT_ONCE = 500
/** So many failures, one right after the other, come from the store or the disk and not from these athletes. */
const FAILURES_IN_A_ROW = 5

type DoForAthlete = (athleteId: string) => Promise<void>

export interface Round {
  /** Looks up what all athletes of a page need, and gives what is done for each of them. */
  readonly forPage: (athleteIds: readonly string[]) => Promise<DoForAthlete>
  /** What the log says when it fails for one of them. */
  readonly trouble: string
  /** Ends the round before the next athlete. */
  readonly signal: AbortSignal
}

/**
 * Does something for every athlete, one after the other. The list is read in pages, so that thousands of athletes take
 * no memory. What fails for one athlete is logged and does not keep it from the others; the same athlete's turn comes
 * again in the next round. Throws the last error when it fails for several in a row, and `Interrupted`.
 */
export async function forEveryAthlete(
  { store: { database }, log }: Pick<Context, 'store' | 'log'>,
  { forPage, trouble, signal }: Round,
): Promise<void> {
  let last = ''
  let failures = 0
  for (;;) {
    const rows = await database
      .selectFrom('athletes')
      .select('id')
      .where('id', '>', last)
      .orderBy('id')
      .limit(ATHLETES_AT_ONCE)
      .execute()
    const end = rows.at(-1)
    if (end === undefined) return
    const work = await forPage(rows.map(({ id }) => id))
    for (const { id } of rows) {
      if (signal.aborted) return
      try {
        await work(id)
        failures = 0
      } catch (error) {
        failures += 1
        if (error instanceof Interrupted || failures === FAILURES_IN_A_ROW) throw error
        log.warn({ err: error, athleteId: id }, trouble)
      }
    }
    if (rows.length < ATHLETES_AT_ONCE) return
    last = end.id
    // On SQLite nothing above waits for anything: requests get their turn between two pages.
    await nextTurn()
  }
}
