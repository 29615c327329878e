import { useQuery } from '@tanstack/react-query'
import { planQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { statesQuery } from '../../api/states.ts'
import { Page } from '../../pieces/page.tsx'
import { WaitingPage } from '../../pieces/waiting.tsx'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { MakePlan } from './make-plan.tsx'
import { isMileRun } from './what-next-card.tsx'

/** Make a plan, or replace the one that stands. */
export function NewPlanPage() {
  const query = useQuery(planQuery)
  const today = useQuery(sessionQuery).data?.today
  const states = useQuery(statesQuery).data ?? []
  if (query.isPending) return <WaitingPage heading="A plan" heights={[300]} width="wide" />
  const standing = query.data?.plan ?? null
  return (
    <Page
      heading={standing ? 'A new plan' : 'Make a plan'}
      below={
        standing
          ? 'It replaces the plan you have; Undo brings the old one back.'
          : 'You see the whole plan before it is made.'
      }
      width="wide"
    >
      <StateBanners states={states} />
      <MakePlan kind={isMileRun(standing?.race, today) ? 'way-back' : 'mile'} />
    </Page>
  )
}
