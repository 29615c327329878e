import { titleOf } from '@bell-lap/workout/describe/title'
import { formatDuration } from '@bell-lap/units/time'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { planQuery } from '../../api/plan.ts'
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

/** A session run step by step with the phone; works without a connection once it was opened. */
export function TimerPage() {
  const { sessionId } = useParams({ from: '/plan/sessions/$sessionId/timer' })
  const { easier } = useSearch({ from: '/plan/sessions/$sessionId/timer' })
  const query = useQuery(planQuery)
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading="Timer" heights={[420]} />
    ) : (
      <Page heading="Timer">
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  const session = query.data.plan?.weeks
    .flatMap((week) => week.sessions)
    .find((one) => one.id === sessionId)
  if (session === undefined || session.role === 'rest') return <NotFoundPage />
  return <Timer session={session} easier={easier === true} />
}

const ALL_ON: Signals = { sound: true, voice: true, vibration: true }

function Timer({ session, easier }: { readonly session: PlanSession; readonly easier: boolean }) {
  const { say } = useText()
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
          Back to the session
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

const SIGNAL_NAMES = {
  sound: 'Beeps, also with the screen locked',
  voice: 'A voice that says each step',
  vibration: 'Vibration',
} as const

function BeforeStart(props: {
  readonly steps: readonly TimerStep[]
  readonly signals: Signals
  readonly onSignals: (signals: Signals) => void
  readonly onStart: () => void
}) {
  const { steps, signals, onSignals, onStart } = props
  const expectedS = steps.reduce((sum, step) => sum + step.expectedS, 0)
  return (
    <div className={css['start']}>
      <p className="quiet">
        {steps.length} steps, about {formatDuration(expectedS)}. Steps with a time end by
        themselves. A distance ends when you tap, or press “next” on your headphones.
      </p>
      <fieldset className={css['signals']}>
        <legend>Signals</legend>
        {(['sound', 'voice', 'vibration'] as const).map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={signals[name]}
              onChange={() => onSignals({ ...signals, [name]: !signals[name] })}
            />
            {SIGNAL_NAMES[name]}
          </label>
        ))}
      </fieldset>
      <Button look="primary" onClick={onStart}>
        Start
      </Button>
    </div>
  )
}
