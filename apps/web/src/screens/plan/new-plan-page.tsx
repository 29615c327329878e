import { useQuery } from '@tanstack/react-query'
import { planQuery } from '../../api/plan.ts'
import { Page } from '../../pieces/page.tsx'
import { WaitingPage } from '../../pieces/waiting.tsx'
import { MakePlan } from './make-plan.tsx'

/** Make a plan, or replace the one that stands. */
export function NewPlanPage() {
  const query = useQuery(planQuery)
  if (query.isPending) return <WaitingPage heading="A plan" heights={[300]} width="wide" />
  const standing = query.data?.plan
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
      <MakePlan />
    </Page>
  )
}
