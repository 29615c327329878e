import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { CalendarDays, FileText, Printer, Share, Watch } from 'lucide-react'
import type { PlanSession } from '../../api/plan.ts'
import { planFiles } from '../../api/plan.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import type { MenuAction } from '../../pieces/action-menu.tsx'
import type { ButtonLook } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { useText } from '../../text/use-text.ts'
import { CalendarAddress } from './dialogs.tsx'

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
  const { t } = useText()
  const ofSession = useSessionActions(session)
  const actions: readonly MenuAction[] = [
    ...ofSession,
    { label: t('delivery.subscribe'), icon: <CalendarDays {...ICON} />, onSelect: open },
    {
      label: t('delivery.download-calendar'),
      icon: <CalendarDays {...ICON} />,
      download: planFiles.calendar,
    },
  ]
  return (
    <>
      <ActionMenu actions={actions} look={look} side="left">
        <Share {...ICON} />
        {t(session === undefined ? 'delivery.export-calendar' : 'delivery.export')}
      </ActionMenu>
      <Dialog size="small" opened={opened} onClose={close} title={t('delivery.subscribe')}>
        <CalendarAddress />
      </Dialog>
    </>
  )
}

function useSessionActions(session: PlanSession | undefined): readonly MenuAction[] {
  const navigate = useNavigate()
  const { t } = useText()
  if (session === undefined) return []
  const toCard = () =>
    void navigate({ to: '/plan/sessions/$sessionId/card', params: { sessionId: session.id } })
  const toWatch = () =>
    void navigate({ to: '/plan/sessions/$sessionId/watch', params: { sessionId: session.id } })
  return [
    { label: t('delivery.send-to-watch'), icon: WATCH, onSelect: toWatch },
    { label: t('delivery.download-fit'), icon: FILE, download: planFiles.fit(session.id) },
    { label: t('delivery.download-apple'), icon: FILE, download: planFiles.apple(session.id) },
    { label: t('delivery.download-zwift'), icon: FILE, download: planFiles.zwift(session.id) },
    { label: t('delivery.open-card'), icon: <Printer {...ICON} />, onSelect: toCard },
    { label: t('delivery.download-text'), icon: FILE, download: planFiles.text(session.id) },
    {
      label: t('delivery.download-intervals'),
      icon: FILE,
      download: planFiles.intervalsText(session.id),
    },
    { label: t('delivery.download-json'), icon: FILE, download: planFiles.json(session.id) },
  ]
}
