import { createElement } from 'react'
import { sayError } from '../api/problem.ts'
import { textNow } from '../text/shown-reader.ts'
import { Button } from './button.tsx'
import { addLine } from './told-lines.ts'

const SHORT_MS = 5_000
const LONG_MS = 10_000

/** A short line at the bottom of the page. */
export function tell(message: string): void {
  addLine({ content: message, isError: false, goesAfterMs: SHORT_MS })
}

export function tellError(error: unknown): void {
  addLine({ content: sayError(error), isError: true, goesAfterMs: LONG_MS })
}

/** A line with an Undo button, for changes that can be taken back. */
export function tellWithUndo(message: string, undo: () => void): void {
  const button = createElement(
    Button,
    {
      look: 'quiet',
      onClick: () => {
        remove()
        undo()
      },
    },
    textNow().t('shell.undo'),
  )
  const content = createElement('div', { className: 'spread' }, message, button)
  const remove = addLine({ content, isError: false, goesAfterMs: LONG_MS })
}
