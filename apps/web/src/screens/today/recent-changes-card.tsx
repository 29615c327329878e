import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { sayInstant } from '../../words/say-instant.ts'
import css from './today.module.css'

/** The last changes of the plan. */
export function ChangesCard({ today }: { readonly today: Today }) {
  const { say, t, reader } = useText()
  if (today.changes.length === 0) return null
  return (
    <Card title={t('today.changes')}>
      <ul className={css['list']}>
        {today.changes.slice(0, 3).map((change) => (
          <li key={change.at + keyOf(change.summary)}>
            {say(change.summary)}{' '}
            <span className="quiet small">{sayInstant(change.at, reader.locale)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
