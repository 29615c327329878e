import { message } from '@bell-lap/units/message'
import { discardEntry, sendAgain } from '../../offline/outbox.ts'
import type { OutboxEntry } from '../../offline/outbox.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** Entries that the server did not take, with the reason; nothing is thrown away without the runner. */
export function RefusedEntries({ waiting }: { readonly waiting: readonly OutboxEntry[] }) {
  const { t } = useText()
  const refused = waiting.filter((entry) => entry.refused !== undefined)
  if (refused.length === 0) return null
  return (
    <Card title={t('strength-log.refused', { count: refused.length })}>
      <div className="stack" role="alert">
        {refused.map((entry) => (
          <div key={`${entry.kind} ${entry.id}`} className="spread">
            <span>
              {entry.body === null
                ? entry.refused
                : t('strength-log.refused-line', {
                    day: entry.body.day,
                    what:
                      'exercise' in entry.body
                        ? message(`exercise.${entry.body.exercise}`)
                        : message('strength-log.tests'),
                    why: entry.refused ?? '',
                  })}
            </span>
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
