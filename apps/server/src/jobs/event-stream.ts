import type { Import } from '../contract/import.ts'

export type ChangedWhat = 'activities' | 'results' | 'estimate' | 'plan' | 'races' | 'settings'
export type ServerEvent =
  | { readonly event: 'import'; readonly data: Import }
  | { readonly event: 'changed'; readonly data: { readonly what: ChangedWhat } }

type Listener = (event: ServerEvent) => void

/** What happens, told to the pages that are open. Nothing is kept: a page asks anew when it opens. */
export class EventStream {
  readonly #listeners = new Map<string, Set<Listener>>()

  /** Returns the function that ends the subscription. */
  listen(athleteId: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(athleteId) ?? new Set()
    this.#listeners.set(athleteId, listeners)
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  tell(athleteId: string, event: ServerEvent): void {
    for (const listener of this.#listeners.get(athleteId) ?? []) listener(event)
  }

  changed(athleteId: string, ...whats: readonly ChangedWhat[]): void {
    for (const what of whats) this.tell(athleteId, { event: 'changed', data: { what } })
  }
}
