import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { planQuery, useMoveSession, useUndoPlan } from '../../api/plan.ts'
import { ProblemError, sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { sayShortDay } from '../../words/say-day.ts'
import { daysToMoveTo } from './move-days.ts'
import css from './plan.module.css'

/** "Move to …": a list of days; what a move would break is said instead of done. */
export function MoveButton({ session }: { readonly session: PlanSession }) {
  const [opened, { open, close }] = useDisclosure(false)
  if (session.state === 'done' || session.role === 'race') return null
  return (
    <>
      <Button onClick={open}>Move to …</Button>
      <Dialog
        size="small"
        opened={opened}
        onClose={close}
        title={`Move “${session.workout.title}”`}
      >
        <MoveDays session={session} onMoved={close} />
      </Dialog>
    </>
  )
}

interface MoveDaysProps {
  readonly session: PlanSession
  readonly onMoved: () => void
}

function MoveDays({ session, onMoved }: MoveDaysProps) {
  const today = useQuery(sessionQuery).data?.today ?? session.day
  const plan = useQuery(planQuery).data?.plan
  const move = useMoveSession()
  const undo = useUndoPlan()
  const moveTo = (day: string) =>
    move.mutate(
      { id: session.id, day },
      {
        onSuccess: () => {
          onMoved()
          tellWithUndo(`Moved to ${sayShortDay(day)}.`, () =>
            undo.mutate(undefined, {
              onSuccess: () => tell('Back to where it was.'),
              onError: tellError,
            }),
          )
        },
      },
    )
  return (
    <div className="stack">
      <p className="quiet">Now on {sayShortDay(session.day)}. Every move is checked first.</p>
      {move.error !== null && <Breaks error={move.error} day={move.variables?.day ?? ''} />}
      <ul className={css['days']}>
        {daysToMoveTo(session.day, today).map((day) => (
          <li key={day}>
            <button
              type="button"
              className={css['day-choice']}
              disabled={move.isPending}
              onClick={() => moveTo(day)}
            >
              <span>{sayShortDay(day)}</span>
              <span className="quiet small">{whatIsOn(plan, day)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function whatIsOn(plan: PlanView | null | undefined, day: string): string {
  const there = plan?.weeks
    .flatMap((week) => week.sessions)
    .filter((one) => one.day === day && one.role !== 'rest')
  if (there === undefined || there.length === 0) return 'free'
  return there.map((one) => one.workout.name).join(', ')
}

function Breaks({ error, day }: { readonly error: Error; readonly day: string }) {
  const rules = error instanceof ProblemError ? (error.problem.errors ?? []) : []
  return (
    <div className={css['breaks']} role="alert">
      <p>
        <span aria-hidden="true">▲ </span>
        <strong>{day === '' ? 'Not moved' : `Not moved to ${sayShortDay(day)}`}</strong>
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
      <p className="quiet small">Choose another day.</p>
    </div>
  )
}
