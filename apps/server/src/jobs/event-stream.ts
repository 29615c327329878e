import type { Import } from '../contract/import.ts'

export type ChangedWhat =
  | 'activities'
  | 'results'
  | 'estimate'
  | 'plan'
  | 'races'
  | 'settings'
  | 'form'
  | 'strength'
  | 'comments'
export type ServerEvent =
  | { readonly event: 'import'; readonly data: Import }
  | { readonly event: 'changed'; readonly data: { readonly what: ChangedWhat } }

type Listener = (event: ServerEvent) => void

/** How long a change is told again to a page that begins to listen. */
const RECENT_MS = 30_000

/**
 * What happens, told to the pages that are open. A page asks for its answers before it listens, so what
 * changed in between is told again; nothing else is kept.
 */
export class EventStream {
  readonly #listeners = new Map<string, Set<Listener>>()
  /** When each thing last changed, by athlete. */
  readonly #changes = new Map<string, Map<ChangedWhat, number>>()
  readonly #nowMs: () => number

  /** @param nowMs a clock that only goes forward, milliseconds */
  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs
  }

  /** Tells what changed just before, then what changes. Returns the function that ends the subscription. */
  listen(athleteId: string, listener: Listener): () => void {
    const since = this.#nowMs() - RECENT_MS
    for (const [what, atMs] of this.#changes.get(athleteId) ?? []) {
      if (atMs >= since) listener({ event: 'changed', data: { what } })
    }
    const listeners = this.#listeners.get(athleteId) ?? new Set()
    this.#listeners.set(athleteId, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  tell(athleteId: string, event: ServerEvent): void {
    for (const listener of this.#listeners.get(athleteId) ?? []) listener(event)
  }

  changed(athleteId: string, ...whats: readonly ChangedWhat[]): void {
    const changes = this.#changes.get(athleteId) ?? new Map<ChangedWhat, number>()
    this.#changes.set(athleteId, changes)
    for (const what of whats) {
      changes.set(what, this.#nowMs())
      this.tell(athleteId, { event: 'changed', data: { what } })
    }
  }
}
