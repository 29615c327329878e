import { Accessibility } from '@dnd-kit/dom'
import {
  DragDropProvider,
  KeyboardSensor,
  PointerSensor,
  useDraggable,
  useDroppable,
} from '@dnd-kit/react'
import type { DragEndEvent, DragOverEvent } from '@dnd-kit/react'
import type { ReactNode } from 'react'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { BoardContext, DayFrame, MovableFrame } from './movable.tsx'
import type { BoardParts, DayProps, MovableProps } from './movable.tsx'

function DropDay({ day, isOpen, children }: DayProps) {
  const { ref, isDropTarget } = useDroppable({ id: day, disabled: !isOpen })
  return (
    <DayFrame ref={ref} isOver={isDropTarget}>
      {children}
    </DayFrame>
  )
}

/** The handle is dragged by mouse, finger or keyboard. */
function DragSession({ session, children }: MovableProps) {
  const { ref, handleRef, isDragSource } = useDraggable({ id: session.id })
  return (
    <MovableFrame ref={ref} handleRef={handleRef} isMoving={isDragSource} session={session}>
      {children}
    </MovableFrame>
  )
}

const DRAGGED: BoardParts = { Day: DropDay, Movable: DragSession }

interface DragBoardProps {
  /** How far a press of an arrow key goes, px. */
  readonly step: { readonly x: number; readonly y: number }
  readonly onDrop: (sessionId: string, day: string) => void
  readonly children: ReactNode
}

/** Days and sessions inside can be dragged. */
export function DragBoard({ step, onDrop, children }: DragBoardProps) {
  const { t, reader } = useText()
  const sayDrop = (event: DragEndEvent) => {
    const day = event.operation.target?.id
    return event.canceled || day === undefined
      ? t('plan-screen.drop-cancelled')
      : t('plan-screen.dropped-on', { day: String(day) })
  }
  const onDragEnd = ({ canceled, operation: { source, target } }: DragEndEvent) => {
    if (!canceled && source !== null && target !== null)
      onDrop(String(source.id), String(target.id))
  }
  return (
    <DragDropProvider
      onDragEnd={onDragEnd}
      sensors={[
        PointerSensor,
        KeyboardSensor.configure({
          offset: step,
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
      <BoardContext value={DRAGGED}>{children}</BoardContext>
    </DragDropProvider>
  )
}
