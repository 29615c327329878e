import { Link } from '@tanstack/react-router'
import type { PlanWeek } from '../../api/plan.ts'
import { useText } from '../../text/use-text.ts'

type Run = PlanWeek['runs'][number]

/** A run on a day that had no session, or another one. */
export function RunLine({ run }: { readonly run: Run }) {
  const { t } = useText()
  return (
    <span className="spread">
      <Link to="/runs/$runId" params={{ runId: run.activityId }}>
        {t('plan-screen.run-on', { distanceM: run.distanceM })}
      </Link>
      <span className="quiet small">
        <span aria-hidden="true">✓</span> {t(whatItWas(run))}
      </span>
    </span>
  )
}

/** Not planned, or the session of the day before or after. */
function whatItWas({ sessionId }: Pick<Run, 'sessionId'>) {
  return sessionId === null ? 'plan-screen.not-planned' : 'plan-screen.state.done'
}
