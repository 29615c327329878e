import { createElement } from 'react'
import { sayError } from '../api/problem.ts'
import type { Message } from '@bell-lap/units/message'
import type { ReactNode } from 'react'
import { Say } from '../text/say.tsx'
import { textNow } from '../text/shown-reader.ts'
import { Button } from './button.tsx'
import { addLine } from './told-lines.ts'

const SHORT_MS = 5_000
const LONG_MS = 10_000

/** A message is said when its text is there. */
const said = (what: string | Message): ReactNode =>
  typeof what === 'string' ? what : createElement(Say, { it: what })

/** A short line at the bottom of the page. */
export function tell(what: string | Message): void {
  addLine({ content: said(what), isError: false, goesAfterMs: SHORT_MS })
}

export function tellError(error: unknown): void {
  addLine({ content: sayError(error), isError: true, goesAfterMs: LONG_MS })
}

/** A line with an Undo button, for changes that can be taken back. */
export function tellWithUndo(what: string | Message, undo: () => void): void {
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
  const content = createElement('div', { className: 'spread' }, said(what), button)
  const remove = addLine({ content, isError: false, goesAfterMs: LONG_MS })
}
