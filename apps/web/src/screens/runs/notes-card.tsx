import { Textarea } from '../../pieces/fields.tsx'
import { useState } from 'react'
import type { ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Card } from '../../pieces/card.tsx'
import { Chips } from '../../pieces/chips.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

const FEELS = [1, 2, 3, 4, 5] as const
const EFFORTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** How it felt, how hard it was, and a note; each is saved when it is left. */
export function NotesCard({ run }: { readonly run: ActivityDetail }) {
  const { t } = useText()
  const change = useChangeActivity(run.id)
  const [note, setNote] = useState(run.note ?? '')
  // Shown when it is pressed; what could not be saved is taken back.
  const [told, setTold] = useState({ feel: run.feel, effortCr10: run.effortCr10 })
  const tellFeeling = (part: Partial<typeof told>) => {
    const before = told
    setTold({ ...told, ...part })
    change.mutate(part, {
      onError: (error) => {
        setTold(before)
        tellError(error)
      },
    })
  }
  const saveNote = () => {
    const next = note.trim() === '' ? null : note
    if (next === run.note) return
    change.mutate(
      { note: next },
      { onSuccess: () => tell(t('runs.note-saved')), onError: tellError },
    )
  }
  return (
    <Card title={t('runs.notes')}>
      <div className="stack">
        <Chips
          legend={t('runs.feel')}
          value={FEELS.find((feel) => feel === told.feel) ?? null}
          options={FEELS.map((feel) => ({ value: feel, label: t(`runs.feel-${feel}`) }))}
          onChange={(feel) => tellFeeling({ feel })}
        />
        {run.sport === 'run' && (
          <Chips
            legend={t('runs.effort-ask')}
            value={EFFORTS.find((effort) => effort === Math.round(told.effortCr10 ?? -1)) ?? null}
            options={EFFORTS.map((effort) => ({
              value: effort,
              label: String(effort),
              says: t('adapt-screen.effort-of-10', { number: effort }),
            }))}
            onChange={(effortCr10) => tellFeeling({ effortCr10 })}
          />
        )}
        <Textarea
          label={t('runs.note')}
          value={note}
          maxLength={4000}
          rows={3}
          onChange={(event) => setNote(event.currentTarget.value)}
          onBlur={saveNote}
        />
      </div>
    </Card>
  )
}
