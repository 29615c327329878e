import { sayClock } from '@bell-lap/text/numbers'
import type { ActivityDetail, Lap } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { hasRepetitions } from '../../words/run-words.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { saySpan } from '../../words/say-span.ts'
import { useText } from '../../text/use-text.ts'

export function LapsCard({ laps }: { readonly laps: readonly Lap[] }) {
  const units = useUnits()
  const { t, reader } = useText()
  if (laps.length < 2) return null
  const named = hasRepetitions(laps)
  return (
    <Card title={t('runs.laps')}>
      <ScrollSideways label={t('runs.laps')}>
        <table>
          <HeadRow
            columns={[
              t('runs.lap'),
              t('runs.distance'),
              t('runs.time'),
              t('runs.pace'),
              t('runs.heart'),
            ]}
          />
          <tbody>
            {laps.map((lap, index) => (
              <tr key={index}>
                <th scope="row">
                  {index + 1}
                  {named && lap.intent !== 'unknown' && ` ${t(`runs.intent-${lap.intent}`)}`}
                </th>
                <td data-number>{saySpan(lap.distanceM)}</td>
                <td data-number>{sayClock(lap.timerS, reader.locale, lap.timerS < 600 ? 1 : 0)}</td>
                <td data-number>
                  {lap.timerS > 0 && lap.distanceM > 0
                    ? units.pace(lap.distanceM / lap.timerS)
                    : '–'}
                </td>
                <td data-number>
                  {lap.averageHeartRateBpm === null ? '–' : Math.round(lap.averageHeartRateBpm)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Card>
  )
}

/** Repetitions that were found in the speed, where no lap tells them. */
export function RepetitionsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t, reader } = useText()
  if (run.repetitions.length === 0 || hasRepetitions(run.laps)) return null
  return (
    <Card title={t('runs.repetitions')} aside={t('runs.repetitions-aside')}>
      <table>
        <HeadRow
          columns={[
            t('runs.repetition'),
            t('runs.distance'),
            t('runs.time'),
            t('runs.pace'),
            t('runs.starts-at'),
          ]}
        />
        <tbody>
          {run.repetitions.map((one, index) => (
            <tr key={one.startS}>
              <th scope="row">{index + 1}</th>
              <td data-number>{saySpan(one.distanceM)}</td>
              <td data-number>{sayClock(one.timeS, reader.locale)}</td>
              <td data-number>{units.pace(one.distanceM / one.timeS)}</td>
              <td data-number className="quiet">
                {sayClock(one.startS, reader.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet small">{t('runs.repetitions-error')}</p>
    </Card>
  )
}

export function BestEffortsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t, reader } = useText()
  if (run.bestEfforts.length === 0) return null
  return (
    <Card title={t('runs.best-efforts')}>
      <table>
        <HeadRow columns={[t('runs.over'), t('runs.time'), t('runs.pace'), t('runs.starts-at')]} />
        <tbody>
          {run.bestEfforts.map((effort) => (
            <tr key={effort.distanceM}>
              <th scope="row">{saySpan(effort.distanceM)}</th>
              <td data-number>
                {sayClock(effort.timeS, reader.locale, effort.timeS < 120 ? 1 : 0)}
              </td>
              <td data-number>{units.pace(effort.distanceM / effort.timeS)}</td>
              <td data-number className="quiet">
                {sayClock(effort.startS, reader.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
