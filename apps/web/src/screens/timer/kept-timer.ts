import type { TimerState } from './timer-state.ts'

/** A session under way is kept on this device, so that a reload or a dead battery loses nothing. */
const keyOf = (sessionId: string) => `bell-lap-timer:${sessionId}`

export function keptTimer(sessionId: string): TimerState | null {
  try {
    const kept = localStorage.getItem(keyOf(sessionId))
    return kept === null ? null : readState(JSON.parse(kept))
  } catch {
    return null
  }
}

export function keepTimer(sessionId: string, state: TimerState | null): void {
  try {
    if (state === null) localStorage.removeItem(keyOf(sessionId))
    else localStorage.setItem(keyOf(sessionId), JSON.stringify(state))
  } catch {
    // A full or forbidden store: the timer runs on, only a reload would lose it.
  }
}

function readState(value: unknown): TimerState | null {
  if (typeof value !== 'object' || value === null) return null
  const { stepIndex, stepSinceMs, pausedAtMs, lapsS } = value as Record<string, unknown>
  if (typeof stepIndex !== 'number' || typeof stepSinceMs !== 'number') return null
  if (pausedAtMs !== null && typeof pausedAtMs !== 'number') return null
  if (!Array.isArray(lapsS) || !lapsS.every((lap) => typeof lap === 'number')) return null
  return { stepIndex, stepSinceMs, pausedAtMs, lapsS }
}
