import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { deleteStopwatchSession } from '../../api/stopwatch.ts'
import { forgetSession } from '../../offline/kept-stopwatch.ts'
import type { KeptSession } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { useText } from '../../text/use-text.ts'

interface DeleteSessionProps {
  readonly kept: KeptSession
  readonly onDeleted: () => void
}

/** Deletes a session on this phone and in the account; nothing is deleted where the account cannot be reached. */
export function DeleteSession({ kept: { id, owner, unsent }, onDeleted }: DeleteSessionProps) {
  const { t } = useText()
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const remove = async () => {
    setBusy(true)
    try {
      if (owner !== null) await deleteStopwatchSession(id)
      await forgetSession(id)
      setAsked(false)
      onDeleted()
    } catch (error) {
      setWrong(sayError(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button look="quiet" onClick={() => setAsked(true)}>
        {t('stopwatch.delete')}
      </Button>
      <Dialog
        title={t('stopwatch.delete-title')}
        opened={isAsked}
        size="small"
        onClose={() => setAsked(false)}
      >
        <div className="stack">
          <p>{t(owner === null ? 'stopwatch.delete-phone' : 'stopwatch.delete-both')}</p>
          {unsent > 0 && <p>{t('stopwatch.delete-unsent', { count: unsent })}</p>}
          {wrong !== null && <p role="alert">{wrong}</p>}
          <div className="row">
            <Button look="stop" busy={isBusy} onClick={() => void remove()}>
              {t('stopwatch.delete-now')}
            </Button>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {t('stopwatch.keep')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
