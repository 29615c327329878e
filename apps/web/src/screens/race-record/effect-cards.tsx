import type { RaceRecordView } from '../../api/race-day.ts'
import { ButtonLink } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-record.module.css'

/** The forecast of the mile before and after the race, and what was expected of the race. */
export function EffectCard({ found }: { readonly found: RaceRecordView }) {
  const { t } = useText()
  const { expected, mile } = found
  const range = (one: NonNullable<RaceRecordView['mile']['before']>) =>
    t('race-record.mile-range', { timeS: one.timeS, lowS: one.lowS, highS: one.highS })
  return (
    <Card title={t('race-record.effect')}>
      <div className="stack">
        {expected !== null && (
          <p>
            <Say it={expected.says} />
          </p>
        )}
        <p>
          <Say it={mile.says} />
        </p>
        <dl className={css['facts']}>
          {mile.before !== null && (
            <div>
              <dt>{t('race-record.mile-before')}</dt>
              <dd>{range(mile.before)}</dd>
            </div>
          )}
          {mile.after !== null && (
            <div>
              <dt>{t('race-record.mile-after')}</dt>
              <dd>{range(mile.after)}</dd>
            </div>
          )}
        </dl>
      </div>
    </Card>
  )
}

/** Which distance would narrow the range of the mile most. */
export function NextRaceCard({ lessons }: { readonly lessons: RaceRecordView['lessons'] }) {
  const { t, say } = useText()
  const [best] = lessons
  return (
    <Card title={t('race-record.next')}>
      {best === undefined ? (
        <div className="stack">
          <p className="quiet">{t('race-record.next-none')}</p>
          <div>
            <ButtonLink to="/races">{t('races.add')}</ButtonLink>
          </div>
        </div>
      ) : (
        <div className="stack">
          <p>
            {t('race-record.next-best', { event: best.name, narrowerShare: best.narrowerShare })}
          </p>
          <ul className={css['lessons']}>
            {lessons.map((one) => (
              <li key={one.eventId}>
                <span>{say(one.name)}</span>
                <span
                  className={css['lesson-bar']}
                  style={{
                    width: `${Math.max(1, (100 * one.narrowerShare) / best.narrowerShare)}%`,
                  }}
                  aria-hidden="true"
                />
                <span data-number>
                  {t('race-record.narrower', { narrowerShare: one.narrowerShare })}
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet small">{t('race-record.next-why')}</p>
        </div>
      )}
    </Card>
  )
}
