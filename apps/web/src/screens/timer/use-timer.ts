import { useCallback, useEffect, useRef, useState } from 'react'
import { keepTimer, keptTimer } from './kept-timer.ts'
import { advance, isOver, startTimer } from './timer-state.ts'
import type { TimerEvent, TimerState } from './timer-state.ts'
import type { TimerStep } from './timer-steps.ts'
import { useLockScreen } from './use-lock-screen.ts'
import { useStepSignals } from './use-step-signals.ts'
import type { Signals } from './use-step-signals.ts'

const LOOK_EVERY_MS = 200

interface Timer {
  readonly state: TimerState | null
  readonly nowMs: number
  readonly start: () => void
  readonly act: (event: TimerEvent) => void
  /** Forgets the session under way. */
  readonly clear: () => void
}

/** Runs a session step by step: the clock, its signals, and what is kept on this device. */
export function useTimer(sessionId: string, steps: readonly TimerStep[], signals: Signals): Timer {
  const [state, setState] = useState<TimerState | null>(() => keptTimer(sessionId))
  const [nowMs, setNowMs] = useState(() => Date.now())
  const current = useRef(state)

  const take = useCallback(
    (next: TimerState | null) => {
      setNowMs(Date.now())
      if (next === current.current) return
      current.current = next
      setState(next)
      keepTimer(sessionId, next)
    },
    [sessionId],
  )
  const act = useCallback(
    (event: TimerEvent) => {
      if (current.current !== null) take(advance(current.current, event, steps, Date.now()))
    },
    [steps, take],
  )

  const step = state === null ? null : (steps[state.stepIndex] ?? null)
  const running = state !== null && !isOver(state, steps)
  useEffect(() => {
    if (!running) return
    const look = setInterval(() => act('tick'), LOOK_EVERY_MS)
    return () => clearInterval(look)
  }, [running, act])
  useStepSignals(step, state, signals, act)
  useLockScreen(step, act)

  return {
    state,
    nowMs,
    start: () => take(startTimer(Date.now())),
    act,
    clear: () => take(null),
  }
}
