import { useTitles } from '../../pieces/use-titles.ts'
import { useDraggable } from '@dnd-kit/react'
import { Link } from '@tanstack/react-router'
import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { useText } from '../../text/use-text.ts'
import { useMoves } from './plan-moves.ts'
import css from './plan.module.css'
import { wasRun } from '../../words/plan-words.ts'

interface SessionCellProps {
  readonly session: PlanSession
  readonly today: string | null
  readonly children: ReactNode
}

/** A session of the plan as a link to it, with a handle while it can still be moved. */
export function SessionCell(props: SessionCellProps) {
  const { session, today } = props
  const stays =
    session.cross !== undefined ||
    wasRun(session) ||
    session.role === 'race' ||
    today === null ||
    session.day < today
  return stays ? <LinkCell {...props} /> : <MovableCell {...props} />
}

function LinkCell({ session, today, children }: SessionCellProps) {
  return (
    <Link
      to="/plan/sessions/$sessionId"
      params={{ sessionId: session.id }}
      className={css['cell']}
      data-today={session.day === today || undefined}
      data-second={session.second}
    >
      {children}
    </Link>
  )
}

/** The handle is dragged by mouse, finger or keyboard; a click on it lists the days instead. */
function MovableCell(props: SessionCellProps) {
  const { session } = props
  const askForDay = useMoves()
  const title = useTitles()
  const { t } = useText()
  const { ref, handleRef, isDragSource } = useDraggable({ id: session.id })
  return (
    <div
      ref={ref}
      className={css['drag']}
      data-moving={isDragSource || undefined}
      data-second={session.second}
    >
      <LinkCell {...props} />
      <button
        type="button"
        ref={handleRef}
        className={css['handle']}
        aria-label={t('plan-screen.move-title', { title: title(session.workout) })}
        onClick={() => askForDay(session)}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
