import { useQuery } from '@tanstack/react-query'
import { raceSuggestionsQuery } from '../../api/races.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { sayDay } from '@bell-lap/text/numbers'
import { useText } from '../../text/use-text.ts'
import { nameOfEvent } from '../../words/result-words.ts'
import css from './races.module.css'

const SHOWN = 3

/** The newest runs that look like races, and the way to all of them. */
export function SuggestionsCard() {
  const text = useText()
  const { t, reader } = text
  const { items = [], waiting = 0 } = useQuery(raceSuggestionsQuery).data ?? {}
  if (items.length === 0) return null
  return (
    <Card title={t('races.were-races')} aside={t('races.found', { count: items.length })}>
      <ul>
        {items.slice(0, SHOWN).map((one) => (
          <li key={one.id} className={css['suggestion']}>
            <span>
              {t('races.distance-in-time', { event: nameOfEvent(one, text), time: one.timeText })}
            </span>
            <span className="quiet small">{sayDay(one.day, reader.locale, 'date')}</span>
          </li>
        ))}
      </ul>
      {waiting > 0 && <p className="quiet small">{t('races.still-looking', { count: waiting })}</p>}
      <div>
        <ButtonLink to="/races/found">{t('races.check-found', { count: items.length })}</ButtonLink>
      </div>
    </Card>
  )
}
