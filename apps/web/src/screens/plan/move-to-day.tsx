import { useQuery } from '@tanstack/react-query'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { planQuery, useMoveSession } from '../../api/plan.ts'
import { ProblemError, sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { sayDay } from '@bell-lap/text/numbers'
import { useTitles } from '../../pieces/use-titles.ts'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { daysToMoveTo } from './move-days.ts'
import { useTellMoved } from './use-tell-moved.ts'
import css from './plan.module.css'

/** A move that was refused: the day and what it would have broken. */
export interface RefusedMove {
  readonly day: string
  readonly error: Error
}

interface MoveDaysProps {
  readonly session: PlanSession
  readonly onMoved: () => void
  /** What was tried before the list was opened. */
  readonly refused?: RefusedMove | null
}

/** The days to which a session can go; every one is checked first, and a refusal says why. */
export function MoveDays({ session, onMoved, refused = null }: MoveDaysProps) {
  const today = useQuery(sessionQuery).data?.today ?? session.day
  const plan = useQuery(planQuery).data?.plan
  const move = useMoveSession()
  const title = useTitles()
  const { t, reader } = useText()
  const tellMoved = useTellMoved()
  const moveTo = (day: string) =>
    move.mutate(
      { id: session.id, day },
      {
        onSuccess: () => {
          onMoved()
          tellMoved(day)
        },
      },
    )
  const tried =
    move.error === null ? refused : { day: move.variables?.day ?? '', error: move.error }
  if (plan === undefined) return <Bone height={320} />
  return (
    <div className="stack">
      <p className="quiet">{t('plan-screen.now-on', { day: session.day })}</p>
      {tried !== null && <Breaks error={tried.error} day={tried.day} />}
      <ul className={css['days']}>
        {daysToMoveTo(session.day, today).map((day) => (
          <li key={day}>
            <button
              type="button"
              className={css['day-choice']}
              disabled={move.isPending}
              onClick={() => moveTo(day)}
            >
              <span>{sayDay(day, reader.locale)}</span>
              <span className="quiet small">
                {whatIsOn(plan, day, title) ?? t('plan-screen.free')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function whatIsOn(
  plan: PlanView | null | undefined,
  day: string,
  title: ReturnType<typeof useTitles>,
): string | null {
  const there = plan?.weeks
    .flatMap((week) => week.sessions)
    .filter((one) => one.day === day && one.role !== 'rest')
  if (there === undefined || there.length === 0) return null
  return there.map((one) => title(one.workout)).join(', ')
}

function Breaks({ error, day }: { readonly error: Error; readonly day: string }) {
  const { t } = useText()
  const rules = error instanceof ProblemError ? (error.problem.errors ?? []) : []
  return (
    <div className={css['breaks']} role="alert">
      <p>
        <span aria-hidden="true">▲ </span>
        <strong>
          {day === '' ? t('plan-screen.not-moved') : t('plan-screen.not-moved-to', { day })}
        </strong>
      </p>
      {rules.length === 0 ? (
        <p>{sayError(error)}</p>
      ) : (
        <ul>
          {rules.map((rule) => (
            <li key={rule.path + rule.message}>{rule.message}</li>
          ))}
        </ul>
      )}
      <p className="quiet small">{t('plan-screen.choose-other-day')}</p>
    </div>
  )
}
