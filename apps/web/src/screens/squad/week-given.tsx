import { useEffect, useRef } from 'react'
import { sayError } from '../../api/problem.ts'
import { useUndoWeek } from '../../api/saved-weeks.ts'
import type { WeekAnswer } from '../../api/saved-weeks.ts'
import { Button } from '../../pieces/button.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { WeekOutcome } from './week-outcome.tsx'

interface WeekGivenProps {
  readonly answer: WeekAnswer
  readonly startDay: string
  readonly onDone: () => void
}

/** What was done, and the way back for all runners at once. */
export function WeekGiven({ answer, startDay, onDone }: WeekGivenProps) {
  const { t, say } = useText()
  const undo = useUndoWeek()
  const result = useRef<HTMLDivElement>(null)
  const given = answer.items.flatMap(({ athleteId, revision }) =>
    revision === null ? [] : [{ athleteId, revision }],
  )
  // The button that was pressed is gone, and the result begins further up.
  useEffect(() => {
    result.current?.focus({ preventScroll: true })
    result.current?.closest('dialog')?.scrollTo({ top: 0 })
  }, [])
  const takeBack = () =>
    undo.mutate(given, {
      onSuccess: ({ items }) => {
        onDone()
        const back = items.filter(({ ok }) => ok)
        if (back.length > 0) tell(t('saved-week.undone', { count: back.length }))
        for (const { ok, name, why } of items) {
          if (ok) continue
          const reasons = why.map((one) => say(one)).join(' ')
          tellError(new Error(t('saved-week.not-undone', { name, why: reasons })))
        }
      },
    })
  return (
    <div className="stack" ref={result} tabIndex={-1}>
      <WeekOutcome
        answer={answer}
        startDay={startDay}
        heading={t('saved-week.given', { count: answer.items.filter(({ ok }) => ok).length })}
      />
      {undo.error !== null && <p role="alert">{sayError(undo.error)}</p>}
      <div className="row">
        <Button look="primary" onClick={onDone}>
          {t('saved-week.close')}
        </Button>
        {given.length > 0 && (
          <Button busy={undo.isPending} onClick={takeBack}>
            {t('saved-week.undo', { count: given.length })}
          </Button>
        )}
      </div>
    </div>
  )
}
