import { useBlocker } from '@tanstack/react-router'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { useText } from '../../text/use-text.ts'

interface LeaveQuestionProps {
  readonly isUnsaved: boolean
  readonly busy: boolean
  /** Saves, and calls back when that is done, or cannot be done. */
  readonly onSave: (whenSaved: () => void, whenRefused: () => void) => void
}

/** Asks before the page is left with changes that are not saved, by a link or by the browser's Back. */
export function LeaveQuestion({ isUnsaved, busy, onSave }: LeaveQuestionProps) {
  const { t } = useText()
  const blocker = useBlocker({
    shouldBlockFn: () => isUnsaved,
    enableBeforeUnload: () => isUnsaved,
    withResolver: true,
  })
  const stay = () => blocker.reset?.()
  const leave = () => blocker.proceed?.()
  return (
    <Dialog
      size="small"
      opened={blocker.status === 'blocked'}
      onClose={stay}
      title={t('settings.leave-title')}
    >
      <div className="stack">
        <p>{t('settings.leave-why')}</p>
        <div className="row">
          <Button look="primary" busy={busy} onClick={() => onSave(leave, stay)}>
            {t('settings.save-and-leave')}
          </Button>
          <Button onClick={leave}>{t('settings.leave-unsaved')}</Button>
          <Button look="quiet" onClick={stay}>
            {t('settings.stay')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
