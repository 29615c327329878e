import { TextInput } from '../../pieces/fields.tsx'
import type { RaceDay } from '../../api/race-day.ts'
import { Card } from '../../pieces/card.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-day.module.css'

interface WarmUpCardProps {
  readonly warmUp: RaceDay['warmUp']
  readonly start: string
  readonly onStart: (start: string) => void
}

/** The warm-up, worked back from the start of the race. */
export function WarmUpCard({ warmUp, start, onStart }: WarmUpCardProps) {
  const { t } = useText()
  return (
    <Card title={t('race-day.warm-up')}>
      <div className="stack">
        <TextInput
          type="time"
          label={t('race-day.start-time')}
          value={start}
          style={{ maxWidth: 180 }}
          onChange={(event) => onStart(event.currentTarget.value)}
        />
        <ol className={css['warm-up']}>
          {warmUp.map(({ id, beforeMin, at, says }) => (
            <li key={id}>
              <b>
                {at ??
                  (id === 'start'
                    ? t('race-day.at-start')
                    : t('race-day.minutes-before', { minutes: beforeMin }))}
              </b>
              <span>
                <Say it={says} />
              </span>
            </li>
          ))}
        </ol>
        <p className="quiet small">{t('race-day.warm-up-why')}</p>
      </div>
    </Card>
  )
}
