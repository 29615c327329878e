import { sayDay } from '@bell-lap/text/numbers'
import { Link, Navigate, useParams } from '@tanstack/react-router'
import { ChevronLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { isSignedOut } from '../../api/problem.ts'
import type { StrengthDay, StrengthView } from '../../api/strength.ts'
import { Card } from '../../pieces/card.tsx'
import { Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { useChosenReader, useText } from '../../text/use-text.ts'
import { EquipmentCard } from './equipment-card.tsx'
import { ExerciseView } from './exercise-view.tsx'
import { FinishedView } from './finished-view.tsx'
import css from './log.module.css'
import { RefusedEntries } from './refused-entries.tsx'
import { firstOpen, sessionNow } from './session-state.ts'
import { useStrengthLog } from './strength-log.ts'
import type { StrengthLog } from './strength-log.ts'
import { useRest } from './use-rest.ts'

/** A strength session, exercise by exercise; it stands alone and works without a connection. */
export function StrengthLogPage() {
  const { sessionId } = useParams({ from: '/strength/$sessionId' })
  const log = useStrengthLog()
  const { t } = useText()
  useChosenReader()
  const { view, error } = log
  if (isSignedOut(error)) return <Navigate to="/sign-in" />
  if (view === undefined) {
    return error === null ? (
      <WaitingPage heading={t('strength-log.heading')} heights={[260, 200]} />
    ) : (
      <Plain>
        <Failed error={error} onRetry={log.retry} />
      </Plain>
    )
  }
  const day = view.days.find(({ session }) => session.id === sessionId)
  if (view.stopped !== null) return <Stopped stopped={view.stopped} />
  if (day === undefined) return <NoSession view={view} />
  return <Session key={sessionId} day={day} view={view} log={log} />
}

interface SessionProps {
  readonly day: StrengthDay
  readonly view: StrengthView
  readonly log: StrengthLog
}

function Session({ day, view, log }: SessionProps) {
  const { say, t } = useText()
  const [isShort, setShort] = useState(false)
  const [chosen, setChosen] = useState<number | null>(null)
  const rest = useRest(day.session.id)
  const now = sessionNow(day, view.sets, isShort)
  const count = now.exercises.length
  const at = Math.min(count, chosen ?? firstOpen(now))
  const exercise = now.exercises[at]
  const isEquipmentWaiting = log.waiting.some(({ kind }) => kind === 'equipment')
  const title = t('strength-log.session', { day: day.session.day })
  useEffect(() => {
    document.title = `${title} · Bell Lap`
  }, [title])
  return (
    <main className={css['page']} data-docked={exercise !== undefined || undefined}>
      <header className={css['bar']}>
        <Link to="/">
          <ChevronLeft size={20} aria-hidden="true" />
          {title}
        </Link>
        {exercise !== undefined && (
          <span className="quiet small">
            {t('strength-log.place', { number: at + 1, count, minutes: now.minutesLeft })}
          </span>
        )}
      </header>
      <RefusedEntries waiting={log.waiting} />
      {/* First, as the exercises depend on it. */}
      {(view.equipment === null || isEquipmentWaiting) && (
        <EquipmentCard equipment={view.equipment} log={log} />
      )}
      {count === 0 && <Nothing day={day} />}
      {count > 0 && exercise === undefined && (
        <FinishedView now={now} view={view} log={log} onBack={() => setChosen(0)} />
      )}
      {exercise !== undefined && (
        <ExerciseView
          key={exercise.plan.exercise}
          at={at}
          now={now}
          day={day}
          view={view}
          log={log}
          rest={rest}
          onGo={setChosen}
        />
      )}
      {exercise !== undefined && at === firstOpen(now) && (
        <ShortChoice isShort={isShort} onChange={(short) => (setShort(short), setChosen(null))} />
      )}
      {exercise !== undefined && day.notes.length > 0 && (
        <ul className="quiet small">
          {day.notes.map((note, index) => (
            <li key={index}>{say(note)}</li>
          ))}
        </ul>
      )}
    </main>
  )
}

interface ShortChoiceProps {
  readonly isShort: boolean
  readonly onChange: (isShort: boolean) => void
}

function ShortChoice({ isShort, onChange }: ShortChoiceProps) {
  const { t } = useText()
  return (
    <label className={css['short']}>
      <input type="checkbox" checked={isShort} onChange={() => onChange(!isShort)} />
      <span>
        {t('strength-log.short')}
        <span className="quiet small">{t('strength-log.short-on')}</span>
      </span>
    </label>
  )
}

function Plain({ children }: { readonly children: React.ReactNode }) {
  const { t } = useText()
  return (
    <main className={css['page']}>
      <header className={css['bar']}>
        <Link to="/">
          <ChevronLeft size={20} aria-hidden="true" />
          {t('strength-log.back')}
        </Link>
      </header>
      <h1>{t('strength-log.heading')}</h1>
      {children}
    </main>
  )
}

function Stopped({ stopped }: { readonly stopped: NonNullable<StrengthView['stopped']> }) {
  const { say } = useText()
  return (
    <Plain>
      <Card title={say(stopped.what)}>
        <div className="stack">
          <p>{say(stopped.means)}</p>
          <p className="quiet">{say(stopped.ends)}</p>
        </div>
      </Card>
    </Plain>
  )
}

function NoSession({ view }: { readonly view: StrengthView }) {
  const { t } = useText()
  return (
    <Plain>
      <p>{t('strength-log.no-session')}</p>
      {view.nextDay !== null && (
        <p className="quiet">{t('strength-log.no-session-next', { nextDay: view.nextDay })}</p>
      )}
      <p>
        <Link to="/strength">{t('strength.all')}</Link>
      </p>
    </Plain>
  )
}

/** Nothing that can be logged one by one: an old plan, or nothing that is safe today. */
function Nothing({ day }: { readonly day: StrengthDay }) {
  const { t, reader } = useText()
  const isOld = day.session.exercises.some(({ loads }) => loads === undefined)
  return (
    <>
      <h1>{sayDay(day.session.day, reader.locale, 'long')}</h1>
      <p>{t(isOld ? 'strength-log.old-plan' : 'strength-log.no-exercises')}</p>
    </>
  )
}
