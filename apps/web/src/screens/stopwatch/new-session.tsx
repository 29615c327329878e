import { useState } from 'react'
import { newId, thisPhone, writeEntries } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { dayHere } from './day-here.ts'

/** Begins a session on this phone, with one group to put runners in. */
export function NewSession({ onMade }: { readonly onMade: (id: string) => void }) {
  const { t } = useText()
  const [name, setName] = useState('')
  const [isFailed, setFailed] = useState(false)
  const make = async () => {
    const id = newId(12)
    const group = { kind: 'group', group: newId(8), name: t('stopwatch.first-group') } as const
    try {
      await writeEntries(id, await thisPhone(), [
        { kind: 'session', day: dayHere(), name: name.trim() },
        { ...group, text: '', reps: [], splitM: null, isGone: false },
      ])
      onMade(id)
    } catch {
      setFailed(true)
    }
  }
  return (
    <Card title={t('stopwatch.new-session')}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <TextInput
          label={t('stopwatch.session-name')}
          description={t('stopwatch.session-name-help')}
          value={name}
          maxLength={100}
          error={isFailed && t('stopwatch.not-kept')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div>
          <Button type="submit" look="primary">
            {t('stopwatch.make-session')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
