import {
  Accessibility,
  defaultPreset,
  DragDropManager,
  Draggable,
  Droppable,
  KeyboardSensor,
  PointerActivationConstraints,
  PointerSensor,
} from '@dnd-kit/dom'
import type { DragEndEvent, DragOverEvent } from '@dnd-kit/dom'
import { sayDay } from '@bell-lap/text/numbers'
import type { WebText } from '../../text/shown-reader.ts'
import type { Board } from './movable.tsx'

/** What the board asks for while something is dragged; it may change between two drags. */
export interface BoardNeeds {
  readonly text: WebText
  /** How far a press of an arrow key goes, px. */
  readonly step: { readonly x: number; readonly y: number }
  readonly onDrop: (sessionId: string, day: string) => void
}

export interface DragBoard extends Board {
  /** Lets go of everything. */
  readonly end: () => void
}

/** A finger that rests so long drags; before, it taps or scrolls. */
const TOUCH_MS = 250
/** A mouse or a finger moves so far, px, without meaning it. */
const SLIP_PX = 5

/** A press that does not move is a click, which lists the days. */
const pointer = PointerSensor.configure({
  activationConstraints: ({ pointerType }) =>
    pointerType === 'touch'
      ? [new PointerActivationConstraints.Delay({ value: TOUCH_MS, tolerance: SLIP_PX })]
      : [new PointerActivationConstraints.Distance({ value: SLIP_PX })],
})

const keyboard = ({ step }: BoardNeeds) =>
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
  })

/** What a screen reader is told; in the language of the moment. */
const spoken = (needs: () => BoardNeeds) =>
  Accessibility.configure({
    announcements: {
      dragstart: () => needs().text.t('plan-screen.picked-up'),
      dragover: ({ operation }: DragOverEvent) =>
        operation.target === null
          ? undefined
          : sayDay(String(operation.target.id), needs().text.reader.locale),
      dragend: ({ canceled, operation }: DragEndEvent) => {
        const { t } = needs().text
        const day = operation.target?.id
        return canceled || day === undefined
          ? t('plan-screen.drop-cancelled')
          : t('plan-screen.dropped-on', { day: String(day) })
      },
    },
    screenReaderInstructions: { draggable: needs().text.t('plan-screen.drag-how') },
  })

/**
 * Makes days and sessions that are on the page already draggable, by mouse, finger or keyboard. Their elements stay
 * what they are, so that nothing loses the focus when this code arrives.
 */
export function startDragBoard(needs: () => BoardNeeds): DragBoard {
  const manager = new DragDropManager({
    plugins: [...defaultPreset.plugins.filter((one) => one !== Accessibility), spoken(needs)],
    sensors: [pointer, keyboard(needs())],
  })
  const { monitor } = manager
  let over: Element | undefined
  const markOver = (element: Element | undefined) => {
    over?.removeAttribute('data-over')
    over = element
    over?.setAttribute('data-over', '')
  }
  monitor.addEventListener('beforedragstart', () => {
    // The days are narrower in a narrower window.
    manager.sensors = [pointer, keyboard(needs())]
  })
  monitor.addEventListener('dragstart', ({ operation: { source } }) => {
    source?.element?.setAttribute('data-moving', '')
  })
  monitor.addEventListener('dragover', ({ operation: { target } }) => markOver(target?.element))
  monitor.addEventListener('dragend', ({ canceled, operation: { source, target } }) => {
    markOver(undefined)
    source?.element?.removeAttribute('data-moving')
    if (canceled || source === null || target === null) return
    needs().onDrop(String(source.id), String(target.id))
  })
  return {
    holdDay: (day, element) => {
      const droppable = new Droppable({ id: day, element }, manager)
      return () => droppable.destroy()
    },
    holdSession: (sessionId, { element, handle }) => {
      const draggable = new Draggable({ id: sessionId, element, handle }, manager)
      return () => draggable.destroy()
    },
    end: () => manager.destroy(),
  }
}
