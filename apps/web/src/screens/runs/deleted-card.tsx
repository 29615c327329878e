import type { ActivityDetail } from '../../api/activities.ts'
import { useDeleteActivity } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

interface DeletedCardProps {
  readonly run: ActivityDetail
  readonly deletedAt: string
}

/** A deleted run can still be looked at, and brought back. */
export function DeletedCard({ run, deletedAt }: DeletedCardProps) {
  const { t } = useText()
  const remove = useDeleteActivity(run.id)
  const restore = () =>
    remove.mutate(false, { onSuccess: () => tell(t('runs.restored')), onError: tellError })
  return (
    <Card title={t('runs.is-deleted', { day: deletedAt.slice(0, 10) })}>
      <div className="stack">
        <p className="quiet">{t('runs.is-deleted-why')}</p>
        <div>
          <Button look="primary" busy={remove.isPending} onClick={restore}>
            {t('runs.restore')}
          </Button>
        </div>
      </div>
    </Card>
  )
}
