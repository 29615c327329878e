import { formatTime } from '@bell-lap/units/time'
import { eventName } from '@bell-lap/units/race-event'
import { Link } from '@tanstack/react-router'
import type { History } from '../../api/history.ts'
import { Card } from '../../pieces/card.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { useText } from '../../text/use-text.ts'
import css from './history.module.css'

type Records = History['records']
type YearRecord = Records[number]['best']

/** So many years fit beside the names on a desktop; a phone scrolls sideways. */
const MOST_YEARS = 8
/** Below this, tenths matter: 800 m to a mile. */
const TENTHS_BELOW_S = 600

/** The fastest time of each distance in each year; the best of all is marked. */
export function RecordsCard({ records }: { readonly records: Records }) {
  const { t, say } = useText()
  if (records.length === 0) return null
  const all = records.flatMap(({ years }) => years.map(({ year }) => year))
  const years = [...new Set(all)].toSorted((a, b) => b - a).slice(0, MOST_YEARS)
  return (
    <Card title={t('history.records')} aside={t('history.records-aside')}>
      <ScrollSideways label={t('history.records')}>
        <table className={css['records']}>
          <caption className="only-heard">{t('history.records')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.distance')}</th>
              <th scope="col" data-number>
                {t('history.best')}
              </th>
              {years.map((year) => (
                <th key={year} scope="col" data-number>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {records.map(({ eventId, best, years: times }) => (
              <tr key={eventId}>
                <th scope="row">{say(eventName(eventId))}</th>
                <td data-number>
                  <Time record={best} />
                </td>
                {years.map((year) => {
                  const one = times.find((time) => time.year === year)
                  return (
                    <td key={year} data-number>
                      {one === undefined ? '' : <Time record={one} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      {records.some(({ years: times }) => times.some(({ source }) => source !== 'race')) && (
        <p className="quiet small">{t('history.records-from-runs')}</p>
      )}
    </Card>
  )
}

/** A time that leads to its race or its run; what was not raced is marked. */
function Time({ record }: { readonly record: YearRecord }) {
  const { t } = useText()
  const { source, id, timeS } = record
  const time = formatTime(timeS, timeS < TENTHS_BELOW_S ? 1 : 0)
  if (source === 'race') {
    return (
      <Link to="/races/$resultId" params={{ resultId: id }}>
        {time}
      </Link>
    )
  }
  return (
    <Link to="/runs/$runId" params={{ runId: id }} className={css['from-run']}>
      {time}
      <span aria-hidden="true">*</span>
      <span className="only-heard">{t('history.from-a-run')}</span>
    </Link>
  )
}
