import { TextInput } from '../../pieces/fields.tsx'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PlanSession } from '../../api/plan.ts'
import { sayError } from '../../api/problem.ts'
import { editCheckQuery, typedWorkoutQuery } from '../../api/typed-workout.ts'
import type { PlanEdit } from '../../api/typed-workout.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { EditBudgets } from './edit-budgets.tsx'
import { EditChoices } from './edit-choices.tsx'
import { TypedBreaks } from './typed-breaks.tsx'
import { TypedEcho } from './typed-echo.tsx'
import { useSaveEdit } from './use-save-edit.ts'

const TYPING_PAUSE_MS = 250

export interface TypeWorkoutProps {
  readonly day: string
  /** The session that is replaced; `null` on a free day. */
  readonly session: PlanSession | null
  readonly onDone: () => void
}

/** A line of shorthand, how it is understood while it is typed, what it would break, and Save. */
export function TypeWorkout({ day, session, onDone }: TypeWorkoutProps) {
  const { t } = useText()
  const [text, setText] = useState('')
  const [typed] = useDebouncedValue(text.trim(), TYPING_PAUSE_MS)
  const empty = text.trim() === ''
  const query = useQuery({
    ...typedWorkoutQuery(typed),
    enabled: typed !== '',
    placeholderData: keepPreviousData,
  })
  const read = empty ? undefined : query.data
  const settled = typed === text.trim() && !query.isPlaceholderData && query.error === null
  const edit: PlanEdit =
    session === null
      ? { kind: 'add-typed', day, text: typed }
      : { kind: 'change-typed', sessionId: session.id, text: typed }
  const clear = settled && read?.kind === 'read'
  const check = useQuery({ ...editCheckQuery(edit), enabled: clear, retry: false })
  const { save, error, busy } = useSaveEdit(day, onDone)
  const answer = clear ? check.data : undefined
  const fits = answer?.ok === true
  const submit = () => fits && save(edit, 'as-is')
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        label={t('plan-screen.workout')}
        description={t('plan-screen.workout-how')}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {query.error !== null && !empty && <p role="alert">{sayError(query.error)}</p>}
      <TypedEcho text={typed} read={read} settled={settled} onChoose={setText} />
      {clear && check.error !== null && <p role="alert">{sayError(check.error)}</p>}
      {answer !== undefined && <EditBudgets budgets={answer.budgets} />}
      {answer !== undefined && <TypedBreaks answer={answer} />}
      {error !== null && <p role="alert">{sayError(error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" disabled={!fits} busy={busy}>
          {t(session === null ? 'plan-screen.add-workout' : 'plan-screen.replace-session')}
        </Button>
        <EditChoices answer={answer} busy={busy} onChoose={(how) => save(edit, how)} />
        <Button look="quiet" onClick={onDone}>
          {t('plan-screen.cancel')}
        </Button>
      </div>
    </form>
  )
}
