import { TextInput } from '../../pieces/fields.tsx'
import { readSplits } from '@bell-lap/units/read-splits'
import { readTime } from '@bell-lap/units/read-time'
import { useState } from 'react'
import type { RaceRecordView } from '../../api/race-day.ts'
import type { SaveRaceRecord } from '../../api/race-day.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import css from './race-record.module.css'
import { emptyRecord, recordOf, typedOf, wholeNumber } from './record-form-values.ts'
import type { RecordTyped } from './record-form-values.ts'

interface RecordFormProps {
  readonly found: RaceRecordView
  readonly save: SaveRaceRecord
}

/** Laps, place and goal as they are typed, with how the laps are read. */
export function RecordForm({ found, save }: RecordFormProps) {
  const text = useText()
  const { t } = text
  const { record, result } = found
  const [typed, setTyped] = useState(typedOf(record))
  const [tried, setTried] = useState(false)
  const problems = problemsOf(typed, result, text)
  const restore = () =>
    save.mutate(record ?? emptyRecord, {
      onSuccess: () => tell(t('race-record.restored')),
      onError: tellError,
    })
  const submit = () => {
    setTried(true)
    const body = recordOf(typed)
    if (body === null || Object.values(problems).some((one) => one !== undefined)) return
    save.mutate(body, { onSuccess: () => tellWithUndo(t('race-record.saved'), restore) })
  }
  const remove = () =>
    save.mutate(emptyRecord, {
      onSuccess: () => tellWithUndo(t('race-record.removed'), restore),
      onError: tellError,
    })
  const set = (change: Partial<RecordTyped>) => setTyped({ ...typed, ...change })
  return (
    <Card title={t('race-record.edit')}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <LapsField
          value={typed.laps}
          race={result}
          error={tried ? problems.laps : undefined}
          onChange={(laps) => set({ laps })}
        />
        <div className={css['fields']}>
          <TextInput
            label={t('race-record.place-field')}
            inputMode="numeric"
            autoComplete="off"
            value={typed.place}
            error={problems.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <TextInput
            label={t('race-record.field-size')}
            inputMode="numeric"
            autoComplete="off"
            value={typed.fieldSize}
            error={problems.fieldSize}
            onChange={(event) => set({ fieldSize: event.currentTarget.value })}
          />
          <TextInput
            label={t('race-record.goal-field')}
            autoComplete="off"
            value={typed.goal}
            error={tried ? problems.goal : undefined}
            onChange={(event) => set({ goal: event.currentTarget.value })}
          />
        </div>
        {save.error !== null && <p role="alert">{sayError(save.error)}</p>}
        <div className="row">
          <Button type="submit" look="primary" busy={save.isPending}>
            {t('race-record.save')}
          </Button>
          {record !== null && (
            <Button look="quiet" onClick={remove}>
              {t('race-record.remove')}
            </Button>
          )}
        </div>
      </form>
    </Card>
  )
}

interface Race {
  readonly distanceM: number
  readonly timeS: number
}

/** What cannot be read, field by field. */
function problemsOf(typed: RecordTyped, race: Race, { t, say }: WebText) {
  const laps = typed.laps.trim() === '' ? null : readSplits(typed.laps, race)
  const goal = typed.goal.trim() === '' ? null : readTime(typed.goal, race.distanceM)
  const whole = (value: string) =>
    wholeNumber(value) === undefined ? t('race-record.whole-number') : undefined
  return {
    laps: laps?.ok === false ? say(laps.reason) : undefined,
    place: whole(typed.place),
    fieldSize: whole(typed.fieldSize),
    goal: goal?.ok === false ? say(goal.reason) : undefined,
  }
}

interface LapsFieldProps {
  readonly value: string
  readonly race: Race
  readonly error: string | undefined
  readonly onChange: (laps: string) => void
}

/** The field for the laps, and how they are understood while they are typed. */
function LapsField({ value, race, error, onChange }: LapsFieldProps) {
  const { t, say } = useText()
  const read = value.trim() === '' ? null : readSplits(value, race)
  return (
    <div>
      <TextInput
        label={t('race-record.laps-field')}
        placeholder={t('race-record.laps-such-as')}
        autoComplete="off"
        value={value}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p className="small quiet" role="status" style={{ minHeight: '1.5em' }}>
        {read?.ok === true &&
          [t('race-record.laps-read', { splits: read.readAs }), ...read.warnings.map(say)].join(
            ' ',
          )}
        {read?.ok === false && error === undefined && say(read.reason)}
      </p>
    </div>
  )
}
