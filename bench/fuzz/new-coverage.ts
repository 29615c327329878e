import { Session } from 'node:inspector'
import type { Profiler } from 'node:inspector'

/** Counts of a block are alike within a power of two. */
const bucketOf = (count: number) => Math.floor(Math.log2(count))

/**
 * Which blocks of this bundle ran, as V8 counts them: what an input reaches that none before it did is
 * what guides the fuzzing.
 */
export class NewCoverage {
  readonly #session = new Session()
  readonly #seen = new Set<string>()
  readonly #url: string

  /** @param url of the bundle whose blocks count */
  constructor(url: string) {
    this.#url = url
    this.#session.connect()
    this.#session.post('Profiler.enable')
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  }

  get blocks(): number {
    return this.#seen.size
  }

  /** How many blocks ran since the last call that never ran before, or never so often. */
  take(): number {
    const before = this.#seen.size
    for (const { functions } of this.#counted()) {
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) {
          if (count > 0) this.#seen.add(`${startOffset}-${endOffset}:${bucketOf(count)}`)
        }
      }
    }
    return this.#seen.size - before
  }

  #counted(): readonly Profiler.ScriptCoverage[] {
    let counted: readonly Profiler.ScriptCoverage[] = []
    // A session of the same thread answers before `post` returns.
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error !== null) throw error
      counted = answer.result.filter(({ url }) => url === this.#url)
    })
    return counted
  }
}
