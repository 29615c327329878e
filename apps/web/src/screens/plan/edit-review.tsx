import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sayError } from '../../api/problem.ts'
import { editCheckQuery } from '../../api/typed-workout.ts'
import type { PlanEdit } from '../../api/typed-workout.ts'
import { Button } from '../../pieces/button.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { EditBudgets } from './edit-budgets.tsx'
import { EditChoices } from './edit-choices.tsx'
import { TypedBreaks } from './typed-breaks.tsx'
import { useSaveEdit } from './use-save-edit.ts'
import type { EditWords } from './use-save-edit.ts'

const WAITING_PX = 200

export interface EditReviewProps {
  readonly edit: PlanEdit
  /** The day that is named once the edit is saved. */
  readonly day: string
  /** The words of the button that saves. */
  readonly confirm: string
  readonly words?: EditWords
  readonly onDone: () => void
  /** More buttons, after those that save. */
  readonly children?: ReactNode
}

/** What an edit does to the room of its weeks, what it would break, and the button that saves it. */
export function EditReview({ edit, day, confirm, words, onDone, children }: EditReviewProps) {
  const check = useQuery({ ...editCheckQuery(edit), retry: false })
  const { save, busy, error } = useSaveEdit(day, onDone, words)
  const answer = check.data
  return (
    <div className="stack">
      {check.error !== null && <p role="alert">{sayError(check.error)}</p>}
      {answer === undefined && check.error === null && <Bone height={WAITING_PX} />}
      {answer !== undefined && <EditBudgets budgets={answer.budgets} />}
      {answer !== undefined && <TypedBreaks answer={answer} isMove={edit.kind === 'move'} />}
      {error !== null && <p role="alert">{sayError(error)}</p>}
      <div className="row">
        <Button
          look="primary"
          busy={busy}
          disabled={answer?.ok !== true}
          onClick={() => save(edit, 'as-is')}
        >
          {confirm}
        </Button>
        <EditChoices answer={answer} busy={busy} onChoose={(how) => save(edit, how)} />
        {children}
      </div>
    </div>
  )
}
