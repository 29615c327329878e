import { useEffect, useRef } from 'react'
import type { WeekAnswer } from '../../api/saved-weeks.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { revisionsIn, useSaidUndo } from './use-undo-for-group.ts'
import { WeekOutcome } from './week-outcome.tsx'

interface WeekGivenProps {
  readonly answer: WeekAnswer
  readonly startDay: string
  readonly onDone: () => void
}

/** What was done, and the way back for all runners at once. */
export function WeekGiven({ answer, startDay, onDone }: WeekGivenProps) {
  const { t } = useText()
  const { takeBack, busy } = useSaidUndo()
  const result = useRef<HTMLDivElement>(null)
  const given = revisionsIn(answer.items)
  // The button that was pressed is gone, and the result begins further up.
  useEffect(() => {
    result.current?.focus({ preventScroll: true })
    result.current?.closest('dialog')?.scrollTo({ top: 0 })
  }, [])
  return (
    <div className="stack" ref={result} tabIndex={-1}>
      <WeekOutcome
        answer={answer}
        startDay={startDay}
        heading={t('saved-week.given', { count: answer.items.filter(({ ok }) => ok).length })}
      />
      <div className="row">
        <Button look="primary" onClick={onDone}>
          {t('saved-week.close')}
        </Button>
        {given.length > 0 && (
          <Button busy={busy} onClick={() => takeBack(given, onDone)}>
            {t('saved-week.undo', { count: given.length })}
          </Button>
        )}
      </div>
    </div>
  )
}
