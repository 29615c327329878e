import { useQuery } from '@tanstack/react-query'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { Ellipsis } from 'lucide-react'
import { adaptationQuery } from '../../api/adaptation.ts'
import { planFiles, useRemovePlan, useUndoPlan } from '../../api/plan.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import type { MenuAction } from '../../pieces/action-menu.tsx'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { CameUpMenu } from '../adaptation/came-up.tsx'
import { CalendarAddress, TypeOnADay } from './dialogs.tsx'
import { DeliverMenu } from './deliver-menu.tsx'
import { TypeWorkoutButton } from './type-workout-button.tsx'
import css from './plan-actions.module.css'

interface PlanActionsProps {
  readonly canUndo: boolean
}

/** Everything that can be done with the plan, each as a button. */
export function PlanActions({ canUndo }: PlanActionsProps) {
  const { t } = useText()
  const undo = useUndoLast(canUndo)
  return (
    <>
      {undo !== null && (
        <Button onClick={undo.run} busy={undo.isPending}>
          {t('plan-screen.undo-last')}
        </Button>
      )}
      <TypeWorkoutButton />
      <CameUpMenu session={null} />
      <DeliverMenu />
      <MoreMenu actions={useWholePlanActions()} />
    </>
  )
}

/** The same in one bar: what is needed most as a button, the rest in a menu. */
export function PlanActionBar({ canUndo }: PlanActionsProps) {
  const { t } = useText()
  const undo = useUndoLast(canUndo)
  const [typing, type] = useDisclosure(false)
  const [subscribing, subscribe] = useDisclosure(false)
  const whole = useWholePlanActions()
  const actions: readonly MenuAction[] = [
    ...(undo === null ? [] : [{ label: t('plan-screen.undo-last'), onSelect: undo.run }]),
    { label: t('plan-screen.type'), onSelect: type.open },
    { label: t('delivery.subscribe'), onSelect: subscribe.open },
    { label: t('delivery.download-calendar'), download: planFiles.calendar },
    ...whole,
  ]
  return (
    <div className={css['bar']} data-not-printed>
      <CameUpMenu session={null} />
      <MoreMenu actions={actions} />
      <Dialog opened={typing} onClose={type.close} title={t('plan-screen.type')}>
        <TypeOnADay onDone={type.close} />
      </Dialog>
      <Dialog
        size="small"
        opened={subscribing}
        onClose={subscribe.close}
        title={t('delivery.subscribe')}
      >
        <CalendarAddress />
      </Dialog>
    </div>
  )
}

function MoreMenu({ actions }: { readonly actions: readonly MenuAction[] }) {
  const { t } = useText()
  return (
    <ActionMenu iconOnly label={t('plan-screen.more-actions')} actions={actions}>
      <Ellipsis size={20} aria-hidden="true" />
    </ActionMenu>
  )
}

/** `null` where there is nothing to undo, or it cannot be undone. */
function useUndoLast(canUndo: boolean) {
  const { t } = useText()
  const undo = useUndoPlan()
  const last = useQuery(adaptationQuery).data?.lastChange
  if (!canUndo || last?.canUndo === false) return null
  const run = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell(t('plan-screen.last-undone')),
      onError: tellError,
    })
  return { run, isPending: undo.isPending }
}

function useWholePlanActions(): readonly MenuAction[] {
  const navigate = useNavigate()
  const { t } = useText()
  const undo = useUndoPlan()
  const remove = useRemovePlan()
  const takeBack = () =>
    undo.mutate(undefined, {
      onSuccess: () => tell(t('plan-screen.last-undone')),
      onError: tellError,
    })
  const archive = () =>
    remove.mutate(undefined, {
      onSuccess: () => tellWithUndo(t('plan-screen.archived'), takeBack),
      onError: tellError,
    })
  return [
    { label: t('plan-screen.make-new'), onSelect: () => void navigate({ to: '/plan/new' }) },
    { label: t('plan-screen.stopwatch'), onSelect: () => void navigate({ to: '/stopwatch' }) },
    { label: t('plan-screen.print-plan'), onSelect: () => window.print() },
    { label: t('plan-screen.archive'), onSelect: archive },
  ]
}
