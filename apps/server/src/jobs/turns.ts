/** Work that must not overlap: for one key, the next piece begins when the last one ended. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>()

  /** Waits for its turn, works, and gives what the work gives; a failure does not stop the next one. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work)
    const ended = mine.catch(() => undefined)
    this.#last.set(key, ended)
    void ended.then(() => {
      if (this.#last.get(key) === ended) this.#last.delete(key)
    })
    return mine
  }

  /** Works in turn, but not at all while another process does: what it does is then done. */
  tryTake(key: string, work: () => Promise<void>): Promise<void> {
    return this.take(key, work)
  }

  /** Lets go of what the turns hold. */
  async close(): Promise<void> {
    return undefined
  }
}
