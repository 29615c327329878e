import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { historyQuery } from '../../api/history.ts'
import { nearPlanQuery } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { settingsQuery } from '../../api/settings.ts'
import { statesQuery } from '../../api/states.ts'
import { Page } from '../../pieces/page.tsx'
import { WaitingPage } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { StateBanners } from '../adaptation/state-banners.tsx'
import { MakePlan } from './make-plan.tsx'
import { isMileRun } from './what-next-card.tsx'

/** Make a plan, or replace the one that stands. */
export function NewPlanPage() {
  const query = useQuery(nearPlanQuery)
  const filled = useSearch({ from: '/shell/plan/new' })
  const today = useQuery(sessionQuery).data?.today
  const opened = useQuery(statesQuery)
  const states = opened.data ?? []
  // What stands above the form comes with it, so that nothing jumps.
  const offered = [useQuery(historyQuery), useQuery(settingsQuery), opened]
  const { t } = useText()
  if (query.isPending || offered.some(({ isPending }) => isPending))
    return <WaitingPage heading={t('plan-screen.make')} heights={[300]} width="wide" />
  const standing = query.data?.plan ?? null
  return (
    <Page
      heading={t(standing ? 'plan-screen.make-new' : 'plan-screen.make')}
      below={t(standing ? 'plan-form.replaces-plan' : 'plan-form.see-first')}
      width="wide"
    >
      <StateBanners states={states} />
      <MakePlan
        kind={
          filled.kind ??
          (isMileRun(standing?.race, today) && filled.raceDay === undefined ? 'way-back' : 'mile')
        }
        filled={filled}
      />
    </Page>
  )
}
