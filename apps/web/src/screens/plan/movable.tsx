import { GripVertical } from 'lucide-react'
import { createContext } from 'react'
import type { ComponentType, ReactNode, Ref } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { useMoves } from './plan-moves.ts'
import css from './plan.module.css'

export interface DayProps {
  readonly day: string
  /** A session can be put down here. */
  readonly isOpen: boolean
  readonly children: ReactNode
}

export interface MovableProps {
  readonly session: PlanSession
  readonly children: ReactNode
}

/** What the days and the sessions that can be moved are drawn with. */
export interface BoardParts {
  readonly Day: ComponentType<DayProps>
  readonly Movable: ComponentType<MovableProps>
}

interface DayFrameProps {
  readonly ref?: Ref<HTMLLIElement>
  readonly isOver?: boolean
  readonly children: ReactNode
}

export function DayFrame({ ref, isOver = false, children }: DayFrameProps) {
  return (
    <li ref={ref} data-over={isOver || undefined}>
      {children}
    </li>
  )
}

interface MovableFrameProps extends MovableProps {
  readonly ref?: Ref<HTMLDivElement>
  readonly handleRef?: Ref<HTMLButtonElement>
  readonly isMoving?: boolean
}

/** A session with its handle; a click on the handle lists the days. */
export function MovableFrame(props: MovableFrameProps) {
  const { ref, handleRef, isMoving = false, session, children } = props
  const askForDay = useMoves()
  const title = useTitles()
  const { t } = useText()
  return (
    <div
      ref={ref}
      className={css['drag']}
      data-moving={isMoving || undefined}
      data-second={session.second}
    >
      {children}
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

/** Until the code for dragging is loaded, and where nothing is dragged. */
const STILL: BoardParts = {
  Day: ({ children }) => <DayFrame>{children}</DayFrame>,
  Movable: MovableFrame,
}

export const BoardContext = createContext(STILL)
