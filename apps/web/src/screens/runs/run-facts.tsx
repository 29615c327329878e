import { sayClock } from '@bell-lap/text/numbers'
import type { ActivityDetail } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import css from './runs.module.css'

/** Less standing is not worth a second time, seconds. */
const STOPPED_FROM_S = 60

/** The sums of a run; the time is without standing. */
export function RunFactsCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const { t, reader } = useText()
  const sayBpm = (bpm: number | null) =>
    bpm === null ? null : t('runs.bpm', { bpm: Math.round(bpm) })
  const speedMps = run.movedS > 0 ? run.distanceM / run.movedS : 0
  const facts: readonly (readonly [string, string | null])[] = [
    [t('runs.distance'), units.distance(run.distanceM)],
    [t('runs.moving'), sayClock(run.movedS, reader.locale)],
    [
      t('runs.elapsed'),
      run.elapsedTimeS - run.movedS > STOPPED_FROM_S
        ? sayClock(run.elapsedTimeS, reader.locale)
        : null,
    ],
    [t('runs.pace'), speedMps > 0 ? units.pace(speedMps) : null],
    [t('runs.heart-rate'), sayBpm(run.averageHeartRateBpm)],
    [t('runs.highest'), sayBpm(run.maximumHeartRateBpm)],
    [
      t('runs.cadence'),
      run.averageCadenceSpm === null
        ? null
        : t('runs.spm', { count: Math.round(run.averageCadenceSpm) }),
    ],
    [t('runs.ascent'), run.ascentM === null ? null : units.height(run.ascentM)],
    [
      t('runs.effort'),
      run.effortCr10 === null ? null : t('runs.effort-of-10', { effort: run.effortCr10 }),
    ],
  ]
  return (
    <Card>
      <dl className={css['facts']}>
        {facts.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  )
}
