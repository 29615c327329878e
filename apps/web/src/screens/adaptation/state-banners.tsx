import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { sessionQuery } from '../../api/session.ts'
import type { OpenState } from '../../api/states.ts'
import { useEndState, useTakeBack } from '../../api/states.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { describeEnded, describeState, endLabel } from '../../words/state-words.ts'
import css from './adaptation.module.css'

/** What is open, each with what it means and the button that ends it. */
export function StateBanners({ states }: { readonly states: readonly OpenState[] }) {
  // A clearance limits nothing; Settings shows it.
  const limits = states.filter(({ kind }) => kind !== 'clearance')
  return limits.map((state) => <StateBanner key={state.kind + state.id} state={state} />)
}

function StateBanner({ state }: { readonly state: OpenState }) {
  const { say, t } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [asking, setAsking] = useState(false)
  const { end, isPending } = useEnding(state)
  const titleId = useId()
  const label = endLabel(state, today)
  const isStop = state.kind === 'red-flag' || (state.kind === 'pain' && state.running === 'none')
  const needsClinician = state.endedBy === 'clinician'
  return (
    <section
      className={css['state']}
      data-tone={isStop ? 'stop' : 'watch'}
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>
        <span aria-hidden="true">{isStop ? '■' : '▲'}</span>{' '}
        {isStop && <strong>{t('adapt-screen.stop')} </strong>}
        {say(describeState(state))}
      </h2>
      <p>{say(state.means)}</p>
      <p className="quiet small">{say(state.ends)}</p>
      {(label !== null || needsClinician) && (
        <div className="row">
          {label !== null && (
            <Button look="primary" busy={isPending} onClick={() => end(false)}>
              {t(label)}
            </Button>
          )}
          {needsClinician && (
            <Button onClick={() => setAsking(true)}>
              {t(
                state.kind === 'injury' ? 'adapt-screen.end-injury-ask' : 'adapt-screen.clear-ask',
              )}
            </Button>
          )}
        </div>
      )}
      <Dialog
        size="small"
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('adapt-screen.cleared')}
      >
        <div className="stack">
          <p>{t('adapt-screen.cleared-how', { what: state.kind })}</p>
          <div className="row">
            <Button
              look="primary"
              busy={isPending}
              onClick={() => end(true, () => setAsking(false))}
            >
              {t('adapt-screen.clear')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('adapt-screen.not-yet')}</Button>
          </div>
        </div>
      </Dialog>
    </section>
  )
}

/** Ends the state, says what follows, and offers to take it back. */
function useEnding(state: OpenState) {
  const { t } = useText()
  const ending = useEndState()
  const back = useTakeBack()
  const undo = (id: string) =>
    back.mutate(id, { onSuccess: () => tell(t('adapt-screen.undone')), onError: tellError })
  const end = (clinician: boolean, onDone?: () => void) =>
    ending.mutate(
      { id: state.id, clinician },
      {
        onSuccess: ({ id, states }) => {
          onDone?.()
          const isStillOpen = states.some((one) => one.id === state.id && one.kind === 'pain')
          tellWithUndo(t(describeEnded(state, isStillOpen)), () => undo(id))
        },
        onError: tellError,
      },
    )
  return { end, isPending: ending.isPending }
}
