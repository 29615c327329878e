import type { Import } from '../contract/import.ts'
import { CHANGED_WHATS } from './changed-what.ts'
import type { ChangedWhat } from './changed-what.ts'
import { ALONE } from './this-process.ts'
import type { ThisProcess } from './this-process.ts'

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
  readonly #onChange = new Set<(athleteId: string) => void>()
  readonly #nowMs: () => number
  readonly #process: Pick<ThisProcess, 'tell'>

  /**
   * @param nowMs a clock that only goes forward, milliseconds
   * @param process what happens is told to the others on the same store, too
   */
  constructor(
    nowMs: () => number = () => performance.now(),
    process: Pick<ThisProcess, 'tell'> = ALONE,
  ) {
    this.#nowMs = nowMs
    this.#process = process
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

  /** Whether a page of this process listens for the athlete. */
  isHeard(athleteId: string): boolean {
    return (this.#listeners.get(athleteId)?.size ?? 0) > 0
  }

  tell(athleteId: string, event: ServerEvent): void {
    this.tellHere(athleteId, event)
    if (event.event === 'changed') return
    const { id: importId, secondsLeft } = event.data
    this.#process.tell({ kind: 'import', athleteId, importId, secondsLeft })
  }

  /** Tells of the athletes whose data this process changes. Returns the function that ends it. */
  onChange(listener: (athleteId: string) => void): () => void {
    this.#onChange.add(listener)
    return () => this.#onChange.delete(listener)
  }

  changed(athleteId: string, ...whats: readonly ChangedWhat[]): void {
    for (const listener of this.#onChange) listener(athleteId)
    this.changedHere(athleteId, whats)
    this.#process.tell({ kind: 'changed', athleteId, whats })
  }

  /** Tells only the pages of this process. */
  tellHere(athleteId: string, event: ServerEvent): void {
    for (const listener of this.#listeners.get(athleteId) ?? []) listener(event)
  }

  /** Another process was not heard for a while: every page asks for everything again. */
  changedAll(): void {
    for (const athleteId of this.#listeners.keys()) this.changedHere(athleteId, CHANGED_WHATS)
  }

  /** The same as `changed` for the pages of this process alone. */
  changedHere(athleteId: string, whats: readonly ChangedWhat[]): void {
    const changes = this.#changes.get(athleteId) ?? new Map<ChangedWhat, number>()
    this.#changes.set(athleteId, changes)
    for (const what of whats) {
      changes.set(what, this.#nowMs())
      this.tellHere(athleteId, { event: 'changed', data: { what } })
    }
  }
}
