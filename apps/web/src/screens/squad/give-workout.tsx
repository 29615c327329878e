import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { savedWorkoutsQuery } from '../../api/saved-workouts.ts'
import { useGiveWorkout } from '../../api/squad.ts'
import type { SquadRow } from '../../api/squad.ts'
import { Button } from '../../pieces/button.tsx'
import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { GroupResult } from './group-result.tsx'
import { RunnerChoice } from './runner-choice.tsx'
import { TypedLine } from './typed-line.tsx'
import { useTellGroup } from './use-tell-group.ts'

interface GiveWorkoutProps {
  readonly rows: readonly SquadRow[]
  /** A saved workout; empty where it is typed. */
  readonly firstText?: string
  readonly onDone: () => void
}

/** One typed workout for many runners: checked first, then given to those who can have it. */
export function GiveWorkout({ rows, firstText = '', onDone }: GiveWorkoutProps) {
  const { t } = useText()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const [text, setText] = useState(firstText)
  const [chosenDay, setDay] = useState<string | null>(null)
  const [athleteIds, setAthleteIds] = useState<readonly string[]>([])
  const check = useGiveWorkout()
  const give = useGiveWorkout()
  const tellGroup = useTellGroup()
  const day = chosenDay ?? today
  const asked = { athleteIds, day, text: text.trim() }
  const able = check.data?.items.filter(({ ok }) => ok).map((one) => one.athleteId) ?? []
  const isReady = text.trim() !== '' && day !== '' && athleteIds.length > 0
  const change = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      check.reset()
      set(value)
    }
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) check.mutate({ ...asked, onlyCheck: true })
      }}
    >
      <SavedChoice value={text} onChange={change(setText)} />
      <TypedLine autoFocus value={text} onChange={change(setText)} />
      <TextInput
        label={t('squad.give-day')}
        type="date"
        min={today}
        value={day}
        onChange={(event) => change(setDay)(event.currentTarget.value)}
      />
      <RunnerChoice rows={rows} value={athleteIds} onChange={change(setAthleteIds)} />
      {athleteIds.length === 0 && <p className="quiet small">{t('squad.choose-runners')}</p>}
      {(check.error ?? give.error) !== null && (
        <p role="alert">{sayError(check.error ?? give.error)}</p>
      )}
      {check.data !== undefined && (
        <GroupResult answer={check.data} can={t('squad.can', { count: able.length })} />
      )}
      <div className="row">
        <Button
          type="submit"
          look={able.length > 0 ? 'plain' : 'primary'}
          disabled={!isReady}
          busy={check.isPending}
        >
          {t('squad.give-check')}
        </Button>
        {able.length > 0 && (
          <Button
            look="primary"
            busy={give.isPending}
            onClick={() =>
              give.mutate(
                { ...asked, athleteIds: able, onlyCheck: false },
                {
                  onSuccess: (answer) => {
                    onDone()
                    tellGroup(answer, (count) => t('squad.given', { count }))
                  },
                },
              )
            }
          >
            {t('squad.give-do', { count: able.length })}
          </Button>
        )}
      </div>
    </form>
  )
}

interface SavedChoiceProps {
  readonly value: string
  readonly onChange: (text: string) => void
}

/** Takes the text of a saved workout; nothing while none is saved. */
function SavedChoice({ value, onChange }: SavedChoiceProps) {
  const { t } = useText()
  const { data } = useQuery(savedWorkoutsQuery)
  if (data === undefined || data.items.length === 0) return null
  const chosen = data.items.find(({ text }) => text === value)
  return (
    <NativeSelect
      label={t('squad.saved-choose')}
      value={chosen?.id ?? ''}
      data={[
        { value: '', label: t('squad.saved-choose-none') },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={({ currentTarget }) =>
        onChange(data.items.find(({ id }) => id === currentTarget.value)?.text ?? '')
      }
    />
  )
}
