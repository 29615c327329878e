import { sayShare } from '@bell-lap/text/numbers'
import type { RaceRecordView } from '../../api/race-day.ts'
import { Card } from '../../pieces/card.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import css from './race-record.module.css'

interface FactsCardProps {
  readonly found: RaceRecordView
  readonly time: string
}

/** Time, place, goal and age grade with its table. */
export function FactsCard({ found, time }: FactsCardProps) {
  const { t, reader } = useText()
  const { record, goal, ageGrade } = found
  const place = record?.place ?? null
  const fieldSize = record?.fieldSize ?? null
  return (
    <Card title={t('race-record.facts')}>
      <div className="stack">
        <dl className={css['facts']}>
          <div>
            <dt>{t('race-record.time')}</dt>
            <dd>{time}</dd>
          </div>
          {place !== null && (
            <div>
              <dt>{t('race-record.place')}</dt>
              <dd>
                {fieldSize === null ? place : t('race-record.place-of', { place, fieldSize })}
              </dd>
            </div>
          )}
          {goal !== null && (
            <div>
              <dt>{t('race-record.goal')}</dt>
              <dd>
                {t(`race-record.goal-${goal.from}`, {
                  timeS: goal.timeS,
                })}
              </dd>
            </div>
          )}
          {ageGrade.known && (
            <div>
              <dt>{t('race-record.age-grade')}</dt>
              <dd>{sayShare(ageGrade.gradeShare, reader.locale, 1)}</dd>
            </div>
          )}
        </dl>
        {ageGrade.known ? (
          [ageGrade.table, ...ageGrade.limits].map((one) => (
            <p key={keyOf(one)} className="quiet small">
              <Say it={one} />
            </p>
          ))
        ) : (
          <p className="quiet small">
            <Say it={ageGrade.missing} />
          </p>
        )}
      </div>
    </Card>
  )
}
