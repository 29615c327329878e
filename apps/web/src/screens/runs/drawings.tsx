import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { streamsQuery } from '../../api/activities.ts'
import type { RunCursor } from '../../charts/run-cursor.ts'
import { TrackTrace } from '../../charts/track-trace.tsx'
import { Card } from '../../pieces/card.tsx'
import { Bone, Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { useSplits } from './splits-card.tsx'

const RunStreams = lazy(() =>
  import('../../charts/run-streams.tsx').then((module) => ({ default: module.RunStreams })),
)

interface DrawingProps {
  readonly run: ActivityDetail
  readonly cursor: RunCursor
}

/** The repetitions that the drawings mark. */
const useMarked = (run: ActivityDetail) => {
  const { data } = useSplits(run)
  return run.kind === 'reps' ? (data?.repetitions ?? NONE) : NONE
}
const NONE: NonNullable<ReturnType<typeof useSplits>['data']>['repetitions'] = []

export function StreamsCard({ run, cursor }: DrawingProps) {
  const { t } = useText()
  const query = useQuery({ ...streamsQuery(run.id), enabled: run.streamNames.length > 1 })
  const marked = useMarked(run)
  if (run.streamNames.length <= 1) return null
  return (
    <Card title={t('runs.streams')} aside={t('runs.streams-aside')}>
      <Loaded query={query} heights={[480]}>
        {(streams) => (
          <Suspense fallback={<Bone height={480} />}>
            <RunStreams streams={streams} repetitions={marked} cursor={cursor} />
          </Suspense>
        )}
      </Loaded>
    </Card>
  )
}

export function RouteCard({ run, cursor }: DrawingProps) {
  const { t } = useText()
  const query = useQuery(streamsQuery(run.id))
  const marked = useMarked(run)
  return (
    <Card title={t('runs.map')}>
      <Loaded query={query} heights={[260]}>
        {(streams) => <TrackTrace streams={streams} repetitions={marked} cursor={cursor} />}
      </Loaded>
      <p className="quiet small">{t('runs.map-legend')}</p>
    </Card>
  )
}
