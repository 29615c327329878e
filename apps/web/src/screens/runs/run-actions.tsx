import { useNavigate } from '@tanstack/react-router'
import { Ellipsis, Pencil, Scale, SquareMinus, SquarePlus, Trash2 } from 'lucide-react'
import { useQuery } from '@tanstack/react-query'
import type { ActivityDetail } from '../../api/activities.ts'
import { similarRunsQuery, useChangeActivity, useDeleteActivity } from '../../api/activities.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import type { MenuAction } from '../../pieces/action-menu.tsx'
import { ButtonLink } from '../../pieces/button.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { EditRun } from './edit-run.tsx'

interface RunActionsProps {
  readonly run: ActivityDetail
  readonly edit: {
    readonly opened: boolean
    readonly open: () => void
    readonly close: () => void
  }
}

/** Compare, edit, leave out and delete. */
export function RunActions({ run, edit }: RunActionsProps) {
  const { t } = useText()
  const similar = useQuery(similarRunsQuery(run.id)).data
  const nearest = similar?.sameSession[0] ?? similar?.sameRoute[0]
  const actions = useMenu(run, edit.open)
  return (
    <>
      {run.plannedSessionId !== null && (
        <ButtonLink to="/plan/sessions/$sessionId" params={{ sessionId: run.plannedSessionId }}>
          {t('runs.show-session')}
        </ButtonLink>
      )}
      {nearest !== undefined && (
        <ButtonLink
          to="/runs/$runId/compare/$otherId"
          params={{ runId: run.id, otherId: nearest.id }}
        >
          <Scale size={20} aria-hidden="true" /> {t('runs.compare')}
        </ButtonLink>
      )}
      <ActionMenu iconOnly label={t('runs.more')} actions={actions}>
        <Ellipsis size={20} aria-hidden="true" />
      </ActionMenu>
      <EditRun run={run} opened={edit.opened} onClose={edit.close} />
    </>
  )
}

function useMenu(run: ActivityDetail, onEdit: () => void): readonly MenuAction[] {
  const { t } = useText()
  const navigate = useNavigate()
  const change = useChangeActivity(run.id)
  const remove = useDeleteActivity(run.id)
  const toggle = () =>
    change.mutate(
      { excludedFromEstimate: !run.excludedFromEstimate },
      {
        onSuccess: (saved) =>
          tell(t(saved.excludedFromEstimate ? 'runs.now-left-out' : 'runs.counts-again')),
        onError: tellError,
      },
    )
  const restore = () =>
    remove.mutate(false, { onSuccess: () => tell(t('runs.restored')), onError: tellError })
  const deleteIt = () =>
    remove.mutate(true, {
      onSuccess: () => {
        tellWithUndo(t('runs.deleted'), restore)
        void navigate({ to: '/runs' })
      },
      onError: tellError,
    })
  return [
    { label: t('runs.edit'), icon: <Pencil size={18} aria-hidden="true" />, onSelect: onEdit },
    ...(run.sport === 'run'
      ? [
          {
            label: t(run.excludedFromEstimate ? 'runs.count-it' : 'runs.leave-out'),
            icon: run.excludedFromEstimate ? (
              <SquarePlus size={18} aria-hidden="true" />
            ) : (
              <SquareMinus size={18} aria-hidden="true" />
            ),
            onSelect: toggle,
          },
        ]
      : []),
    { label: t('runs.delete'), icon: <Trash2 size={18} aria-hidden="true" />, onSelect: deleteIt },
  ]
}
