import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { nearPlanQuery } from '../../api/plan.ts'
import type { PlanSession } from '../../api/plan.ts'
import { sessionQuery } from '../../api/session.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { wasRun } from '../../words/plan-words.ts'
import { useTakeEasier } from './use-take-easier.ts'

/** What may come between a runner and a plan, in the order of the menu. */
const CASES = ['ill', 'injured', 'away', 'busy', 'weather', 'travel', 'moved', 'race'] as const
export type CameUpCase = (typeof CASES)[number]

const CameUp = later(
  async () => (await import('./came-up-dialog.tsx')).CameUp,
  <Bone height={300} />,
)

/** A menu of what may come between a runner and a plan; each answer shows what it changed. */
export function CameUpMenu({ session }: { readonly session: PlanSession | null }) {
  const { t } = useText()
  const [asked, setAsked] = useState<CameUpCase | null>(null)
  const today = useQuery(sessionQuery).data?.today ?? ''
  const { take } = useTakeEasier(session?.id ?? null)
  const open = session !== null && !wasRun(session) && session.role !== 'rest'
  const tired = { label: t('adapt-screen.too-tired'), onSelect: take }
  const isBase = useQuery(nearPlanQuery).data?.plan?.goal.base !== undefined
  // A base plan leads to no race that could move.
  const keys = CASES.filter((key) => key !== 'moved' || !isBase)
  const cases = keys.map((key) => ({
    label: t(`adapt-screen.case.${key}`),
    onSelect: () => setAsked(key),
  }))
  return (
    <>
      <ActionMenu side="left" actions={open ? [tired, ...cases] : cases}>
        {t('adapt-screen.report')}
      </ActionMenu>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : t(`adapt-screen.case.${asked}`)}
      >
        {asked !== null && <CameUp which={asked} today={today} onDone={() => setAsked(null)} />}
      </Dialog>
    </>
  )
}
