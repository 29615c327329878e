import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { Dialog } from '../../pieces/dialog.tsx'
import { useTitles } from '../../pieces/use-titles.ts'
import { useText } from '../../text/use-text.ts'
import { BoardContext } from './movable.tsx'
import { MoveDays } from './dialogs.tsx'
import { MovesContext } from './plan-moves.ts'
import { PlanWeeks } from './plan-weeks.tsx'
import { useDragBoard } from './use-drag-board.ts'
import { useWholePlan } from './use-week.ts'

interface Asked {
  readonly session: PlanSession
  /** The day on which it was put down. */
  readonly droppedOn: string | null
}

/** Width of the words beside a week and the gap between days, px (see plan.module.css). */
const WEEK_HEAD_PX = 136
const GAP_PX = 8
const ROW_PX = 126
const WIDE_PX = 860

interface PlanBoardProps {
  readonly plan: PlanView
  readonly today: string | null
}

/** The weeks of the plan; a session is moved by its handle, dragged or through a list of days, and confirmed. */
export function PlanBoard({ plan: near, today }: PlanBoardProps) {
  const plan = useWholePlan(near)
  const [asked, setAsked] = useState<Asked | null>(null)
  const title = useTitles()
  const text = useText()
  const { t } = text
  const { ref, width } = useElementSize<HTMLDivElement>()
  const onDrop = (sessionId: string, day: string) => {
    const session = plan.weeks.flatMap((week) => week.sessions).find((one) => one.id === sessionId)
    if (session !== undefined && day !== session.day) setAsked({ session, droppedOn: day })
  }
  const dayWidth = width > WIDE_PX ? (width - WEEK_HEAD_PX) / 7 : 0
  // A key press is a day; on a phone the days lie below each other.
  const step = dayWidth > 0 ? { x: dayWidth, y: ROW_PX } : { x: 0, y: 64 + GAP_PX }
  const { board, isLoading } = useDragBoard({ text, step, onDrop })
  return (
    <MovesContext value={(session) => setAsked({ session, droppedOn: null })}>
      <div ref={ref} data-waiting={isLoading || undefined}>
        <BoardContext value={board}>
          <PlanWeeks plan={plan} today={today} />
        </BoardContext>
      </div>
      <Dialog
        size="small"
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={
          asked === null ? '' : t('plan-screen.move-title', { title: title(asked.session.workout) })
        }
      >
        {asked !== null && (
          <MoveDays
            session={asked.session}
            droppedOn={asked.droppedOn}
            onMoved={() => setAsked(null)}
          />
        )}
      </Dialog>
    </MovesContext>
  )
}
