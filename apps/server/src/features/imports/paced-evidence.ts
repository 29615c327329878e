import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { bumpEvidence } from '../activities/index.ts'

const EVERY_MS = 10_000

/**
 * Counts the changes that an import makes to the evidence, some seconds apart: each count has the next
 * page work out the estimate from all runs again, which would hold up every page while files are stored.
 */
export class PacedEvidence {
  readonly #context: Pick<Context, 'store' | 'log'>
  readonly #athleteId: string
  #lastMs: number
  #isPending: boolean

  /** `isResumed`: an earlier process may have ended before it counted what it stored. */
  constructor(
    context: Pick<Context, 'store' | 'log'>,
    athleteId: string,
    { isResumed, nowMs }: { readonly isResumed: boolean; readonly nowMs: number },
  ) {
    this.#context = context
    this.#athleteId = athleteId
    this.#isPending = isResumed
    this.#lastMs = nowMs
  }

  /** Runs are stored in this transaction. */
  async changed(transaction: Database, nowMs: number): Promise<void> {
    this.#isPending = true
    if (nowMs - this.#lastMs < EVERY_MS) return
    this.#lastMs = nowMs
    await bumpEvidence(transaction, this.#athleteId)
    this.#isPending = false
  }

  /** Counts what was not counted yet, also when the import stops early. */
  async settle(): Promise<void> {
    if (!this.#isPending) return
    try {
      await bumpEvidence(this.#context.store.database, this.#athleteId)
      this.#isPending = false
    } catch (error) {
      // The fault that stopped the import is thrown; what it stored counts with the next change.
      this.#context.log.warn({ err: error }, 'the runs of an import were not counted yet')
    }
  }
}
