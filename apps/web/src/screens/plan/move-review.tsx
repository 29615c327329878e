import { useEffect, useRef } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { EditReview } from './edit-review.tsx'

interface MoveReviewProps {
  readonly session: PlanSession
  readonly day: string
  /** What is on that day and would change places; `null` on a free day. */
  readonly inTheWay: string | null
  readonly onMoved: () => void
  readonly onOtherDay: () => void
}

/** A move before it is saved: from which day to which, what changes places, and what it does to the weeks. */
export function MoveReview({ session, day, inTheWay, onMoved, onOtherDay }: MoveReviewProps) {
  const { t } = useText()
  const says = useRef<HTMLParagraphElement>(null)
  // The list of days, which had the focus, is gone.
  useEffect(() => says.current?.focus(), [])
  return (
    <div className="stack">
      <p ref={says} tabIndex={-1}>
        {t('plan-screen.move-from-to', { fromDay: session.day, day })}
        {inTheWay !== null && ` ${t('plan-screen.changes-places', { title: inTheWay })}`}
      </p>
      <EditReview
        key={day}
        edit={{ kind: 'move', sessionId: session.id, day }}
        day={day}
        confirm={t('plan-screen.move-now')}
        words={{ done: 'plan-screen.moved-to', undone: 'plan-screen.move-undone' }}
        onDone={onMoved}
      >
        <Button look="quiet" onClick={onOtherDay}>
          {t('plan-screen.other-day')}
        </Button>
      </EditReview>
    </div>
  )
}
