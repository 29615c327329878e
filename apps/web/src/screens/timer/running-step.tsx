import { formatTime } from '@bell-lap/units/time'
import { useEffect } from 'react'
import { Button } from '../../pieces/button.tsx'
import { elapsedS } from './timer-state.ts'
import type { TimerEvent, TimerState } from './timer-state.ts'
import { nameOfStep } from './timer-steps.ts'
import type { TimerStep } from './timer-steps.ts'
import css from './timer.module.css'

interface RunningStepProps {
  readonly steps: readonly TimerStep[]
  readonly state: TimerState
  readonly nowMs: number
  readonly act: (event: TimerEvent) => void
}

/** The running step, large enough to read at arm's length, and one key that fills the thumb. */
export function RunningStep({ steps, state, nowMs, act }: RunningStepProps) {
  const step = steps[state.stepIndex]
  const paused = state.pausedAtMs !== null
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof HTMLButtonElement) return
      if (event.key === ' ') act('next')
      else if (event.key === 'p') act(paused ? 'resume' : 'pause')
      else if (event.key === 'Backspace') act('back')
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [act, paused])
  if (step === undefined) return null
  const goneS = elapsedS(state, nowMs)
  const next = steps[state.stepIndex + 1]
  return (
    <div className={css['running']} data-work={step.work || undefined}>
      <div role="status" className={css['now']}>
        <p className={css['place']}>
          {step.name}
          {step.place === '' ? '' : ` · ${step.place.toLowerCase()}`}
        </p>
        <p className={css['length']}>{step.length}</p>
        {step.target !== null && <p className={css['target']}>{step.target}</p>}
        {step.cue !== null && <p className="quiet">{step.cue}</p>}
      </div>
      <p className={css['clock']} role="timer" aria-label={sayClock(step)}>
        {clockOf(step, goneS)}
      </p>
      <progress
        className={css['bar']}
        aria-label="This step"
        max={1}
        value={Math.min(1, step.expectedS > 0 ? goneS / step.expectedS : 1)}
      />
      <p className="quiet">
        {next === undefined ? 'The last step.' : `Then: ${nameOfStep(next)}`}
        {next?.target === null || next === undefined ? '' : `, ${next.target}`}
      </p>
      <button type="button" className={css['lap']} onClick={() => act('next')}>
        {step.endsAfterS === null ? 'Lap' : 'Next step'}
      </button>
      <div className={css['keys']}>
        <Button onClick={() => act(paused ? 'resume' : 'pause')}>
          {paused ? 'Go on' : 'Pause'}
        </Button>
        <Button onClick={() => act('back')} disabled={state.lapsS.length === 0}>
          Step back
        </Button>
        <Button onClick={() => act('stop')}>Finish</Button>
      </div>
      <p className="quiet small">
        Step {state.stepIndex + 1} of {steps.length}
        {paused ? ' · paused' : ''}
      </p>
    </div>
  )
}

/** Counts down what has a length in time, and up what has one in metres. */
function clockOf(step: TimerStep, goneS: number): string {
  if (step.endsAfterS === null) return formatTime(goneS, step.work ? 1 : 0)
  return formatTime(Math.ceil(Math.max(0, step.endsAfterS - goneS)))
}

const sayClock = (step: TimerStep) =>
  step.endsAfterS === null ? 'Time of this step' : 'Time left of this step'
