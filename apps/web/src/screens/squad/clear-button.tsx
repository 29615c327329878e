import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useClear } from '../../api/squad.ts'
import type { AthleteView } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

interface ClearButtonProps {
  readonly athleteId: string
  readonly name: string
  readonly state: AthleteView['states'][number]
}

/** A clinician clears a runner. The plan follows at once and only the runner can report it again, so it is asked first. */
export function ClearButton({ athleteId, name, state: { id, what } }: ClearButtonProps) {
  const { t, say } = useText()
  const [asked, setAsked] = useState(false)
  const clear = useClear(athleteId)
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('squad.clear')}</Button>
      <Dialog
        size="small"
        opened={asked}
        onClose={() => setAsked(false)}
        title={t('squad.clear-of', { name })}
      >
        <div className="stack">
          <p>{t('squad.clear-sure', { what: say(what), name })}</p>
          {clear.error !== null && <p role="alert">{sayError(clear.error)}</p>}
          <div className="row">
            <Button
              look="primary"
              busy={clear.isPending}
              onClick={() =>
                clear.mutate(id, {
                  onSuccess: () => {
                    setAsked(false)
                    tell(t('squad.cleared'))
                  },
                })
              }
            >
              {t('squad.clear')}
            </Button>
            <Button look="quiet" onClick={() => setAsked(false)}>
              {t('people.cancel')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
