import { message } from '@bell-lap/units/message'
import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'

/** What a base plan leads to, while it lasts. */
export function BasePlanCard({ basePlan }: Pick<Today, 'basePlan'>) {
  const { t, say } = useText()
  if (basePlan === null || basePlan.daysLeft < 0) return null
  return (
    <Card title={say(message('base-plan.name'))}>
      <p className="quiet">{t('plan-screen.base-until', { lastDay: basePlan.lastDay })}</p>
    </Card>
  )
}
