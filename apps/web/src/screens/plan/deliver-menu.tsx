import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { CalendarDays, FileText, Printer, Share, Watch } from 'lucide-react'
import type { PlanSession } from '../../api/plan.ts'
import { planFiles } from '../../api/plan.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import type { MenuAction } from '../../pieces/action-menu.tsx'
import type { ButtonLook } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { CalendarAddress } from './calendar-address.tsx'

const ICON = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

const WATCH = <Watch {...ICON} />
const FILE = <FileText {...ICON} />

interface DeliverMenuProps {
  /** Without a session only what concerns the whole plan. */
  readonly session?: PlanSession
  readonly look?: ButtonLook
}

/** Ways out of the app: watch, calendar, paper, text. */
export function DeliverMenu({ session, look = 'plain' }: DeliverMenuProps) {
  const [opened, { open, close }] = useDisclosure(false)
  const ofSession = useSessionActions(session)
  const actions: readonly MenuAction[] = [
    ...ofSession,
    { label: 'Subscribe in a calendar', icon: <CalendarDays {...ICON} />, onSelect: open },
    {
      label: 'Calendar file (.ics)',
      icon: <CalendarDays {...ICON} />,
      download: planFiles.calendar,
    },
  ]
  return (
    <>
      <ActionMenu actions={actions} look={look} side="left">
        <Share {...ICON} />
        {session === undefined ? 'Calendar' : 'Take it along'}
      </ActionMenu>
      <Dialog size="small" opened={opened} onClose={close} title="The plan in your calendar">
        <CalendarAddress />
      </Dialog>
    </>
  )
}

function useSessionActions(session: PlanSession | undefined): readonly MenuAction[] {
  const navigate = useNavigate()
  if (session === undefined) return []
  const toCard = () =>
    void navigate({ to: '/plan/sessions/$sessionId/card', params: { sessionId: session.id } })
  const toWatch = () =>
    void navigate({ to: '/plan/sessions/$sessionId/watch', params: { sessionId: session.id } })
  return [
    { label: 'Send to the watch …', icon: WATCH, onSelect: toWatch },
    { label: 'FIT file', icon: FILE, download: planFiles.fit(session.id) },
    { label: 'Apple Watch (experimental)', icon: FILE, download: planFiles.apple(session.id) },
    { label: 'Zwift run (.zwo)', icon: FILE, download: planFiles.zwift(session.id) },
    { label: 'Card to print', icon: <Printer {...ICON} />, onSelect: toCard },
    { label: 'Plain text', icon: FILE, download: planFiles.text(session.id) },
    { label: 'Text for intervals.icu', icon: FILE, download: planFiles.intervalsText(session.id) },
    { label: 'JSON for programs', icon: FILE, download: planFiles.json(session.id) },
  ]
}
