import { Link } from '@tanstack/react-router'
import type { ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** The session that this recording is a piece of, and the way out of it and back. */
export function SessionCard({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  const change = useChangeActivity(run.id)
  const set = (standsApart: boolean) =>
    change.mutate({ standsApart }, { onSuccess: () => told(standsApart), onError: tellError })
  const told = (standsApart: boolean) =>
    tellWithUndo(t(standsApart ? 'runs.is-split' : 'runs.joined'), () =>
      change.mutate({ standsApart: !standsApart }, { onError: tellError }),
    )
  if (run.session === null) {
    return run.standsApart ? (
      <Card title={t('runs.own-run')}>
        <div className="stack">
          <p className="quiet">{t('runs.own-run-why')}</p>
          <div>
            <Button busy={change.isPending} onClick={() => set(false)}>
              {t('runs.join')}
            </Button>
          </div>
        </div>
      </Card>
    ) : null
  }
  const { pieces, distanceM, movingTimeS } = run.session
  return (
    <Card title={t('runs.part-of-session', { count: pieces.length })}>
      <div className="stack">
        <p className="quiet">{t('runs.session-together', { distanceM, timeS: movingTimeS })}</p>
        <ol style={{ paddingLeft: 20 }}>
          {pieces.map((piece) => (
            <li key={piece.id}>
              {piece.id === run.id ? (
                <strong>{t('runs.this-one')}</strong>
              ) : (
                <Link to="/runs/$runId" params={{ runId: piece.id }}>
                  {piece.name ?? t('runs.run')}
                </Link>
              )}
              ,{' '}
              {t('runs.distance-in-time', {
                distanceM: piece.distanceM,
                timeS: piece.movingTimeS,
              })}
            </li>
          ))}
        </ol>
        <div>
          <Button busy={change.isPending} onClick={() => set(true)}>
            {t('runs.split')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
