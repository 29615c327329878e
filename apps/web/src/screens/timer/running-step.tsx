import { sayClock } from '@bell-lap/text/numbers'
import type { Locale } from '@bell-lap/text/locale'
import { formatTime } from '@bell-lap/units/time'
import { useEffect } from 'react'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
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
  const { t, reader } = useText()
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
          {step.place === '' ? '' : ` · ${step.place}`}
        </p>
        <p className={css['length']}>{step.length}</p>
        {step.target !== null && <p className={css['target']}>{step.target}</p>}
        {step.cue !== null && <p className="quiet">{step.cue}</p>}
      </div>
      <p
        className={css['clock']}
        role="timer"
        aria-label={t(step.endsAfterS === null ? 'timer.time-of-step' : 'timer.time-left')}
      >
        {clockOf(step, goneS, reader.locale)}
      </p>
      <progress
        className={css['bar']}
        aria-label={t('timer.progress')}
        max={1}
        value={Math.min(1, step.expectedS > 0 ? goneS / step.expectedS : 1)}
      />
      <p className="quiet">
        {next === undefined && t('timer.last-step')}
        {next?.target === null && t('timer.next', { step: nameOfStep(next) })}
        {typeof next?.target === 'string' &&
          t('timer.next-target', { step: nameOfStep(next), target: next.target })}
      </p>
      <button type="button" className={css['lap']} onClick={() => act('next')}>
        {t(step.endsAfterS === null ? 'timer.lap' : 'timer.next-step')}
      </button>
      <div className={css['keys']}>
        <Button onClick={() => act(paused ? 'resume' : 'pause')}>
          {t(paused ? 'timer.resume' : 'timer.pause')}
        </Button>
        <Button onClick={() => act('back')} disabled={state.lapsS.length === 0}>
          {t('timer.back')}
        </Button>
        <Button onClick={() => act('stop')}>{t('timer.finish')}</Button>
      </div>
      <p className="quiet small">
        {t(paused ? 'timer.step-of-paused' : 'timer.step-of', {
          number: state.stepIndex + 1,
          count: steps.length,
        })}
      </p>
    </div>
  )
}

/** Counts down what has a length in time, and up what has one in metres. */
function clockOf(step: TimerStep, goneS: number, locale: Locale): string {
  if (step.endsAfterS === null) return sayClock(goneS, locale, step.work ? 1 : 0)
  return formatTime(Math.ceil(Math.max(0, step.endsAfterS - goneS)))
}
