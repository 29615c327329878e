import { useTitles } from '../../pieces/use-titles.ts'
import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, KeyboardSensor, PointerSensor } from '@dnd-kit/react'
import type { DragEndEvent, DragOverEvent } from '@dnd-kit/react'
import { useElementSize } from '@mantine/hooks'
import { useState } from 'react'
import type { PlanSession, PlanView } from '../../api/plan.ts'
import { useMoveSession } from '../../api/plan.ts'
import { Dialog } from '../../pieces/dialog.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { MoveDays } from './move-to-day.tsx'
import type { RefusedMove } from './move-to-day.tsx'
import { MovesContext } from './plan-moves.ts'
import { PlanWeeks } from './plan-weeks.tsx'
import { useTellMoved } from './use-tell-moved.ts'

interface Asked {
  readonly session: PlanSession
  readonly refused: RefusedMove | null
}

/** Width of the words beside a week and the gap between days, px (see plan.module.css). */
const WEEK_HEAD_PX = 118
const GAP_PX = 8
const ROW_PX = 126
const WIDE_PX = 860

/** The weeks of the plan; a session is moved by its handle, dragged or through a list of days. */
export function PlanBoard({
  plan,
  today,
}: {
  readonly plan: PlanView
  readonly today: string | null
}) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const title = useTitles()
  const { t, reader } = useText()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const move = useMoveSession()
  const tellMoved = useTellMoved()
  const sessions = new Map(
    plan.weeks.flatMap((week) => week.sessions).map((session) => [session.id, session]),
  )
  const sayDrop = (event: DragEndEvent) => {
    const day = event.operation.target?.id
    return event.canceled || day === undefined
      ? t('plan-screen.drop-cancelled')
      : t('plan-screen.dropped-on', { day: String(day) })
  }
  const onDragEnd = ({ canceled, operation }: DragEndEvent) => {
    const session = sessions.get(String(operation.source?.id ?? ''))
    const day = operation.target === null ? null : String(operation.target.id)
    if (canceled || session === undefined || day === null || day === session.day) return
    move.mutate(
      { id: session.id, day },
      {
        onSuccess: () => tellMoved(day),
        onError: (error) => setAsked({ session, refused: { day, error } }),
      },
    )
  }
  const dayWidth = width > WIDE_PX ? (width - WEEK_HEAD_PX) / 7 : 0
  return (
    <MovesContext value={(session) => setAsked({ session, refused: null })}>
      <DragDropProvider
        onDragEnd={onDragEnd}
        sensors={[
          PointerSensor,
          KeyboardSensor.configure({
            // A key press is a day; on a phone the days lie below each other.
            offset: dayWidth > 0 ? { x: dayWidth, y: ROW_PX } : { x: 0, y: 64 + GAP_PX },
            keyboardCodes: {
              start: ['Space'],
              cancel: ['Escape'],
              end: ['Space', 'Enter'],
              up: ['ArrowUp'],
              down: ['ArrowDown'],
              left: ['ArrowLeft'],
              right: ['ArrowRight'],
            },
          }),
        ]}
        plugins={(plugins) => [
          ...plugins.filter((plugin) => plugin !== Accessibility),
          Accessibility.configure({
            announcements: {
              dragstart: () => t('plan-screen.picked-up'),
              dragover: ({ operation }: DragOverEvent) =>
                operation.target === null
                  ? undefined
                  : sayDay(String(operation.target.id), reader.locale),
              dragend: sayDrop,
            },
            screenReaderInstructions: {
              draggable: t('plan-screen.drag-how'),
            },
          }),
        ]}
      >
        <div ref={ref}>
          <PlanWeeks plan={plan} today={today} />
        </div>
      </DragDropProvider>
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
            refused={asked.refused}
            onMoved={() => setAsked(null)}
          />
        )}
      </Dialog>
    </MovesContext>
  )
}
