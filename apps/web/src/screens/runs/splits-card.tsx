import { sayClock } from '@bell-lap/text/numbers'
import { useQuery } from '@tanstack/react-query'
import type { ActivityDetail, RunSplits } from '../../api/activities.ts'
import { splitsQuery } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import css from './runs.module.css'

/** Kilometres or miles, as the runner counts. */
export const useSplits = (run: Pick<ActivityDetail, 'id' | 'streamNames'>) => {
  const unit = useUnits().system === 'imperial' ? 'mile' : 'km'
  return useQuery({
    ...splitsQuery(run.id, unit),
    enabled: run.streamNames.includes('distanceM'),
  })
}

/** Each kilometre or mile, with a bar for its speed; the fastest and the slowest are marked. */
export function SplitsCard({ run }: { readonly run: ActivityDetail }) {
  const query = useSplits(run)
  const { t } = useText()
  const unit = useUnits().system
  if (!run.streamNames.includes('distanceM') || query.data?.splits.length === 0) return null
  return (
    <Card title={t('runs.splits', { unit })}>
      <Loaded query={query} heights={[300]}>
        {(splits) => <SplitsTable splits={splits} />}
      </Loaded>
    </Card>
  )
}

function SplitsTable({ splits: { splits, extremes, unitM } }: { readonly splits: RunSplits }) {
  const units = useUnits()
  const { t, reader } = useText()
  const climbs = splits.some(({ climbM }) => climbM !== null)
  const hearts = splits.some(({ averageHeartRateBpm }) => averageHeartRateBpm !== null)
  const speeds = splits.map(({ distanceM, movedS }) => (movedS > 0 ? distanceM / movedS : 0))
  const columns = [
    t('runs.split-column', { unit: units.system }),
    t('runs.time'),
    t('runs.pace'),
    ...(hearts ? [t('runs.heart')] : []),
    ...(climbs ? [t('runs.climb')] : []),
  ]
  return (
    <ScrollSideways label={t('runs.splits', { unit: units.system })}>
      <table>
        <HeadRow columns={columns} />
        <tbody>
          {splits.map((split, index) => (
            <tr key={split.startS}>
              <th scope="row">
                {split.distanceM > 0.99 * unitM ? index + 1 : units.distance(split.distanceM)}
              </th>
              <td data-number>{sayClock(split.movedS, reader.locale)}</td>
              <td data-number>
                <SpeedBar speedMps={speeds[index] ?? 0} speeds={speeds} />
                {units.pace(speeds[index] ?? 0)}
                {extremes?.fastest === index && <Mark word={t('runs.fastest')} />}
                {extremes?.slowest === index && <Mark word={t('runs.slowest')} />}
              </td>
              {hearts && (
                <td data-number>
                  {split.averageHeartRateBpm === null ? '–' : Math.round(split.averageHeartRateBpm)}
                </td>
              )}
              {climbs && <td data-number>{sayClimb(split, units.height)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollSideways>
  )
}

const Mark = ({ word }: { readonly word: string }) => <span className={css['mark']}>{word}</span>

/** Longer is faster; the slowest keeps a stub. */
function SpeedBar({
  speedMps,
  speeds,
}: {
  readonly speedMps: number
  readonly speeds: readonly number[]
}) {
  const [low, high] = [Math.min(...speeds), Math.max(...speeds)]
  const share = high > low ? (speedMps - low) / (high - low) : 1
  return (
    <span className={css['bar']} aria-hidden="true">
      <span style={{ width: `${15 + 85 * share}%` }} />
    </span>
  )
}

/** "+9 m −4 m"; only one of them where the other is nought. */
function sayClimb(
  { climbM, descentM }: RunSplits['splits'][number],
  height: (metres: number) => string,
): string {
  if (climbM === null || descentM === null) return '–'
  const [up, down] = [height(Math.round(climbM)), height(Math.round(descentM))]
  const flat = height(0)
  return (
    [...(up === flat ? [] : [`+${up}`]), ...(down === flat ? [] : [`−${down}`])].join(' ') || flat
  )
}
