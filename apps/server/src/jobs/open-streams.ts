import { ALONE } from './this-process.ts'
import type { ThisProcess } from './this-process.ts'

/** Answers that stay open, such as streams of events, by the session that asked for them. */
export class OpenStreams {
  readonly #open = new Map<string, Set<() => void>>()
  readonly #process: Pick<ThisProcess, 'tell'>

  /** @param process the others on the same store end what they have open, too */
  constructor(process: Pick<ThisProcess, 'tell'> = ALONE) {
    this.#process = process
  }

  /** Keeps `end`, to be called when the session ends. Gives back the function that forgets it. */
  add(session: string, end: () => void): () => void {
    const ends = this.#open.get(session) ?? new Set()
    this.#open.set(session, ends)
    ends.add(end)
    return () => {
      ends.delete(end)
      if (ends.size === 0 && this.#open.get(session) === ends) this.#open.delete(session)
    }
  }

  /** Ends everything that a session has open, in every process. */
  end(session: string): void {
    this.endHere(session)
    this.#process.tell({ kind: 'signed-out', session })
  }

  /** The sessions that have something open in this process. */
  sessions(): readonly string[] {
    return [...this.#open.keys()]
  }

  /** Ends what a session has open in this process. */
  endHere(session: string): void {
    for (const end of this.#open.get(session) ?? []) end()
  }
}
