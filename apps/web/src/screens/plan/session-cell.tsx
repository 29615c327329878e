import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import css from './plan.module.css'
import { wasRun } from '../../words/plan-words.ts'
import { Movable } from './movable.tsx'

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

function MovableCell(props: SessionCellProps) {
  return (
    <Movable session={props.session}>
      <LinkCell {...props} />
    </Movable>
  )
}
