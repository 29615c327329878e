import { useState } from 'react'
import { sayError } from '../../api/problem.ts'
import { useSaveWorkout } from '../../api/saved-workouts.ts'
import type { SavedWorkout } from '../../api/saved-workouts.ts'
import { Button } from '../../pieces/button.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { TypedLine } from './typed-line.tsx'

interface SavedWorkoutFormProps {
  /** `null` for a new one. */
  readonly saved: SavedWorkout | null
  readonly onDone: () => void
}

/** A name and a typed workout. */
export function SavedWorkoutForm({ saved, onDone }: SavedWorkoutFormProps) {
  const { t } = useText()
  const [name, setName] = useState(saved?.name ?? '')
  const [text, setText] = useState(saved?.text ?? '')
  const save = useSaveWorkout()
  const isReady = name.trim() !== '' && text.trim() !== ''
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isReady) return
        save.mutate(
          { id: saved?.id ?? null, name: name.trim(), text: text.trim() },
          {
            onSuccess: () => {
              onDone()
              tell(t('squad.saved-done'))
            },
          },
        )
      }}
    >
      <TextInput
        label={t('squad.saved-name')}
        maxLength={100}
        autoFocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TypedLine value={text} onChange={setText} />
      {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
      <div className="row">
        <Button type="submit" look="primary" disabled={!isReady} busy={save.isPending}>
          {t('squad.saved-do')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {t('people.cancel')}
        </Button>
      </div>
    </form>
  )
}
