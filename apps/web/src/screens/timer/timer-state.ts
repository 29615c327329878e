import type { TimerStep } from './timer-steps.ts'

/** A session under way. Plain data, so that it outlives a reload of the page. */
export interface TimerState {
  readonly stepIndex: number
  /** When the step began, epoch ms; shifted by pauses. */
  readonly stepSinceMs: number
  readonly pausedAtMs: number | null
  /** Seconds that each step took, in order. */
  readonly lapsS: readonly number[]
}

export type TimerEvent = 'tick' | 'next' | 'back' | 'pause' | 'resume' | 'stop'

export function startTimer(nowMs: number): TimerState {
  return { stepIndex: 0, stepSinceMs: nowMs, pausedAtMs: null, lapsS: [] }
}

export const isOver = (state: TimerState, steps: readonly TimerStep[]): boolean =>
  state.stepIndex >= steps.length

/** Seconds into the running step. */
export function elapsedS(state: TimerState, nowMs: number): number {
  return Math.max(0, ((state.pausedAtMs ?? nowMs) - state.stepSinceMs) / 1000)
}

/**
 * The timer after one event. Steps with a time end by themselves, as many as have passed since the
 * last look: a phone that slept through two of them is right again at once.
 */
export function advance(
  state: TimerState,
  event: TimerEvent,
  steps: readonly TimerStep[],
  nowMs: number,
): TimerState {
  const caughtUp = state.pausedAtMs === null ? catchUp(state, steps, nowMs) : state
  switch (event) {
    case 'tick':
      return caughtUp
    case 'next':
      return isOver(caughtUp, steps) ? caughtUp : endStep(resumed(caughtUp, nowMs), nowMs)
    case 'back':
      return back(caughtUp)
    case 'pause':
      return caughtUp.pausedAtMs === null ? { ...caughtUp, pausedAtMs: nowMs } : caughtUp
    case 'resume':
      return resumed(caughtUp, nowMs)
    case 'stop':
      return isOver(caughtUp, steps)
        ? caughtUp
        : { ...endStep(caughtUp, caughtUp.pausedAtMs ?? nowMs), stepIndex: steps.length }
  }
}

function catchUp(before: TimerState, steps: readonly TimerStep[], nowMs: number): TimerState {
  let state = before
  for (;;) {
    const endsAfterS = steps[state.stepIndex]?.endsAfterS ?? null
    if (endsAfterS === null) return state
    const endsAtMs = state.stepSinceMs + endsAfterS * 1000
    if (endsAtMs > nowMs) return state
    state = endStep(state, endsAtMs)
  }
}

function endStep(state: TimerState, atMs: number): TimerState {
  return {
    stepIndex: state.stepIndex + 1,
    stepSinceMs: atMs,
    pausedAtMs: null,
    lapsS: [...state.lapsS, Math.max(0, (atMs - state.stepSinceMs) / 1000)],
  }
}

/** Takes a tap too many back: the step before goes on as if it had never ended. */
function back(state: TimerState): TimerState {
  const last = state.lapsS.at(-1)
  if (last === undefined) return state
  return {
    ...state,
    stepIndex: state.lapsS.length - 1,
    stepSinceMs: state.stepSinceMs - last * 1000,
    lapsS: state.lapsS.slice(0, -1),
  }
}

function resumed(state: TimerState, nowMs: number): TimerState {
  if (state.pausedAtMs === null) return state
  return {
    ...state,
    stepSinceMs: state.stepSinceMs + (nowMs - state.pausedAtMs),
    pausedAtMs: null,
  }
}
