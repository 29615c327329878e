import { useTitles } from '../../pieces/use-titles.ts'
import { useDisclosure } from '@mantine/hooks'
import { Plus } from 'lucide-react'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { useText } from '../../text/use-text.ts'
import { TypeOnADay, TypeWorkout } from './dialogs.tsx'
import css from './type-workout.module.css'
import { wasRun } from '../../words/plan-words.ts'

/** "Type a workout" for the plan: first the day, then the session. */
export function TypeWorkoutButton() {
  const [opened, { open, close }] = useDisclosure(false)
  const { t } = useText()
  return (
    <>
      <Button onClick={open}>{t('plan-screen.type')}</Button>
      <Dialog opened={opened} onClose={close} title={t('plan-screen.type')}>
        <TypeOnADay onDone={close} />
      </Dialog>
    </>
  )
}

/** The same in place of one session. */
export function TypeInPlaceButton({ session }: { readonly session: PlanSession }) {
  const [opened, { open, close }] = useDisclosure(false)
  const { t } = useText()
  const title = useTitles()
  const stays = wasRun(session) || session.state === 'missed' || session.role === 'race'
  if (stays || session.role === 'rest' || session.cross !== undefined) return null
  return (
    <>
      <Button onClick={open}>{t('plan-screen.type-other')}</Button>
      <Dialog
        opened={opened}
        onClose={close}
        title={t('plan-screen.replace-title', { title: title(session.workout) })}
      >
        <TypeWorkout day={session.day} session={session} onDone={close} />
      </Dialog>
    </>
  )
}

/** The same on a free day of the board. */
export function TypeOnDayButton({ day }: { readonly day: string }) {
  const [opened, { open, close }] = useDisclosure(false)
  const { t } = useText()
  const name = t('plan-screen.type-for', { day })
  return (
    <>
      <button type="button" className={css['add']} aria-label={name} onClick={open}>
        <Plus size={16} aria-hidden="true" />
      </button>
      <Dialog opened={opened} onClose={close} title={name}>
        <TypeWorkout day={day} session={null} onDone={close} />
      </Dialog>
    </>
  )
}
