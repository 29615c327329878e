import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { runSpikeQuery } from '../../api/load.ts'
import type { RunSpike } from '../../api/load.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

interface SpikeCardProps {
  readonly spike: RunSpike
  /** On the page of the run itself no link leads to it. */
  readonly onRun?: boolean
}

/** A run that was much longer than lately, and what follows from it. */
export function SpikeCard({ spike, onRun = false }: SpikeCardProps) {
  const { t } = useText()
  const { activityId, day, distanceM, longestBeforeM, ratio, easyUntil, longUntil, mostM } = spike
  return (
    <Card title={t('spike.title')}>
      <div className="stack">
        <p>
          <span aria-hidden="true">▲ </span>
          {t('spike.line', { day, distanceM, moreShare: ratio - 1, longestM: longestBeforeM })}
        </p>
        <p>
          {t(spike.hasPlan ? 'spike.follows' : 'spike.no-plan', {
            easyDay: easyUntil,
            longDay: longUntil,
            mostM,
          })}
        </p>
        <p className="quiet small">{t('spike.why')}</p>
        <div className="row">
          {!onRun && (
            <Link to="/runs/$runId" params={{ runId: activityId }}>
              {t('spike.open-run')}
            </Link>
          )}
          {spike.hasPlan && <Link to="/plan">{t('spike.open-plan')}</Link>}
        </div>
      </div>
    </Card>
  )
}

/** The same on the page of a run, where it was one. */
export function RunSpikeCard({ runId }: { readonly runId: string }) {
  const spike = useQuery(runSpikeQuery(runId)).data?.spike ?? null
  return spike === null ? null : <SpikeCard spike={spike} onRun />
}
