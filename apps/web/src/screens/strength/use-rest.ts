import { useCallback, useEffect, useState } from 'react'
import { keepRest, keptRest } from './kept-rest.ts'
import type { Rest } from './kept-rest.ts'

const LOOK_EVERY_MS = 500
const MORE_S = 15
const BUZZ_MS = [200, 100, 200]
/** A rest that ended long ago is not announced any more. */
const FORGET_MS = 600_000

export interface RestNow {
  /** Whole seconds left; 0 when it is over, `null` without a rest. */
  readonly leftS: number | null
  readonly lengthS: number
  readonly start: (lengthS: number) => void
  readonly more: () => void
  readonly skip: () => void
}

/** The rest between sets: it goes by the clock, so that a sleeping phone is right again at once. */
export function useRest(sessionId: string): RestNow {
  const [rest, setRest] = useState<Rest | null>(() => keptRest(sessionId))
  const [nowMs, setNowMs] = useState(() => Date.now())
  const take = useCallback(
    (next: Rest | null) => {
      setNowMs(Date.now())
      setRest(next)
      keepRest(sessionId, next)
    },
    [sessionId],
  )
  const isRunning = rest !== null && rest.endsAtMs > nowMs
  useEffect(() => {
    if (!isRunning) return
    const look = setInterval(() => {
      const now = Date.now()
      setNowMs(now)
      if (now >= rest.endsAtMs && 'vibrate' in navigator) navigator.vibrate(BUZZ_MS)
    }, LOOK_EVERY_MS)
    return () => clearInterval(look)
  }, [isRunning, rest])
  const isForgotten = rest === null || nowMs - rest.endsAtMs > FORGET_MS
  return {
    leftS: isForgotten ? null : Math.max(0, Math.ceil((rest.endsAtMs - nowMs) / 1000)),
    lengthS: rest?.lengthS ?? 0,
    start: (lengthS) => take({ endsAtMs: Date.now() + 1000 * lengthS, lengthS }),
    more: () => {
      if (rest === null) return
      const from = Math.max(Date.now(), rest.endsAtMs)
      take({ endsAtMs: from + 1000 * MORE_S, lengthS: rest.lengthS + MORE_S })
    },
    skip: () => take(null),
  }
}
