import { titleOf } from '@bell-lap/workout/describe/title'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Page } from '../../pieces/page.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { NotFoundPage } from '../../shell/not-found-page.tsx'
import { isOver } from './timer-state.ts'
import { timerSteps } from './timer-steps.ts'
import type { TimerStep } from './timer-steps.ts'
import { TimerResult } from './timer-result.tsx'
import { RunningStep } from './running-step.tsx'
import { useTimer } from './use-timer.ts'
import type { Signals } from './use-step-signals.ts'
import css from './timer.module.css'
import { usePlannedSession } from '../plan/use-planned-session.ts'

/** A session run step by step with the phone; works without a connection once it was opened. */
export function TimerPage() {
  const { sessionId } = useParams({ from: '/plan/sessions/$sessionId/timer' })
  const { easier } = useSearch({ from: '/plan/sessions/$sessionId/timer' })
  const { session, isWaiting, error, retry } = usePlannedSession(sessionId)
  const { t } = useText()
  if (isWaiting) {
    return error === null ? (
      <WaitingPage heading={t('timer.heading')} heights={[420]} />
    ) : (
      <Page heading={t('timer.heading')}>
        <Failed error={error} onRetry={retry} />
      </Page>
    )
  }
  if (session === null || session.role === 'rest') return <NotFoundPage />
  return <Timer session={session} easier={easier === true} />
}

const ALL_ON: Signals = { sound: true, voice: true, vibration: true }

function Timer({ session, easier }: { readonly session: PlanSession; readonly easier: boolean }) {
  const { say, t } = useText()
  const workout = easier ? session.easier : session.workout
  const title = say(titleOf(workout))
  const steps = useMemo(() => timerSteps(workout.elements, say), [workout.elements, say])
  const [signals, setSignals] = useState(ALL_ON)
  const timer = useTimer(easier ? `${session.id}:easier` : session.id, steps, signals)
  const { state } = timer
  return (
    <main className={css['page']}>
      <header className={css['head']}>
        <Link to="/plan/sessions/$sessionId" params={{ sessionId: session.id }}>
          {t('delivery.back-to-session')}
        </Link>
        <h1>{title}</h1>
      </header>
      {state === null && (
        <BeforeStart steps={steps} signals={signals} onSignals={setSignals} onStart={timer.start} />
      )}
      {state !== null && !isOver(state, steps) && (
        <RunningStep steps={steps} state={state} nowMs={timer.nowMs} act={timer.act} />
      )}
      {state !== null && isOver(state, steps) && (
        <TimerResult title={title} steps={steps} lapsS={state.lapsS} onClear={timer.clear} />
      )}
    </main>
  )
}

function BeforeStart(props: {
  readonly steps: readonly TimerStep[]
  readonly signals: Signals
  readonly onSignals: (signals: Signals) => void
  readonly onStart: () => void
}) {
  const { steps, signals, onSignals, onStart } = props
  const { t } = useText()
  const expectedS = steps.reduce((sum, step) => sum + step.expectedS, 0)
  return (
    <div className={css['start']}>
      <p className="quiet">{t('timer.how', { count: steps.length, timeS: expectedS })}</p>
      <fieldset className={css['signals']}>
        <legend>{t('timer.signals')}</legend>
        {(['sound', 'voice', 'vibration'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={signals[name]}
              onChange={() => onSignals({ ...signals, [name]: !signals[name] })}
            />
            {t(`timer.${name}`)}
          </label>
        ))}
      </fieldset>
      <Button look="primary" onClick={onStart}>
        {t('timer.start')}
      </Button>
    </div>
  )
}
