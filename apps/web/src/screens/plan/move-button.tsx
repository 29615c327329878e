import { useTitles } from '../../pieces/use-titles.ts'
import { useDisclosure } from '@mantine/hooks'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { useText } from '../../text/use-text.ts'
import { MoveDays } from './dialogs.tsx'
import { wasRun } from '../../words/plan-words.ts'

/** "Move session …": a list of days; what a move does and what it would break is said before it is saved. */
export function MoveButton({ session }: { readonly session: PlanSession }) {
  const [opened, { open, close }] = useDisclosure(false)
  const title = useTitles()
  const { t } = useText()
  if (wasRun(session) || session.role === 'race' || session.cross !== undefined) return null
  return (
    <>
      <Button onClick={open}>{t('plan-screen.move')}</Button>
      <Dialog
        size="small"
        opened={opened}
        onClose={close}
        title={t('plan-screen.move-title', { title: title(session.workout) })}
      >
        <MoveDays session={session} onMoved={close} />
      </Dialog>
    </>
  )
}
