import type { Message } from '@bell-lap/units/message'
import { useText } from '../text/use-text.ts'
import css from './fact-lines.module.css'

interface FactLine {
  readonly id: string
  readonly label: Message
  readonly figure: Message
  readonly text: Message
}

/** What each line is about, its figure, and a sentence below it. */
export function FactLines({ lines }: { readonly lines: readonly FactLine[] }) {
  const { say } = useText()
  return (
    <dl className={css['lines']}>
      {lines.map((one) => (
        <div key={one.id}>
          <dt className="quiet">{say(one.label)}</dt>
          <dd>
            <b>{say(one.figure)}</b>
            <span className="quiet small">{say(one.text)}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
