import { Link } from '@tanstack/react-router'
import type { PlanWeek } from '../../api/plan.ts'
import { useText } from '../../text/use-text.ts'
import { whatItWas } from './run-line.tsx'
import css from './plan.module.css'

/** A run in the cell of a day: what was run counts, planned or not. */
export function RunCell({ run }: { readonly run: PlanWeek['runs'][number] }) {
  const { t } = useText()
  return (
    <span className={css['ran']}>
      <Link to="/runs/$runId" params={{ runId: run.activityId }}>
        {t('plan-screen.run-on', { distanceM: run.distanceM })}
      </Link>
      <span className="small">
        <span className={css['done']} aria-hidden="true">
          ✓
        </span>{' '}
        {t(whatItWas(run))}
      </span>
    </span>
  )
}
