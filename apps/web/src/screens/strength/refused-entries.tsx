import { message } from '@bell-lap/units/message'
import { discardEntry, sendAgain } from '../../offline/outbox.ts'
import type { OutboxEntry } from '../../offline/outbox.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'

/** Entries that the server did not take, with the reason; nothing is thrown away without the runner. */
export function RefusedEntries({ waiting }: { readonly waiting: readonly OutboxEntry[] }) {
  const text = useText()
  const { t } = text
  const refused = waiting.filter((entry) => entry.refused !== undefined)
  if (refused.length === 0) return null
  return (
    <Card title={t('strength-log.refused', { count: refused.length })}>
      <div className="stack" role="alert">
        {refused.map((entry) => (
          <div key={`${entry.kind} ${entry.id}`} className="spread">
            <span>{describeRefusal(entry, text)}</span>
            <Button onClick={() => discardEntry(entry)}>{t('strength-log.discard')}</Button>
          </div>
        ))}
        <div>
          <Button onClick={() => sendAgain().catch(tellError)}>
            {t('strength-log.try-again')}
          </Button>
        </div>
      </div>
    </Card>
  )
}

/** What was not taken, of which day, and why; for what has no day the reason alone. */
function describeRefusal({ refused = '', ...entry }: OutboxEntry, { t }: WebText): string {
  if (entry.kind === 'equipment' || entry.body === null) return refused
  const what =
    entry.kind === 'set'
      ? message(`exercise.${entry.body.exercise}`)
      : message('strength-log.tests')
  return t('strength-log.refused-line', { day: entry.body.day, what, why: refused })
}
