import { sayClock } from '@bell-lap/text/numbers'
import type { ActivityDetail, Lap } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { FoldCard } from '../../pieces/fold-card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { hasRestLaps } from '@bell-lap/activity/run/real-repetitions'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { saySpan } from '../../words/say-span.ts'
import { useText } from '../../text/use-text.ts'
import { sayShortTime } from '../../words/say-short-time.ts'
import css from './runs.module.css'
import { useSplits } from './splits-card.tsx'

/** More laps are folded: the kilometres say nearly the same. */
const SHOWN_LAPS = 8

export function LapsCard({ laps }: { readonly laps: readonly Lap[] }) {
  const units = useUnits()
  const { t, reader } = useText()
  if (laps.length < 2) return null
  const named = hasRestLaps(laps)
  return (
    <Card title={t('runs.laps')}>
      <details open={laps.length <= SHOWN_LAPS}>
        <summary className={css['unfold-laps']}>
          {t('runs.show-laps', { count: laps.length })}
        </summary>
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
                  <td data-number>{sayShortTime(lap.timerS, reader.locale)}</td>
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
      </details>
    </Card>
  )
}

/** The repetitions of a session, pressed or found, with what followed each. */
export function RepetitionsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t, reader } = useText()
  const { data } = useSplits(run)
  if (run.kind !== 'reps' || data === undefined || data.repetitions.length === 0) return null
  const { repetitions, repetitionsFrom } = data
  // Ends that were found in the speed are not known to a tenth.
  const shown = (timeS: number) => (repetitionsFrom === 'speed' ? Math.round(timeS) : timeS)
  const hearts = repetitions.some(({ endHeartRateBpm }) => endHeartRateBpm !== null)
  const columns = [
    t('runs.repetition'),
    t('runs.distance'),
    t('runs.time'),
    t('runs.pace'),
    ...(hearts ? [t('runs.heart-at-end')] : []),
    t('runs.recovery'),
  ]
  return (
    <Card title={t('runs.repetitions')} aside={t(`runs.repetitions-from-${repetitionsFrom}`)}>
      <ScrollSideways label={t('runs.repetitions')}>
        <table>
          <HeadRow columns={columns} />
          <tbody>
            {repetitions.map((one, index) => (
              <tr key={one.startS}>
                <th scope="row">{index + 1}</th>
                <td data-number>{saySpan(Math.round(one.distanceM))}</td>
                <td data-number>{sayShortTime(shown(one.timeS), reader.locale)}</td>
                <td data-number>{units.pace(one.distanceM / one.timeS)}</td>
                {hearts && (
                  <td data-number>
                    {one.endHeartRateBpm === null ? '–' : Math.round(one.endHeartRateBpm)}
                  </td>
                )}
                <td data-number>
                  {one.recoveryS === null
                    ? '–'
                    : sayShortTime(Math.round(one.recoveryS), reader.locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
      {repetitionsFrom === 'speed' && <p className="quiet small">{t('runs.repetitions-error')}</p>}
    </Card>
  )
}

export function BestEffortsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t, reader } = useText()
  const [shortest, longest] = [run.bestEfforts[0], run.bestEfforts.at(-1)]
  if (shortest === undefined || longest === undefined) return null
  const line = [shortest, longest].map(
    ({ distanceM, timeS }) => `${saySpan(distanceM)} ${sayShortTime(timeS, reader.locale)}`,
  )
  return (
    <FoldCard id="best-efforts" title={t('runs.best-efforts')} line={line.join(' … ')}>
      <table>
        <HeadRow columns={[t('runs.over'), t('runs.time'), t('runs.pace'), t('runs.starts-at')]} />
        <tbody>
          {run.bestEfforts.map((effort) => (
            <tr key={effort.distanceM}>
              <th scope="row">{saySpan(effort.distanceM)}</th>
              <td data-number>{sayShortTime(effort.timeS, reader.locale)}</td>
              <td data-number>{units.pace(effort.distanceM / effort.timeS)}</td>
              <td data-number className="quiet">
                {sayClock(effort.startS, reader.locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </FoldCard>
  )
}
