/** The rest under way, kept on this device, so that a reload or a locked screen does not end it. */
export interface Rest {
  readonly endsAtMs: number
  readonly lengthS: number
}

const keyOf = (sessionId: string) => `bell-lap-rest:${sessionId}`

export function keptRest(sessionId: string): Rest | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(sessionId)) ?? 'null')
    if (typeof kept !== 'object' || kept === null) return null
    const { endsAtMs, lengthS } = kept as Record<string, unknown>
    return typeof endsAtMs === 'number' && typeof lengthS === 'number'
      ? { endsAtMs, lengthS }
      : null
  } catch {
    return null
  }
}

export function keepRest(sessionId: string, rest: Rest | null): void {
  try {
    if (rest === null) localStorage.removeItem(keyOf(sessionId))
    else localStorage.setItem(keyOf(sessionId), JSON.stringify(rest))
  } catch {
    // A full or forbidden store: the rest goes on, only a reload would lose it.
  }
}
