import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { streamsQuery } from '../../api/activities.ts'
import { isNewerThanPage, settingsQuery } from '../../api/settings.ts'
import type { RunCursor } from '../../charts/run-cursor.ts'
import { TrackTrace } from '../../charts/track-trace.tsx'
import type { TrackTraceProps } from '../../charts/track-trace.tsx'
import { Card } from '../../pieces/card.tsx'
import { Bone, Loaded } from '../../pieces/waiting.tsx'
import { useShownTheme } from '../../theme/use-theme.ts'
import { useText } from '../../text/use-text.ts'
import { useSplits } from './splits-card.tsx'

const RunStreams = lazy(() =>
  import('../../charts/run-streams.tsx').then((module) => ({ default: module.RunStreams })),
)

/** Only who chose a map source loads the code of the map. */
const RouteMap = lazy(() => import('../../charts/route-map.tsx'))

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
  const repetitions = useMarked(run)
  return (
    <Card title={t('runs.map')}>
      <Loaded query={query} heights={[260]}>
        {(streams) => <Route streams={streams} repetitions={repetitions} cursor={cursor} />}
      </Loaded>
    </Card>
  )
}

/** On the map of the runner's source; plain without one, without a connection, and where it fails. */
function Route(drawing: TrackTraceProps) {
  const { t } = useText()
  const settings = useQuery(settingsQuery).data
  // The map takes its colours from the theme when it is made.
  const scheme = useShownTheme()
  const [failed, setFailed] = useState(false)
  const plain = (
    <>
      <TrackTrace {...drawing} />
      <p className="quiet small">{t('runs.map-legend')}</p>
    </>
  )
  const source = settings?.mapTiles ?? null
  const mustReload = settings !== undefined && source !== null && isNewerThanPage(settings)
  useEffect(() => {
    if (mustReload) globalThis.location.reload()
  }, [mustReload])
  if (source === null || mustReload || !navigator.onLine) return plain
  if (failed) {
    return (
      <>
        {plain}
        <p role="status" className="small">
          {t('runs.map-failed')}{' '}
          <Link to="/settings" hash="map">
            {t('runs.map-settings')}
          </Link>
        </p>
      </>
    )
  }
  return (
    <Suspense fallback={plain}>
      <RouteMap key={scheme} {...drawing} tiles={source.address} onFail={() => setFailed(true)} />
      <p className="quiet small">
        {t('runs.map-legend-tiles')} {source.credit}
      </p>
    </Suspense>
  )
}
