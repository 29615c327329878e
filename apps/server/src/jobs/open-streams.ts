/** Answers that stay open, such as streams of events, by the session that asked for them. */
export class OpenStreams {
  readonly #open = new Map<string, Set<() => void>>()

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

  /** Ends everything that a session has open. */
  end(session: string): void {
    for (const end of this.#open.get(session) ?? []) end()
  }
}
