import { formatTime } from '@bell-lap/units/time'
import { Link } from '@tanstack/react-router'
import type { ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useUnits } from '../../pieces/use-units.ts'

/** The session that this recording is a piece of, and the way out of it and back. */
export function SessionCard({ run }: { readonly run: ActivityDetail }) {
  const units = useUnits()
  const change = useChangeActivity(run.id)
  const set = (standsApart: boolean) =>
    change.mutate({ standsApart }, { onSuccess: () => told(standsApart), onError: tellError })
  const told = (standsApart: boolean) =>
    tellWithUndo(standsApart ? 'It is a run of its own now.' : 'It is joined again.', () =>
      change.mutate({ standsApart: !standsApart }, { onError: tellError }),
    )
  if (run.session === null) {
    return run.standsApart ? (
      <Card title="A run of its own">
        <div className="stack">
          <p className="quiet">You took it out of the session that was recorded around it.</p>
          <div>
            <Button busy={change.isPending} onClick={() => set(false)}>
              Join it again
            </Button>
          </div>
        </div>
      </Card>
    ) : null
  }
  const { pieces, distanceM, movingTimeS } = run.session
  return (
    <Card title={`Part of a session in ${pieces.length} parts`}>
      <div className="stack">
        <p className="quiet">
          Together {units.distance(distanceM)} in {formatTime(movingTimeS)}. They were recorded less
          than 45 minutes apart and count as one session for your plan.
        </p>
        <ol style={{ paddingLeft: 20 }}>
          {pieces.map((piece) => (
            <li key={piece.id}>
              {piece.id === run.id ? (
                <strong>This one</strong>
              ) : (
                <Link to="/runs/$runId" params={{ runId: piece.id }}>
                  {piece.name ?? 'Run'}
                </Link>
              )}
              , {units.distance(piece.distanceM)} in {formatTime(piece.movingTimeS)}
            </li>
          ))}
        </ol>
        <div>
          <Button busy={change.isPending} onClick={() => set(true)}>
            Split: a run of its own
          </Button>
        </div>
      </div>
    </Card>
  )
}
