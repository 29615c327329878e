import { createElement } from 'react'
import { sayError } from '../api/problem.ts'
import { textNow } from '../text/shown-reader.ts'
import { Button } from './button.tsx'

/** Loaded with the first line that is told: no page needs it to be drawn. */
const load = async () => (await import('@mantine/notifications')).notifications
/** The cross of a line says what it does, to who cannot see it. */
const closeButton = () => ({ 'aria-label': textNow().t('shell.close-message') })
const WITH_UNDO_MS = 10_000

/** A short line at the bottom of the page. */
export function tell(message: string): void {
  void load().then((lines) => lines.show({ message, closeButtonProps: closeButton() }))
}

export function tellError(error: unknown): void {
  void load().then((lines) =>
    lines.show({
      message: sayError(error),
      color: 'red',
      autoClose: WITH_UNDO_MS,
      closeButtonProps: closeButton(),
    }),
  )
}

/** A line with an Undo button, for changes that can be taken back. */
export function tellWithUndo(message: string, undo: () => void): void {
  const id = `undo-${Math.random().toString(36).slice(2)}`
  const button = createElement(
    Button,
    {
      look: 'quiet',
      onClick: () => {
        void load().then((lines) => lines.hide(id))
        undo()
      },
    },
    textNow().t('shell.undo'),
  )
  void load().then((lines) =>
    lines.show({
      id,
      closeButtonProps: closeButton(),
      autoClose: WITH_UNDO_MS,
      message: createElement('div', { className: 'spread' }, message, button),
    }),
  )
}
