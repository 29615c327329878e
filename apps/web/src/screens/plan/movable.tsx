import { GripVertical } from 'lucide-react'
import { createContext, useContext, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { useMoves } from './plan-moves.ts'
import css from './plan.module.css'

/** What takes hold of the days and the sessions on the page; each gives a function that lets go again. */
export interface Board {
  /** A session can be put down on the day. */
  readonly holdDay: (day: string, element: Element) => () => void
  /** The session can be dragged by its handle. */
  readonly holdSession: (
    sessionId: string,
    drawn: { readonly element: Element; readonly handle: Element },
  ) => () => void
}

/** Nothing until the code for dragging is loaded, and where nothing is dragged. */
export const BoardContext = createContext<Board | null>(null)

interface BoardDayProps {
  readonly day: string
  /** A session can be put down here. */
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** A day of the board. */
export function BoardDay({ day, isOpen, children }: BoardDayProps) {
  const element = useRef<HTMLLIElement>(null)
  const board = useContext(BoardContext)
  useEffect(() => {
    if (board === null || !isOpen || element.current === null) return undefined
    return board.holdDay(day, element.current)
  }, [board, day, isOpen])
  return <li ref={element}>{children}</li>
}

interface MovableProps {
  readonly session: PlanSession
  readonly children: ReactNode
}

/** A session with its handle; a click on the handle lists the days. */
export function Movable({ session, children }: MovableProps) {
  const element = useRef<HTMLDivElement>(null)
  const handle = useRef<HTMLButtonElement>(null)
  const board = useContext(BoardContext)
  const askForDay = useMoves()
  const title = useTitles()
  const { t } = useText()
  const { id } = session
  useEffect(() => {
    if (board === null || element.current === null || handle.current === null) return undefined
    return board.holdSession(id, { element: element.current, handle: handle.current })
  }, [board, id])
  return (
    <div ref={element} className={css['drag']} data-second={session.second}>
      {children}
      <button
        type="button"
        ref={handle}
        className={css['handle']}
        aria-label={t('plan-screen.move-title', { title: title(session.workout) })}
        onClick={(event) => {
          // The click at the end of a drag, which the code for dragging has stopped.
          if (!event.defaultPrevented) askForDay(session)
        }}
      >
        <GripVertical size={16} aria-hidden="true" />
      </button>
    </div>
  )
}
